package dev.tandem.dl4j.activation;

/**
 * {@code a = z Phi(z)} with the standard normal distribution {@code Phi}; derivative {@code Phi(z)
 * + z phi(z)}. DL4J has only approximations.
 */
public final class Gelu extends Elementwise {

  private static final long serialVersionUID = 1L;

  private static final double HALF_ROOT = Math.sqrt(0.5);
  private static final double DENSITY_AT_0 = 1 / Math.sqrt(2 * Math.PI);

  /** There is nothing to configure. */
  public Gelu() {}

  @Override
  double value(double z) {
    return z * 0.5 * ErrorFunction.complement(-z * HALF_ROOT);
  }

  @Override
  double derivative(double z) {
    return 0.5 * ErrorFunction.complement(-z * HALF_ROOT)
        + z * DENSITY_AT_0 * Math.exp(-0.5 * z * z);
  }

  @Override
  public String toString() {
    return "Gelu()";
  }
}
