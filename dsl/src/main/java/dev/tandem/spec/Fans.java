package dev.tandem.spec;

/**
 * How many values meet in one unit of a layer, and to how many one input goes: what schemes for
 * start values divide by.
 *
 * <p>A dense layer has {@code n_in} inputs and {@code n_out} units, for its weights and for its
 * biases. Numbers, not counts: the fan-out of a convolution is divided by its strides.
 *
 * @param in n_in, positive
 * @param out n_out, positive
 */
public record Fans(double in, double out) {

  /** {@code n_in + n_out}. */
  public double sum() {
    return in + out;
  }
}
