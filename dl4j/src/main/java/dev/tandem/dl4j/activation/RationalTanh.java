package dev.tandem.dl4j.activation;

/**
 * {@code a = 1.7159 sign(z) (1 - 1 / q)} with {@code q = 1 + u + u^2 + 1.41645 u^4}, {@code u = 2
 * |z| / 3}; derivative {@code 1.7159 2/3 q' / q^2}. Not {@code ActivationRationalTanh}, whose
 * constants are rounded to {@code float}.
 */
public final class RationalTanh extends Elementwise {

  private static final long serialVersionUID = 1L;

  /** There is nothing to configure. */
  public RationalTanh() {}

  @Override
  double value(double z) {
    double above = polynomial(Math.abs(z) / 1.5) - 1;
    return Math.copySign(1.7159 * (above / (above + 1)), z);
  }

  @Override
  double derivative(double z) {
    double u = Math.abs(z) / 1.5;
    double q = polynomial(u);
    return 1.7159 / 1.5 * (1 + u * (2 + 4 * 1.41645 * u * u)) / q / q;
  }

  @Override
  public String toString() {
    return "RationalTanh()";
  }

  private static double polynomial(double u) {
    return 1 + u * (1 + u * (1 + 1.41645 * u * u));
  }
}
