package dev.tandem.dl4j.activation;

import dev.tandem.spec.Activation;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * The rate of a leaky integrate-and-fire neuron, {@code a = 1 / (refractory - membrane ln(1 - 1 /
 * z))} for {@code z > 1}, else 0; derivative {@code a^2 membrane / (z (z - 1))} or 0. DL4J has
 * none.
 */
public final class LifRate extends Elementwise {

  private static final long serialVersionUID = 1L;

  private final double refractory;
  private final double membrane;

  /**
   * The rate with the times of a word of the language.
   *
   * @param times {@code lifRate().withRefractory(..).withMembrane(..)}
   */
  public LifRate(Activation.LifRate times) {
    this(times.refractory(), times.membrane());
  }

  @JsonCreator
  private LifRate(
      @JsonProperty("refractory") double refractory, @JsonProperty("membrane") double membrane) {
    this.refractory = refractory;
    this.membrane = membrane;
  }

  @Override
  double value(double z) {
    return z > 1 ? 1 / (refractory + membrane * Math.log1p(1 / (z - 1))) : 0;
  }

  @Override
  double derivative(double z) {
    double rate = value(z);
    return z > 1 ? rate * rate * membrane / (z * (z - 1)) : 0;
  }

  @Override
  public String toString() {
    return "LifRate(refractory=" + refractory + ", membrane=" + membrane + ")";
  }
}
