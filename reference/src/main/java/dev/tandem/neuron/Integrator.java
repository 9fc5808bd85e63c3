package dev.tandem.neuron;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * An explicit integrator with a fixed step h, as pure functions of the state.
 *
 * <p>Each step is refused when the model's fastest rate times h exceeds what the rule is stable
 * for: a deviation from the solution would then grow from step to step instead of dying out.
 *
 * @param rule how a step is composed of slopes
 * @param step h, in the unit of the model's time, positive and finite
 */
public record Integrator(Rule rule, double step) {

  /** How a step is composed of slopes. */
  public enum Rule {
    /** {@code S' = S + h slope(S)}; error O(h). */
    EULER(2),

    /** The classical four slopes of Runge and Kutta, weighted 1:2:2:1; error O(h^4). */
    RK4(2.785293563405282);

    private final double limit;

    Rule(double limit) {
      this.limit = limit;
    }

    /**
     * The greatest {@code h r} at which {@code dx/dt = -r x} still decays: 2 for Euler; for RK4 the
     * root of {@code z^3 - 4 z^2 + 12 z - 24}, where its factor {@code 1 - z + z^2/2 - z^3/6 +
     * z^4/24} is 1 again.
     */
    public double limit() {
      return limit;
    }

    @Override
    public String toString() {
      return this == EULER ? "euler" : "rk4";
    }
  }

  /** Checks the step. */
  public Integrator {
    Checks.requirePositive(step, rule + "(...): the step", "0.01");
  }

  /**
   * Euler's rule.
   *
   * @param step h
   * @return the integrator
   * @throws NeuronException when the step is not positive and finite
   */
  public static Integrator euler(double step) {
    return new Integrator(Rule.EULER, step);
  }

  /**
   * The classical rule of Runge and Kutta.
   *
   * @param step h
   * @return the integrator
   * @throws NeuronException when the step is not positive and finite
   */
  public static Integrator rk4(double step) {
    return new Integrator(Rule.RK4, step);
  }

  /**
   * One step.
   *
   * @param <S> the model's state
   * @param model the neuron
   * @param state at the time
   * @param current what enters during the step
   * @param time when the step begins
   * @return the state one step later
   * @throws NeuronException when the step is too large for the model in this state
   */
  public <S> S step(NeuronModel<S> model, S state, Current current, double time) {
    requireStable(rule, step, model.fastestRate(state));
    S first = model.slope(state, current.at(time));
    return switch (rule) {
      case EULER -> model.moved(state, step, first);
      case RK4 -> rungeKutta(model, state, first, current, time);
    };
  }

  /**
   * The states at the times {@code 0, h, 2 h, ...}.
   *
   * @param <S> the model's state
   * @param model the neuron
   * @param from the first state, such as {@code model.rest()}
   * @param current what enters
   * @param steps how many
   * @return one more than steps
   * @throws NeuronException when the step is too large for the model
   */
  public <S> List<S> trace(NeuronModel<S> model, S from, Current current, int steps) {
    Checks.requireAtLeastOne(steps, "trace(...): the number of steps");
    List<S> states = new ArrayList<>(steps + 1);
    S state = from;
    states.add(state);
    for (int i = 0; i < steps; i++) {
      state = step(model, state, current, i * step);
      states.add(state);
    }
    return states;
  }

  private <S> S rungeKutta(NeuronModel<S> model, S state, S first, Current current, double time) {
    double half = step / 2;
    double middle = current.at(time + half);
    S second = model.slope(model.moved(state, half, first), middle);
    S third = model.slope(model.moved(state, half, second), middle);
    S fourth = model.slope(model.moved(state, step, third), current.at(time + step));
    S moved = model.moved(model.moved(state, step / 6, first), step / 3, second);
    return model.moved(model.moved(moved, step / 3, third), step / 6, fourth);
  }

  /** Refuses a step with which deviations would grow. */
  static void requireStable(Rule rule, double step, double rate) {
    if (!(step * rate <= rule.limit())) {
      throw new NeuronException(
          "%s(%s): the model moves at a rate of %s, for which the step may be at most %s; %s"
              .formatted(
                  rule,
                  step,
                  digits(rate, RoundingMode.HALF_EVEN),
                  digits(rule.limit() / rate, RoundingMode.DOWN),
                  "give a smaller step"));
    }
  }

  private static String digits(double value, RoundingMode rounding) {
    return Double.isFinite(value)
        ? new BigDecimal(value)
            .round(new MathContext(3, rounding))
            .stripTrailingZeros()
            .toPlainString()
        : String.valueOf(value);
  }
}
