package dev.tandem.reference.autodiff;

/** The complementary error function in double precision. */
final class Erfc {

  /** Up to here the series, beyond the continued fraction. */
  private static final double TAIL = 1.5;

  private static final int FRACTIONS = 100;

  private Erfc() {}

  /** {@code erfc x}, to 1e-14 in relative terms. */
  static double of(double x) {
    if (x < 0) {
      return 2 - of(-x);
    }
    return x > TAIL ? fraction(x) : 1 - series(x);
  }

  /**
   * {@code erf x = 2 / sqrt(pi) exp(-x^2) (x + 2 x^3 / 3 + 4 x^5 / (3 5) + ...)}, all terms of one
   * sign. Source: Abramowitz and Stegun 7.1.6.
   */
  private static double series(double x) {
    double term = x;
    double sum = x;
    for (int n = 3; term > 1e-17 * sum; n += 2) {
      term *= 2 * x * x / n;
      sum += term;
    }
    return 2 / StrictMath.sqrt(Math.PI) * StrictMath.exp(-x * x) * sum;
  }

  /**
   * {@code erfc x = exp(-x^2) / sqrt(pi) / (x + 1/2 / (x + 1 / (x + 3/2 / (x + ...))))}, from the
   * inside. Source: Abramowitz and Stegun 7.1.14.
   */
  private static double fraction(double x) {
    double fraction = x;
    for (int n = FRACTIONS; n > 0; n--) {
      fraction = x + n / 2.0 / fraction;
    }
    return StrictMath.exp(-x * x) / StrictMath.sqrt(Math.PI) / fraction;
  }
}
