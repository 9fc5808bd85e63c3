package dev.tandem.neuron;

/**
 * Many leaky integrate-and-fire neurons that are simulated together with Euler's rule and a fixed
 * step h: {@code v' = v + h (drive - v) / tau}; a neuron with {@code v' >= 1} spikes at the end of
 * the step.
 *
 * <p>A refractory time that ends within a step leaves the rest of the step to the membrane, so it
 * need not be a multiple of h. The rate under a constant drive converges to {@link
 * LeakyIntegrateAndFire.Response#rate} with order 1. A step allocates nothing. Not safe for use by
 * several threads at once. Source: course N7 (S0 2.1, S1 1.7).
 */
public final class LifPopulation {

  private final double step;
  private final double perMembrane;
  private final double refractory;
  private final double[] voltages;
  private final double[] waits;
  private final boolean[] spiked;

  /**
   * Neurons at rest.
   *
   * @param neuron what each of them is
   * @param size how many, at least 1
   * @param step h, in the unit of the neuron's times
   * @throws NeuronException when the step is not positive, or larger than 2 tau, with which Euler's
   *     rule is not stable
   */
  public LifPopulation(LeakyIntegrateAndFire neuron, int size, double step) {
    Checks.requireAtLeastOne(size, "population: the number of neurons");
    Integrator.requireStable(
        Integrator.Rule.EULER, Integrator.euler(step).step(), neuron.fastestRate(neuron.rest()));
    this.step = step;
    this.perMembrane = 1 / neuron.membrane();
    this.refractory = neuron.refractory();
    this.voltages = new double[size];
    this.waits = new double[size];
    this.spiked = new boolean[size];
  }

  /** The number of neurons. */
  public int size() {
    return voltages.length;
  }

  /**
   * Takes one step.
   *
   * @param drives v_in of each neuron during the step
   * @return how many spiked
   * @throws NeuronException when there is not one drive for each neuron
   */
  public int step(double[] drives) {
    Checks.requireLength(drives, voltages.length, "step(drives)");
    int spikes = 0;
    for (int i = 0; i < voltages.length; i++) {
      double wait = waits[i];
      double free = Math.max(0, step - wait);
      double voltage = voltages[i] + free * perMembrane * (drives[i] - voltages[i]);
      boolean fires = voltage >= 1;
      voltages[i] = fires ? 0 : voltage;
      waits[i] = fires ? refractory : Math.max(0, wait - step);
      spiked[i] = fires;
      spikes += fires ? 1 : 0;
    }
    return spikes;
  }

  /**
   * Whether a neuron spiked in the last step.
   *
   * @param neuron from 0
   * @return true when it spiked
   * @throws IndexOutOfBoundsException when there is no such neuron
   */
  public boolean hasSpiked(int neuron) {
    return spiked[neuron];
  }

  /**
   * {@code v} of a neuron, below 1.
   *
   * @param neuron from 0
   * @return its voltage after the last step
   * @throws IndexOutOfBoundsException when there is no such neuron
   */
  public double voltage(int neuron) {
    return voltages[neuron];
  }
}
