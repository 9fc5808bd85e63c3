package dev.tandem.dl4j.activation;

import dev.tandem.spec.Activation;
import dev.tandem.spec.SpecException;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * {@code a = z} for {@code z >= 0}, else {@code alpha (exp(z) - 1)}; derivative 1 or {@code alpha
 * exp(z)}. Not {@code ActivationELU}, whose derivative forgets alpha.
 */
public final class Elu extends Elementwise {

  private static final long serialVersionUID = 1L;

  private final double alpha;

  /**
   * The activation with its number.
   *
   * @param alpha positive
   * @throws SpecException when alpha is not positive and finite
   */
  @JsonCreator
  public Elu(@JsonProperty("alpha") double alpha) {
    this.alpha = new Activation.Elu(alpha).alpha();
  }

  @Override
  double value(double z) {
    return z < 0 ? alpha * Math.expm1(z) : z;
  }

  @Override
  double derivative(double z) {
    return z < 0 ? alpha * Math.exp(z) : 1;
  }

  @Override
  public String toString() {
    return "Elu(alpha=" + alpha + ")";
  }
}
