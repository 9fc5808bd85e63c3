package dev.tandem.conventions;

/** {@code 1/2 w^2} from {@code w = 1}, on which two forms of momentum are run until they part. */
enum MomentumProblem {
  /** Nothing changes. */
  STEADY,
  /** The rate, or the time step, is halved after two updates. */
  RATE_HALVED,
  /** The momentum, or the friction, is halved after two updates. */
  MOMENTUM_HALVED;

  private static final int LAST_UPDATE = 100;
  private static final double BEYOND_ROUNDING = 1e-9;

  /** The rule that {@code rule} is at an update, counted from 1. */
  MomentumRule at(int update, MomentumRule rule) {
    return update < 3 ? rule : changed(rule);
  }

  /** The rule after the change. */
  MomentumRule changed(MomentumRule rule) {
    return switch (this) {
      case STEADY -> rule;
      case RATE_HALVED -> rule.withRate(rule.rate() / 2);
      case MOMENTUM_HALVED -> rule.withMomentum(rule.momentum() / 2);
    };
  }

  private String text(MomentumForm form) {
    String problem = "1/2 w^2 from w = 1";
    return switch (this) {
      case STEADY -> problem;
      case RATE_HALVED -> problem + ", the " + form.rateWord() + " halved from update 3 on";
      case MOMENTUM_HALVED -> problem + ", the " + form.momentumWord() + " halved from update 3 on";
    };
  }

  /** Runs both, each change of the original translated at its update, until the weights differ. */
  Counterexample parting(MomentumRule original, MomentumForm form) {
    Motion one = Motion.from(1);
    Motion two = Motion.from(1);
    for (int update = 1; ; update++) {
      MomentumRule rule = at(update, original);
      one = rule.update(one, one.weight());
      two = rule.as(form).update(two, two.weight());
      if (update == LAST_UPDATE || differ(one.weight(), two.weight())) {
        return new Counterexample(text(original.form()), update, "w", one.weight(), two.weight());
      }
    }
  }

  /** More than translated numbers are rounded by. */
  static boolean differ(double a, double b) {
    double scale = Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
    return !(Math.abs(a - b) <= BEYOND_ROUNDING * scale);
  }
}
