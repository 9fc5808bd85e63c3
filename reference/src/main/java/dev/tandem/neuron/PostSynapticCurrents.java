package dev.tandem.neuron;

import java.util.Arrays;

/**
 * The currents behind synapses of one kind, simulated with a fixed step h. A {@link Synapse} of
 * order n is a chain {@code tau ds_0/dt = -s_0}, {@code tau ds_k/dt = s_(k-1) - s_k}, k = 1 ... n;
 * a spike adds {@code w / tau} to {@code s_0}, and {@code s_n} is the current.
 *
 * <p>So under either update a spike brings the area w in all. A step allocates nothing. Not safe
 * for use by several threads at once. Source: course N10 (S0 5.2 algorithm 1, S1 1.7).
 */
public final class PostSynapticCurrents {

  /** How the chain takes a step, {@code s_k' = sum_j c_j s_(k-j)}. */
  public enum Update {
    /** {@code c_0 = 1 - h / tau}, {@code c_1 = h / tau}, the others 0. */
    EULER,
    /** {@code c_j = exp(-h / tau) (h / tau)^j / j!}: the solution of the equation. */
    EXACT
  }

  private final Synapse synapse;
  private final double[] coefficients;
  private final double[][] stages;

  /**
   * Currents of 0.
   *
   * @param synapse what each of them is
   * @param size how many, at least 1
   * @param update how a step is taken
   * @param step h, in the unit of the synapse's time constant
   * @throws NeuronException when the step is not positive, or with Euler's rule larger than 2 tau,
   *     with which it is not stable
   */
  public PostSynapticCurrents(Synapse synapse, int size, Update update, double step) {
    Checks.requireAtLeastOne(size, "currents: the number of synapses");
    Checks.requirePositive(step, "currents: the step", "0.001");
    this.synapse = synapse;
    this.stages = new double[synapse.order() + 1][size];
    this.coefficients =
        switch (update) {
          case EULER -> euler(synapse, step);
          case EXACT -> exact(synapse, step);
        };
  }

  /**
   * A spike arrives.
   *
   * @param target index of the current, from 0
   * @param weight w: the area that the spike brings
   */
  public void receive(int target, double weight) {
    stages[0][target] += weight / synapse.timeConstant();
  }

  /** Takes one step. */
  public void advance() {
    for (int stage = stages.length - 1; stage >= 0; stage--) {
      double[] values = stages[stage];
      for (int i = 0; i < values.length; i++) {
        values[i] *= coefficients[0];
      }
      for (int back = 1; back <= stage; back++) {
        add(values, coefficients[back], stages[stage - back]);
      }
    }
  }

  /**
   * One current.
   *
   * @param target from 0
   * @return its value now
   * @throws IndexOutOfBoundsException when there is no such current
   */
  public double current(int target) {
    return stages[stages.length - 1][target];
  }

  private static void add(double[] values, double factor, double[] others) {
    for (int i = 0; i < values.length; i++) {
      values[i] += factor * others[i];
    }
  }

  private static double[] euler(Synapse synapse, double step) {
    Integrator.requireStable(Integrator.Rule.EULER, step, 1 / synapse.timeConstant());
    double[] coefficients = new double[Math.max(2, synapse.order() + 1)];
    coefficients[0] = 1 - step / synapse.timeConstant();
    coefficients[1] = step / synapse.timeConstant();
    return coefficients;
  }

  private static double[] exact(Synapse synapse, double step) {
    double[] coefficients = new double[synapse.order() + 1];
    Arrays.setAll(
        coefficients,
        j -> synapse.timeConstant() * new Synapse(j, synapse.timeConstant()).response(step));
    return coefficients;
  }
}
