package dev.tandem.spec;

/** What the numbers of optimizers may be. */
final class OptimizerNumbers {

  private OptimizerNumbers() {}

  /** A constant rate must move something; one on a schedule may rest. */
  static void requireRate(String word, String name, Schedule rate) {
    double bound = rate.supremum();
    boolean fixed = rate instanceof Schedule.Constant;
    if (!(bound > 0) || (fixed && Double.isInfinite(bound))) {
      throw new SpecException(
          "%s(%s): the %s must be positive and finite; the course uses 0.01 to 3"
              .formatted(word, rate, name));
    }
  }

  /** All values must lie in [0, 1). */
  static void requireMomentum(String sentence, String word, Schedule momentum) {
    double least = momentum instanceof Schedule.Constant constant ? constant.value() : 0;
    if (!(least >= 0) || !(momentum.supremum() < 1)) {
      throw new SpecException(
          "%s.%s(%s): the momentum must lie in [0, 1); usual values are 0.5 to 0.99"
              .formatted(sentence, word, momentum));
    }
    if (momentum instanceof Schedule.OnPlateau) {
      throw new SpecException(
          "%s.%s(%s): only a learning rate can follow plateaus; give a number or another schedule"
              .formatted(sentence, word, momentum));
    }
  }

  /** The decay of an average must lie in [0, 1). */
  static void requireDecay(String name, double decay) {
    if (!(decay >= 0 && decay < 1)) {
      throw new SpecException(
          "%s(%s): the decay of an average must lie in [0, 1); usual values are 0.9 to 0.999"
              .formatted(name, decay));
    }
  }

  /** What keeps a quotient finite must be positive. */
  static void requireEpsilon(double epsilon) {
    if (!(epsilon > 0) || Double.isInfinite(epsilon)) {
      throw new SpecException(
          "epsilon(%s): it keeps a quotient finite and must be positive; usual values are %s"
              .formatted(epsilon, "1e-8 to 1e-6"));
    }
  }
}
