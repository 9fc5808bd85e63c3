package dev.tandem.comparison;

import java.util.Locale;

/**
 * The rungs of the ladder, from the ground up. Each presumes those below it, so the lowest red one
 * is the diagnosis.
 */
public enum Rung {
  /** What every node gives in prediction, from the same parameters. */
  OUTPUTS,
  /** The loss of a batch and the objective, its penalties included. */
  LOSS,
  /** What dropout nodes give in training, over several steps; gradients presume it. */
  MASKS,
  /** The gradient of the objective by every parameter, at the start and after the last step. */
  GRADIENTS,
  /** Parameters and optimizer state after one step from a given velocity. */
  UPDATE,
  /** Parameters and optimizer state after each of many steps. */
  STATE,
  /** The objective of every step. */
  CURVE;

  /** The name in reports: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
