package dev.tandem.comparison;

import java.util.Locale;

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
    return String.format(
            Locale.ROOT,
            "%s, step %d: %s disagree at %s (worst of %d), relative difference %.1e\n",
            sample,
            gap.step() + 1,
            rung.plural(),
            gap.where(),
            count,
            gap.relative())
        + line(firstEngine, gap.first())
        + "\n"
        + line(secondEngine, gap.second())
        + String.format(Locale.ROOT, "     ratio %.4g", gap.ratio())
        + (hint.isEmpty() ? "" : ": " + hint)
        + (verdict.isEmpty() ? "" : "\n  " + verdict);
  }

  private String line(String engine, double value) {
    int width = Math.max(firstEngine.length(), secondEngine.length());
    return "  " + engine + " ".repeat(width - engine.length() + 3) + value;
  }
}
