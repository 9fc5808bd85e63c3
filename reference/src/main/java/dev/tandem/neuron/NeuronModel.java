package dev.tandem.neuron;

/**
 * A neuron as a differential equation {@code dS/dt = slope(S, J)} of its state S under a current J.
 *
 * <p>{@link #moved} is all that an integrator needs to know about states: that they can be moved
 * along a slope.
 *
 * @param <S> the state, immutable; its slope is written in the same type
 */
public interface NeuronModel<S> {

  /** The state in which nothing changes without a current. */
  S rest();

  /**
   * {@code dS/dt}.
   *
   * @param state where the neuron is
   * @param current J, in the unit of the model
   * @return the change of each variable per unit of time
   */
  S slope(S state, double current);

  /**
   * {@code state + time slope}.
   *
   * @param state from where
   * @param time for how long; may be a part of a step
   * @param slope in which direction
   * @return the new state
   */
  S moved(S state, double time, S slope);

  /**
   * The greatest rate, per unit of time, at which one of the variables would return to its target
   * if the others stood still: what limits an explicit integrator's step, see {@link
   * Integrator.Rule#limit}.
   *
   * @param state where the neuron is
   * @return the rate, positive
   */
  double fastestRate(S state);
}
