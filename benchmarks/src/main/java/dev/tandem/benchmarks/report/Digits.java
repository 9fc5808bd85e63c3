package dev.tandem.benchmarks.report;

import java.util.Locale;

/** Numbers as tables show them. */
final class Digits {

  private static final double LARGE = 100;

  private Digits() {}

  /** No decimals from 100 on, else two. */
  static String of(double value) {
    return String.format(Locale.ROOT, Math.abs(value) >= LARGE ? "%,.0f" : "%.2f", value);
  }
}
