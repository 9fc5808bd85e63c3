package dev.tandem.dl4j.activation;

import org.nd4j.linalg.activations.IActivation;

/** The refusal to backpropagate through a step. */
final class Untrained {

  private Untrained() {}

  static IllegalStateException because(IActivation step) {
    return new IllegalStateException(
        "%s: cannot be trained, its derivative is 0 or none; use new StraightThrough(step, %s)"
            .formatted(step, "an activation whose derivative to take"));
  }
}
