package dev.tandem.dl4j;

import dev.tandem.run.Backend;
import dev.tandem.run.Learner;
import dev.tandem.spec.Experiment;

/**
 * Learns with Deeplearning4j 1.0.0-M2.1, in {@code DOUBLE}.
 *
 * @param face exact, or nothing but classes that ship with DL4J
 */
public record Dl4jBackend(Face face) implements Backend {

  /** The exact face. */
  public Dl4jBackend() {
    this(Face.EXACT);
  }

  @Override
  public String name() {
    return switch (face) {
      case EXACT -> "dl4j";
      case STOCK -> "dl4j stock";
    };
  }

  @Override
  public Learner learn(Experiment experiment) {
    return new Dl4jLearner(experiment, face);
  }

  @Override
  public String toString() {
    return name();
  }
}
