package dev.tandem.dl4j.activation;

import dev.tandem.spec.Activation;
import dev.tandem.spec.SpecException;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * {@code a = scale z sigmoid(gain z)}: swish, E-swish and the sigmoid form of GELU; derivative
 * {@code scale s (1 + gain z (1 - s))} with {@code s = sigmoid(gain z)}. Not {@code
 * ActivationSwish} or {@code ActivationGELU}, whose derivatives are NaN for great drives; the gain
 * of the latter is rounded to {@code float}.
 */
public final class SigmoidGate extends Elementwise {

  private static final long serialVersionUID = 1L;

  private final double scale;
  private final double gain;

  @JsonCreator
  private SigmoidGate(@JsonProperty("scale") double scale, @JsonProperty("gain") double gain) {
    this.scale = scale;
    this.gain = gain;
  }

  /** {@code z sigmoid(z)}. */
  public static SigmoidGate swish() {
    return new SigmoidGate(1, 1);
  }

  /**
   * {@code beta z sigmoid(z)}.
   *
   * @param beta positive
   * @return the activation
   * @throws SpecException when beta is not positive and finite
   */
  public static SigmoidGate eSwish(double beta) {
    return new SigmoidGate(new Activation.ESwish(beta).beta(), 1);
  }

  /** {@code z sigmoid(1.702 z)}. */
  public static SigmoidGate gelu() {
    return new SigmoidGate(1, 1.702);
  }

  @Override
  double value(double z) {
    return scale * z / (1 + Math.exp(-gain * z));
  }

  @Override
  double derivative(double z) {
    double s = 1 / (1 + Math.exp(-gain * z));
    return scale * s * (1 + gain * z * (1 - s));
  }

  @Override
  public String toString() {
    return "SigmoidGate(scale=" + scale + ", gain=" + gain + ")";
  }
}
