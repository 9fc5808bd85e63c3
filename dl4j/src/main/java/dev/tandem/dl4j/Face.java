package dev.tandem.dl4j;

import dev.tandem.spec.Network;
import dev.tandem.spec.Node;
import dev.tandem.spec.Normalization;
import dev.tandem.spec.Shape;
import dev.tandem.spec.SpecException;

/** The two faces that an experiment can have in DL4J. */
public enum Face {
  /**
   * The default: DL4J's own class where it computes the right thing, one of Tandem's where DL4J
   * lacks it or computes something else.
   */
  EXACT,

  /**
   * Only classes that ship with DL4J, for those who must load the model without Tandem on the class
   * path. What DL4J computes otherwise, it computes otherwise; what it lacks is refused.
   */
  STOCK;

  /** Whether Tandem's own classes may be used. */
  boolean isExact() {
    return this == EXACT;
  }

  /** Refuses what a step on one sample fails at in DL4J: a batch normalization of a vector. */
  void requireSingleSamples(Network network) {
    for (Node node : Normalization.withoutVarianceOfOneSample(network)) {
      if (this == STOCK && node.output() instanceof Shape.Vector) {
        throw new SpecException(
            "dl4j stock: %s receives a batch of one sample, at which DL4J's class fails; %s"
                .formatted(node.name(), "let batchesOf leave none, or use the exact face"));
      }
    }
  }

  /** The refusal of a word that no class of DL4J can express. */
  static SpecException lacks(Object word, String alternative) {
    return new SpecException(
        "dl4j stock: %s has no class in DL4J; %s, or the exact face".formatted(word, alternative));
  }
}
