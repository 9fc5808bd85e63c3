package dev.tandem.comparison;

/**
 * Where two engines part. Prints in the one format of all failures.
 *
 * @param sample name of the experiment
 * @param rung what was compared
 * @param gap the place and both values
 * @param count number of elements in the tensor of that place
 * @param firstEngine name of the first engine
 * @param secondEngine name of the second engine
 * @param hint what the ratio of the values suggests, may be empty
 * @param verdict who is right and how that was found out, may be empty
 */
public record Disagreement(
    String sample,
    Rung rung,
    Gap gap,
    long count,
    String firstEngine,
    String secondEngine,
    String hint,
    String verdict) {

  /** For example {@code nielsen, step 1: gradients disagree at dense2.weights[3,7] ...}. */
  @Override
  public String toString() {
    int width = Math.max(firstEngine.length(), secondEngine.length());
    String line = "%n  %-" + width + "s   %s";
    String text =
        "%s, step %d: %s disagree at %s (worst of %d), relative difference %.1e"
                .formatted(
                    sample, gap.step() + 1, rung.plural(), gap.where(), count, gap.relative())
            + line.formatted(firstEngine, gap.first())
            + line.formatted(secondEngine, gap.second())
            + "     ratio %.4g".formatted(gap.ratio());
    return text
        + (hint.isEmpty() ? "" : ": " + hint)
        + (verdict.isEmpty() ? "" : "%n  %s".formatted(verdict));
  }
}
