package dev.tandem.dl4j.activation;

/**
 * {@code a = 1/2 z (1 + tanh u) = z sigmoid(2 u)} with {@code u = sqrt(2 / pi) (z + 0.044715 z^3)};
 * derivative {@code s + z s (1 - s) 2 u'} with {@code s = sigmoid(2 u)}. Not {@code
 * ActivationGELU(true)}, which cubes the coefficient too.
 */
public final class GeluTanh extends Elementwise {

  private static final long serialVersionUID = 1L;

  private static final double ROOT = Math.sqrt(2 / Math.PI);
  private static final double CUBIC = 0.044715;

  /** There is nothing to configure. */
  public GeluTanh() {}

  @Override
  double value(double z) {
    return z / (1 + Math.exp(-2 * ROOT * (z + CUBIC * z * z * z)));
  }

  @Override
  double derivative(double z) {
    double s = 1 / (1 + Math.exp(-2 * ROOT * (z + CUBIC * z * z * z)));
    return s + z * s * (1 - s) * 2 * ROOT * (1 + 3 * CUBIC * z * z);
  }

  @Override
  public String toString() {
    return "GeluTanh()";
  }
}
