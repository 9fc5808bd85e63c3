package dev.tandem.conventions;

import dev.tandem.spec.Optimizer;
import dev.tandem.spec.SpecException;

/**
 * A form of momentum with its two numbers.
 *
 * @param form the recurrence
 * @param rate eta or kappa; for the ball its time step dt; positive and finite
 * @param momentum mu or beta, in [0, 1); for the ball its friction r, with r dt in (0, 1]
 */
public record MomentumRule(MomentumForm form, double rate, double momentum)
    implements Question.Sentence<MomentumRule> {

  private static final double ROUNDING = 1e-12;

  /** Checks both numbers. */
  public MomentumRule {
    requireRate(form == MomentumForm.BALL ? "ball" : "withRate", rate);
    if (form == MomentumForm.BALL) {
      requireFriction(rate, momentum);
    } else {
      requireMomentum(momentum);
    }
  }

  static void requireRate(String word, double rate) {
    if (!(rate > 0) || Double.isInfinite(rate)) {
      throw new SpecException(
          "%s(%s): must be positive and finite; the course uses 0.01 to 3".formatted(word, rate));
    }
  }

  static void requireMomentum(double momentum) {
    if (!(momentum >= 0) || momentum >= 1) {
      throw new SpecException(
          "momentum(%s): the momentum must lie in [0, 1); usual values are 0.5 to 0.99"
              .formatted(momentum));
    }
  }

  private static void requireFriction(double timeStep, double friction) {
    if (!(friction * timeStep > 0) || friction * timeStep > 1 + ROUNDING) {
      throw new SpecException(
          "ball(%s).withFriction(%s): friction times time step must lie in (0, 1]; the momentum is 1"
                  .formatted(timeStep, friction)
              + " - r dt");
    }
  }

  /**
   * One update.
   *
   * @param before weight and velocity
   * @param gradient the gradient at the weight
   * @return weight and velocity after the update
   */
  public Motion update(Motion before, double gradient) {
    double v = velocity(before.velocity(), gradient);
    double w = before.weight();
    return switch (form) {
      case AVERAGE, SUM -> new Motion(w - rate * v, v);
      case HEAVY_BALL -> new Motion(w + v, v);
      case BALL -> new Motion(w + rate * v, v);
      case NESTEROV -> new Motion(w - momentum * before.velocity() + (1 + momentum) * v, v);
      case NESTEROV_SUM -> new Motion(w - rate * (gradient + momentum * v), v);
    };
  }

  private double velocity(double v, double gradient) {
    return switch (form) {
      case AVERAGE -> momentum * v + (1 - momentum) * gradient;
      case SUM, NESTEROV_SUM -> momentum * v + gradient;
      case HEAVY_BALL, NESTEROV -> momentum * v - rate * gradient;
      case BALL -> memory() * v - rate * gradient;
    };
  }

  /** What one gradient moves the weight by at once, were there no look-ahead. */
  double push() {
    return switch (form) {
      case AVERAGE -> (1 - momentum) * rate;
      case SUM, HEAVY_BALL, NESTEROV, NESTEROV_SUM -> rate;
      case BALL -> rate * rate;
    };
  }

  /** What the velocity is multiplied by when it moves the weight. */
  double outside() {
    return switch (form) {
      case AVERAGE, SUM, BALL, NESTEROV_SUM -> rate;
      case HEAVY_BALL, NESTEROV -> 1;
    };
  }

  /** The share of a movement that is left in the next one. */
  double memory() {
    return form == MomentumForm.BALL ? Math.max(0, 1 - momentum * rate) : momentum;
  }

  /** Whether it is plain gradient descent. */
  boolean remembersNothing() {
    return memory() <= ROUNDING;
  }

  /** The rule of another form with the same push and the same memory. */
  MomentumRule as(MomentumForm other) {
    if (other == form) {
      return this;
    }
    double push = push();
    double memory = memory();
    return switch (other) {
      case AVERAGE -> written(other, push / (1 - memory), memory);
      case SUM, HEAVY_BALL, NESTEROV, NESTEROV_SUM -> written(other, push, memory);
      case BALL -> written(other, Math.sqrt(push), (1 - memory) / Math.sqrt(push));
    };
  }

  private static MomentumRule written(MomentumForm form, double rate, double momentum) {
    return new MomentumRule(form, Digits.written(rate), Digits.written(momentum));
  }

  MomentumRule withRate(double other) {
    return new MomentumRule(form, other, momentum);
  }

  MomentumRule withMomentum(double other) {
    return new MomentumRule(form, rate, other);
  }

  /**
   * The same movement in another form.
   *
   * @param other the form to write it in
   * @return the translation, with its condition
   */
  public Translation<MomentumRule> to(MomentumForm other) {
    return MomentumTranslations.into(this, other);
  }

  /**
   * The same movement in the words of another: of the forms that they have, the one that is closest
   * to this.
   *
   * @param speaker whose words
   * @return the translation, with its condition
   * @throws SpecException when the speaker has no momentum
   */
  @Override
  public Translation<MomentumRule> to(Speaker speaker) {
    return MomentumTranslations.into(this, speaker);
  }

  /**
   * This rule as an optimizer of this language, to train with. {@link MomentumForm#NESTEROV_SUM},
   * which it has no word for, becomes Nesterov's: equal while the rate is constant.
   */
  public Optimizer optimizer() {
    return OptimizerRules.optimizer(this);
  }

  /** The recurrence and its numbers. */
  @Override
  public String toString() {
    return form.pattern().formatted(rate, momentum);
  }
}
