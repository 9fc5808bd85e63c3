package dev.tandem.comparison;

import java.util.Locale;

/**
 * The rungs of the ladder, from the ground up. Each presumes those below it, so the lowest red one
 * is the diagnosis.
 */
public enum Rung {
  /** What every node gives in prediction, from the same parameters. */
  OUTPUTS("outputs"),
  /** The loss of a batch and the objective, its penalties included. */
  LOSS("losses"),
  /** What noisy nodes give in training, over several steps; gradients presume it. */
  MASKS("masks"),
  /**
   * The objective and the gradients of the first engine against those of the expression graph, at
   * the start and after the last step: what both engines may have wrong. The graph is slow, so that
   * of a batch of more than 64 samples only as many are asked.
   */
  GRAPH("values of the graph"),
  /** The gradient of the objective by every parameter, at the start and after the last step. */
  GRADIENTS("gradients"),
  /** Parameters and optimizer state after one step from a given velocity. */
  UPDATE("updates"),
  /** Parameters and optimizer state after each of many steps. */
  STATE("states"),
  /** The objective of every step. */
  CURVE("objectives");

  private final String plural;

  Rung(String plural) {
    this.plural = plural;
  }

  /** What disagrees when the rung is red: {@code updates disagree at ...}. */
  public String plural() {
    return plural;
  }

  /** The name in reports: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
