package dev.tandem.conventions;

import dev.tandem.spec.SpecException;

/**
 * A momentum without its rate.
 *
 * @param momentum mu or beta, in [0, 1)
 */
public record MomentumNumber(double momentum) {

  /** Checks the number. */
  public MomentumNumber {
    MomentumRule.requireMomentum(momentum);
  }

  /**
   * Adds the learning rate; both numbers are one convention.
   *
   * @param rate the learning rate that stands beside the momentum, positive and finite
   * @return both numbers
   */
  public WithRate withRate(double rate) {
    return new WithRate(momentum, rate);
  }

  /**
   * Momentum and learning rate that wait to be told whose they are.
   *
   * @param momentum mu or beta, in [0, 1)
   * @param rate eta or kappa, positive and finite
   */
  public record WithRate(double momentum, double rate) implements Question<MomentumRule> {

    /** Checks both numbers. */
    public WithRate {
      MomentumRule.requireMomentum(momentum);
      MomentumRule.requireRate("withRate", rate);
    }

    /**
     * Reads both as {@code speaker} means the bare word momentum.
     *
     * @param speaker whose numbers
     * @return the rule
     * @throws SpecException when the speaker has no momentum
     */
    @Override
    public MomentumRule from(Speaker speaker) {
      return from(MomentumTranslations.formsOf(speaker, "from").get(0));
    }

    /**
     * Reads both as the numbers of a form.
     *
     * @param form a form with a rate and a momentum: any but the ball
     * @return the rule
     * @throws SpecException for the ball, which has a time step and a friction instead
     */
    public MomentumRule from(MomentumForm form) {
      if (form == MomentumForm.BALL) {
        throw new SpecException(
            "momentum(%s).withRate(%s).from(BALL): a ball has a time step and a friction;"
                    .formatted(momentum, rate)
                + " write ball(dt).withFriction(r)");
      }
      return new MomentumRule(form, rate, momentum);
    }
  }
}
