package dev.tandem.dl4j.activation;

import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * {@code a = max(0, min(1, slope z + 1/2))}; derivative {@code slope} where {@code |slope z| <=
 * 1/2}, else 0. With slope 0.2 the hard sigmoid, whose slope {@code ActivationHardSigmoid} rounds
 * to {@code float}; with slope 1 the course's piecewise linear unit, which DL4J lacks.
 */
public final class ClippedLine extends Elementwise {

  private static final long serialVersionUID = 1L;

  private final double slope;

  /**
   * The line with its slope.
   *
   * @param slope positive
   */
  @JsonCreator
  public ClippedLine(@JsonProperty("slope") double slope) {
    this.slope = slope;
  }

  @Override
  double value(double z) {
    return Math.max(0, Math.min(1, slope * z + 0.5));
  }

  @Override
  double derivative(double z) {
    return Math.abs(z) <= 0.5 / slope ? slope : 0;
  }

  @Override
  public String toString() {
    return "ClippedLine(slope=" + slope + ")";
  }
}
