package dev.tandem.evaluation;

/**
 * How often one yes-or-no question was answered rightly and wrongly; yes is positive.
 *
 * <p>A ratio whose denominator is 0 is {@code NaN}: it is undefined, neither good nor bad.
 *
 * @param truePositives answered yes, rightly
 * @param falsePositives answered yes, wrongly
 * @param trueNegatives answered no, rightly
 * @param falseNegatives answered no, wrongly
 */
public record BinaryCounts(
    int truePositives, int falsePositives, int trueNegatives, int falseNegatives) {

  /** The number of answers. */
  public int samples() {
    return truePositives + falsePositives + trueNegatives + falseNegatives;
  }

  /** The number of samples for which yes is right. */
  public int positives() {
    return truePositives + falseNegatives;
  }

  /** {@code (tp + tn) / samples}: the fraction of right answers. */
  public double accuracy() {
    return ratio((long) truePositives + trueNegatives, samples());
  }

  /** {@code tp / (tp + fp)}: how much of what was called positive is; NaN when nothing was. */
  public double precision() {
    return ratio(truePositives, (long) truePositives + falsePositives);
  }

  /** {@code tp / (tp + fn)}: how much of what is positive was found; NaN when nothing is. */
  public double recall() {
    return ratio(truePositives, (long) truePositives + falseNegatives);
  }

  /**
   * {@code 2 tp / (2 tp + fp + fn)}: the harmonic mean of precision and recall where both are
   * defined; 0 when only one is, NaN when neither is.
   */
  public double f1() {
    return ratio(2L * truePositives, 2L * truePositives + falsePositives + falseNegatives);
  }

  private static double ratio(long part, long whole) {
    return (double) part / whole;
  }
}
