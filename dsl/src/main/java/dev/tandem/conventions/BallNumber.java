package dev.tandem.conventions;

/**
 * A rolling ball without its friction.
 *
 * @param timeStep dt, positive and finite
 */
public record BallNumber(double timeStep) {

  /** Checks the time step. */
  public BallNumber {
    MomentumRule.requireRate("ball", timeStep);
  }

  /**
   * Adds the friction.
   *
   * @param friction r, with {@code r dt} in (0, 1]
   * @return the rule
   */
  public MomentumRule withFriction(double friction) {
    return new MomentumRule(MomentumForm.BALL, timeStep, friction);
  }
}
