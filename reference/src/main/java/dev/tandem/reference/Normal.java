package dev.tandem.reference;

/**
 * The standard normal distribution to double precision, below 1e-15 in relative terms but for the
 * left side between -2 and 0, where the absolute error is below 2e-16.
 */
final class Normal {

  private static final double ROOT = Math.sqrt(2 * Math.PI);

  /** Up to here the series, beyond the continued fraction. */
  private static final double TAIL = 2;

  private static final int FRACTIONS = 120;

  private Normal() {}

  /** {@code phi(z) = exp(-z^2 / 2) / sqrt(2 pi)}. */
  static double density(double z) {
    return Math.exp(-z * z / 2) / ROOT;
  }

  /** {@code Phi(z)}, the integral of the density up to z. */
  static double distribution(double z) {
    if (z < -TAIL) {
      return density(z) * mills(-z);
    }
    return z > TAIL ? 1 - density(z) * mills(z) : 0.5 + density(z) * series(z);
  }

  /**
   * {@code z + z^3 / 3 + z^5 / (3 5) + z^7 / (3 5 7) + ...}, all terms of one sign. Source:
   * Marsaglia 2004, Evaluating the normal distribution.
   */
  private static double series(double z) {
    double term = z;
    double sum = z;
    for (int n = 3; Math.abs(term) > 1e-17 * Math.abs(sum); n += 2) {
      term *= z * z / n;
      sum += term;
    }
    return sum;
  }

  /**
   * {@code 1 / (z + 1 / (z + 2 / (z + 3 / (z + ...))))}, from the inside. Source: Laplace;
   * Abramowitz and Stegun 26.2.14.
   */
  private static double mills(double z) {
    double fraction = z;
    for (int n = FRACTIONS; n > 0; n--) {
      fraction = z + n / fraction;
    }
    return 1 / fraction;
  }
}
