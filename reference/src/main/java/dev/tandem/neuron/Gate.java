package dev.tandem.neuron;

import java.util.function.DoubleUnaryOperator;

/**
 * A gate of an ion channel: {@code dx/dt = opening(V) (1 - x) - closing(V) x = (steady(V) - x) /
 * timeConstant(V)}, x being the share of gates that are open. Source: course N1 (S0 1.1, S1 1.3).
 *
 * @param opening rate at which closed gates open, per unit of time, by voltage
 * @param closing rate at which open gates close
 */
public record Gate(DoubleUnaryOperator opening, DoubleUnaryOperator closing) {

  /**
   * {@code opening / (opening + closing)}: the share that is open in the end.
   *
   * @param voltage V
   * @return in [0, 1]
   */
  public double steady(double voltage) {
    return opening.applyAsDouble(voltage) * timeConstant(voltage);
  }

  /**
   * {@code 1 / (opening + closing)}.
   *
   * @param voltage V
   * @return the time in which a deviation shrinks to 1/e
   */
  public double timeConstant(double voltage) {
    return 1 / (opening.applyAsDouble(voltage) + closing.applyAsDouble(voltage));
  }

  /**
   * The gate alone at a voltage that is held: the only current in it is the one of its motion.
   *
   * @param voltage V
   * @return its share of open gates as a model of one variable
   */
  public Clamped clampedAt(double voltage) {
    return new Clamped(steady(voltage), timeConstant(voltage));
  }

  /**
   * A gate at a voltage that is held: {@code dx/dt = (steady - x) / time}. Ignores currents.
   *
   * @param steady where x ends, in [0, 1]
   * @param time the time constant
   */
  public record Clamped(double steady, double time) implements NeuronModel<Double> {

    /** Checks the time. */
    public Clamped {
      Checks.requirePositive(time, "gate: the time constant", "5");
    }

    /**
     * {@code x(t) = steady + (x0 - steady) exp(-t / time)}: what integrators are compared with.
     *
     * @param from x0
     * @return x by time
     */
    public DoubleUnaryOperator relaxation(double from) {
      return t -> steady + (from - steady) * Math.exp(-t / time);
    }

    @Override
    public Double rest() {
      return steady;
    }

    @Override
    public Double slope(Double state, double current) {
      return (steady - state) / time;
    }

    @Override
    public Double moved(Double state, double duration, Double slope) {
      return state + duration * slope;
    }

    @Override
    public double fastestRate(Double state) {
      return 1 / time;
    }
  }

  /** {@code dx/dt}. */
  double slope(double open, double voltage) {
    return opening.applyAsDouble(voltage) * (1 - open) - closing.applyAsDouble(voltage) * open;
  }
}
