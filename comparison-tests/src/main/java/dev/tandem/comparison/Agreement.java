package dev.tandem.comparison;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the comparison of two engines on one experiment came to, rung by rung.
 *
 * @param comparison what was compared
 * @param rungs one result a rung, from the ground up
 */
public record Agreement(Comparison comparison, List<RungResult> rungs) {

  /** Copies the list. */
  public Agreement {
    rungs = List.copyOf(rungs);
  }

  /** The name of the experiment. */
  public String sample() {
    return comparison.name();
  }

  /** The worst relative difference on all rungs. */
  public double worst() {
    return rungs.stream().mapToDouble(RungResult::worstRelative).max().orElse(0);
  }

  /** Whether all rungs are green. */
  public boolean agrees() {
    return firstDisagreement().isEmpty();
  }

  /** Where the engines part on the lowest red rung: the diagnosis. */
  public Optional<Disagreement> firstDisagreement() {
    for (RungResult result : rungs) {
      if (result.disagreement() != null) {
        return Optional.of(result.disagreement());
      }
    }
    return Optional.empty();
  }

  /**
   * The result on one rung.
   *
   * @param rung which rung
   * @return its result
   */
  public RungResult on(Rung rung) {
    return rungs.get(rung.ordinal());
  }

  /** The diagnosis, if any, and one line a rung. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    firstDisagreement().ifPresent(disagreement -> text.append(disagreement).append('\n'));
    for (RungResult result : rungs) {
      text.append(
          String.format(
              Locale.ROOT,
              "%s %-9s %3d steps  worst %.1e at %s, bound %.0e%n",
              result.agrees() ? "agrees   " : "DISAGREES",
              result.rung().label(),
              result.steps(),
              result.worstRelative(),
              result.where(),
              result.bound()));
    }
    return text.toString().stripTrailing();
  }
}
