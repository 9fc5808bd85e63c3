package dev.tandem.dl4j.activation;

import dev.tandem.spec.Activation;
import dev.tandem.spec.SpecException;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * {@code a = z} for {@code z >= 0}, else {@code slope z}; derivative 1 or {@code slope}. Not {@code
 * ActivationLReLU}, which rounds the slope of its derivative to {@code float}.
 */
public final class LeakyRelu extends Elementwise {

  private static final long serialVersionUID = 1L;

  private final double slope;

  /**
   * The activation with its number.
   *
   * @param slope factor of negative drives, in [0, 1)
   * @throws SpecException when slope is outside [0, 1)
   */
  @JsonCreator
  public LeakyRelu(@JsonProperty("slope") double slope) {
    this.slope = new Activation.LeakyRelu(slope).slope();
  }

  @Override
  double value(double z) {
    return z < 0 ? slope * z : z;
  }

  @Override
  double derivative(double z) {
    return z < 0 ? slope : 1;
  }

  @Override
  public String toString() {
    return "LeakyRelu(slope=" + slope + ")";
  }
}
