package dev.tandem.book;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What the digits of a number say about it. */
enum Reading {
  /** Half a unit of the last digit. */
  ROUNDED {
    @Override
    BigDecimal low(BigDecimal number) {
      return number.subtract(number.ulp().divide(TWO));
    }

    @Override
    BigDecimal high(BigDecimal number) {
      return number.add(number.ulp().divide(TWO));
    }
  },
  /** Further digits were left away: one unit of the last digit, away from 0. */
  CUT {
    @Override
    BigDecimal low(BigDecimal number) {
      return number.signum() < 0 ? number.subtract(number.ulp()) : number;
    }

    @Override
    BigDecimal high(BigDecimal number) {
      return number.signum() < 0 ? number : number.add(number.ulp());
    }
  },
  /** There are no further digits. */
  EXACT {
    @Override
    BigDecimal low(BigDecimal number) {
      return number;
    }

    @Override
    BigDecimal high(BigDecimal number) {
      return number;
    }
  };

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /** Digits shown beyond the expected ones: few enough to be the same on every machine. */
  private static final int MORE = 3;

  abstract BigDecimal low(BigDecimal number);

  abstract BigDecimal high(BigDecimal number);

  boolean allows(String digits, double value) {
    if (!Double.isFinite(value)) {
      return false;
    }
    BigDecimal number = new BigDecimal(digits);
    BigDecimal exact = new BigDecimal(value);
    return exact.compareTo(low(number)) >= 0 && exact.compareTo(high(number)) <= 0;
  }

  String interval(String digits) {
    BigDecimal number = new BigDecimal(digits);
    return this == EXACT
        ? "exact"
        : text(low(number), digits) + " to " + text(high(number), digits);
  }

  String shown(String digits, double value) {
    if (!Double.isFinite(value)) {
      return String.valueOf(value);
    }
    int scale = new BigDecimal(digits).scale() + MORE;
    BigDecimal rounded = new BigDecimal(value).setScale(scale, RoundingMode.HALF_EVEN);
    boolean whole = this == EXACT && rounded.compareTo(new BigDecimal(digits)) == 0;
    return whole ? digits : text(rounded, digits);
  }

  private static String text(BigDecimal number, String digits) {
    return digits.contains("e") ? number.toString().replace('E', 'e') : number.toPlainString();
  }
}
