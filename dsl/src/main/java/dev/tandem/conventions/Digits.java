package dev.tandem.conventions;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as people write them: {@code 1 - 0.9} is 0.1. */
final class Digits {

  private static final MathContext FIFTEEN = new MathContext(15);

  private Digits() {}

  /** The nearest number of 15 digits, which is within two units of the last binary place. */
  static double written(double value) {
    return new BigDecimal(value).round(FIFTEEN).doubleValue();
  }
}
