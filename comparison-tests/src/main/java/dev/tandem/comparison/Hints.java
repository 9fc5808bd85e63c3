package dev.tandem.comparison;

/** What a clean ratio between two values usually means. */
final class Hints {

  private static final double CLEAN = 1e-6;

  private Hints() {}

  /**
   * Reads a ratio.
   *
   * @param ratio second value by first value
   * @param batchSize number of samples in the batch
   * @param outputs number of units of the last layer
   * @return a question for the user, or nothing when the ratio is not clean
   */
  static String of(double ratio, int batchSize, int outputs) {
    if (is(ratio, 2) || is(ratio, 0.5)) {
      return "a factor such as 1/2 in the loss?";
    }
    if (is(ratio, -1)) {
      return "a sign?";
    }
    if (is(ratio, batchSize) || is(ratio, 1.0 / batchSize)) {
      return "batch mean versus batch sum?";
    }
    if (is(ratio, outputs) || is(ratio, 1.0 / outputs)) {
      return "divided by the number of outputs?";
    }
    return ratio == 0 || Double.isInfinite(ratio) ? "missing in one of them?" : "";
  }

  private static boolean is(double ratio, double clean) {
    return clean != 1 && Math.abs(ratio / clean - 1) < CLEAN;
  }
}
