package dev.tandem.conventions;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as people write them: {@code 1 - 0.9} is 0.1. */
final class Digits {

  private static final MathContext FIFTEEN = new MathContext(15);
  private static final MathContext SIX = new MathContext(6);

  private Digits() {}

  /** The nearest number of 15 digits, which is within two units of the last binary place. */
  static double written(double value) {
    return rounded(value, FIFTEEN);
  }

  /** Six digits for the eye. */
  static double shown(double value) {
    return rounded(value, SIX);
  }

  private static double rounded(double value, MathContext digits) {
    return Double.isFinite(value) ? new BigDecimal(value).round(digits).doubleValue() : value;
  }
}
