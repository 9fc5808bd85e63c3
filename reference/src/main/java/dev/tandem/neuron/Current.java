package dev.tandem.neuron;

/** An input current over time, {@code J(t)}, in the units of the neuron that it enters. */
@FunctionalInterface
public interface Current {

  /**
   * {@code J(t)}.
   *
   * @param time from the beginning of the simulation
   * @return the current
   */
  double at(double time);

  /**
   * The same current always.
   *
   * @param value J
   * @return a constant current
   * @throws NeuronException when the value is not finite
   */
  static Current constant(double value) {
    Checks.requireFinite(value, "constant(...): the current");
    return time -> value;
  }

  /**
   * This current before a time, another from then on: a step in the current.
   *
   * @param time when the other begins
   * @param later the other, in the same time
   * @return both in turn
   */
  default Current then(double time, Current later) {
    return t -> t < time ? at(t) : later.at(t);
  }
}
