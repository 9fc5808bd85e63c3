package dev.tandem.dl4j.activation;

import dev.tandem.spec.Activation;
import dev.tandem.spec.SpecException;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * A step at 0: one value below, one at 0, one above. Its derivative is 0 wherever there is one, so
 * {@code backprop} refuses; {@link StraightThrough} gives it another. DL4J has none.
 */
public final class Step extends Elementwise {

  private static final long serialVersionUID = 1L;

  private final double below;
  private final double at;
  private final double above;

  @JsonCreator
  private Step(
      @JsonProperty("below") double below,
      @JsonProperty("at") double at,
      @JsonProperty("above") double above) {
    this.below = below;
    this.at = at;
    this.above = above;
  }

  /**
   * 0 below, {@code atZero} at 0, 1 above.
   *
   * @param atZero in [0, 1]
   * @return the step
   * @throws SpecException when the value is outside [0, 1]
   */
  public static Step heaviside(double atZero) {
    return new Step(0, new Activation.Heaviside(atZero).atZero(), 1);
  }

  /** -1 below, 0 at 0, 1 above. */
  public static Step sign() {
    return new Step(-1, 0, 1);
  }

  @Override
  double value(double z) {
    return z > 0 ? above : z < 0 ? below : at;
  }

  @Override
  double derivative(double z) {
    throw Untrained.because(this);
  }

  @Override
  public String toString() {
    return "Step(below=" + below + ", at=" + at + ", above=" + above + ")";
  }
}
