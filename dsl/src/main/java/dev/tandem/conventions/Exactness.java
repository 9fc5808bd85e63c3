package dev.tandem.conventions;

import java.util.Optional;

/**
 * How far a translation holds. What is not exact always has a counterexample.
 *
 * @param degree always, on a condition, or never
 * @param condition when it is exact, or the only case in which it would be; empty for always
 * @param counterexample numbers for which original and translation part; empty for always
 */
public record Exactness(Degree degree, String condition, Optional<Counterexample> counterexample) {

  /** From the best to the worst. */
  public enum Degree {
    /** Equal at every step, whatever else changes. */
    ALWAYS,
    /** Equal at every step while the condition holds. */
    ON_CONDITION,
    /** No number makes them equal. */
    NEVER
  }

  static Exactness always() {
    return new Exactness(Degree.ALWAYS, "", Optional.empty());
  }

  static Exactness only(String condition, Counterexample counterexample) {
    return new Exactness(Degree.ON_CONDITION, condition, Optional.of(counterexample));
  }

  static Exactness neverUnless(String condition, Counterexample counterexample) {
    return new Exactness(Degree.NEVER, condition, Optional.of(counterexample));
  }

  @Override
  public String toString() {
    return switch (degree) {
      case ALWAYS -> "exact";
      case ON_CONDITION -> "exact only " + condition;
      case NEVER -> "never exact, unless " + condition;
    };
  }
}
