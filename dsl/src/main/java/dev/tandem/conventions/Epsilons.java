package dev.tandem.conventions;

import dev.tandem.spec.SpecException;

/** What every epsilon must be. */
final class Epsilons {

  private Epsilons() {}

  static void require(String word, double epsilon) {
    if (!(epsilon >= 0) || Double.isInfinite(epsilon)) {
      throw new SpecException(
          "%s(%s): epsilon must be 0 or more and finite; usual values are 1e-8 and 1e-7"
              .formatted(word, epsilon));
    }
  }
}
