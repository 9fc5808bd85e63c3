package dev.tandem.diagnosis;

/**
 * The values at which an activation is flat.
 *
 * @param low what it tends to below
 * @param high what it tends to above; infinite for a rectifier, whose end is {@code low}
 */
record Ends(double low, double high) {

  /**
   * How near to an end is at the end, as a share of the distance between the ends: {@code
   * sigmoid(-5)}. So a sigmoid is saturated beyond -5 and 5, as in course D5, and a tanh beyond
   * -2.5 and 2.5.
   */
  static final double NEAR = 1 / (1 + Math.exp(5));

  /** Nowhere flat, or not seen in the value alone. */
  static final Ends NONE = new Ends(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  /** 0 and flat where it is off. */
  static final Ends RECTIFIER = new Ends(0, Double.POSITIVE_INFINITY);

  /** From -end to end. */
  static Ends around0(double end) {
    return new Ends(-end, end);
  }

  boolean canSaturate() {
    return Double.isFinite(high - low);
  }

  boolean canDie() {
    return equals(RECTIFIER);
  }

  /** Whether a value is at one of two ends. */
  boolean isSaturated(double value) {
    return Math.min(value - low, high - value) <= NEAR * (high - low);
  }
}
