package dev.tandem.neuron;

/**
 * The current that a spike makes behind a synapse: {@code h(t) = t^n exp(-t / tau) / (n! tau^(n +
 * 1))}, 0 before the spike. Its area is 1, its peak at {@code n tau}.
 *
 * <p>Source: course N8 (S0 4.1, S1 1.6), with time constants from 10 to 300 ms. S0 prints that n is
 * at least 1 and then uses 0 (its erratum E0-2): here it is at least 0.
 *
 * @param order n, 0 or more
 * @param timeConstant tau, positive
 */
public record Synapse(int order, double timeConstant) {

  /** Checks both numbers. */
  public Synapse {
    if (order < 0) {
      throw new NeuronException(
          "synapse: the order must be 0 or more but is %d; 0 decays from the spike on, 1 rises first"
              .formatted(order));
    }
    Checks.requirePositive(timeConstant, "synapse: the time constant", "0.1");
  }

  /**
   * Order 0: {@code h(t) = exp(-t / tau) / tau}.
   *
   * @param timeConstant tau
   * @return the synapse
   * @throws NeuronException when it is not positive and finite
   */
  public static Synapse exponential(double timeConstant) {
    return new Synapse(0, timeConstant);
  }

  /**
   * {@code h(t)}.
   *
   * @param time since the spike
   * @return 0 when it is negative
   */
  public double response(double time) {
    if (time < 0) {
      return 0;
    }
    double response = Math.exp(-time / timeConstant) / timeConstant;
    for (int i = 1; i <= order; i++) {
      response *= time / timeConstant / i;
    }
    return response;
  }

  /** {@code n tau}: when a single spike's current is greatest. */
  public double peak() {
    return order * timeConstant;
  }
}
