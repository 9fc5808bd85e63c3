package dev.tandem.dl4j.activation;

/**
 * {@code a = ln(1 + exp(z))}; derivative {@code sigmoid(z)}. Not {@code ActivationSoftPlus}, which
 * is infinite from {@code z = 710} on.
 */
public final class Softplus extends Elementwise {

  private static final long serialVersionUID = 1L;

  /** There is nothing to configure. */
  public Softplus() {}

  @Override
  double value(double z) {
    return z > 0 ? z + Math.log1p(Math.exp(-z)) : Math.log1p(Math.exp(z));
  }

  @Override
  double derivative(double z) {
    return 1 / (1 + Math.exp(-z));
  }

  @Override
  public String toString() {
    return "Softplus()";
  }
}
