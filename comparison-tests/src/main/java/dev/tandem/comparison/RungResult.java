package dev.tandem.comparison;

import org.jspecify.annotations.Nullable;

/**
 * What the comparison of two engines came to on one rung.
 *
 * @param rung the rung
 * @param steps number of steps that it covers
 * @param worstAbsolute largest {@code |a - b|} at the worst place
 * @param worstRelative largest {@code |a - b| / max(1, |a|, |b|)}
 * @param where the worst place, or why there was nothing to compare
 * @param bound the largest relative difference that agrees
 * @param disagreement where the engines part, or null when they agree
 */
public record RungResult(
    Rung rung,
    long steps,
    double worstAbsolute,
    double worstRelative,
    String where,
    double bound,
    @Nullable Disagreement disagreement) {

  /** Whether the rung is green. */
  public boolean agrees() {
    return disagreement == null;
  }
}
