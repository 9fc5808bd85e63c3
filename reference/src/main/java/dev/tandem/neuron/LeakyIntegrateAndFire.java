package dev.tandem.neuron;

/**
 * {@code tau dv/dt = drive - v}; when v reaches 1 the neuron spikes, v becomes 0 and stays there
 * for the refractory time.
 *
 * <p>Source: course N5, N6, N7 (S0 2.1, S1 1.4, S1 1.7).
 *
 * @param refractory time without integration after a spike, 0 or more; the course's is 0.002 s
 * @param membrane tau, positive; the course's is 0.02 s
 */
public record LeakyIntegrateAndFire(double refractory, double membrane)
    implements NeuronModel<Double> {

  /** Checks both times. */
  public LeakyIntegrateAndFire {
    Checks.requireNotNegative(refractory, "leakyIntegrateAndFire: the refractory time", "0.002");
    Checks.requirePositive(membrane, "leakyIntegrateAndFire: the membrane's time", "0.02");
  }

  /** The course's times: 2 and 20 milliseconds, in seconds. */
  public LeakyIntegrateAndFire() {
    this(0.002, 0.02);
  }

  /**
   * The same with another refractory time.
   *
   * @param time in the unit of the membrane's
   * @return a new neuron
   * @throws NeuronException when it is negative or not finite
   */
  public LeakyIntegrateAndFire withRefractory(double time) {
    return new LeakyIntegrateAndFire(time, membrane);
  }

  /**
   * The same with another time constant of the membrane.
   *
   * @param time in the unit of the refractory one
   * @return a new neuron
   * @throws NeuronException when it is not positive and finite
   */
  public LeakyIntegrateAndFire withMembrane(double time) {
    return new LeakyIntegrateAndFire(refractory, time);
  }

  /**
   * What the neuron does under a constant drive, in closed form.
   *
   * @param drive v_in: where v would settle without a threshold
   * @return its voltage, its spikes and their rate
   * @throws NeuronException when the drive is not finite
   */
  public Response driven(double drive) {
    return new Response(this, drive);
  }

  @Override
  public Double rest() {
    return 0.0;
  }

  /** Below the threshold: {@code (drive - v) / tau}. */
  @Override
  public Double slope(Double state, double current) {
    return (current - state) / membrane;
  }

  @Override
  public Double moved(Double state, double time, Double slope) {
    return state + time * slope;
  }

  @Override
  public double fastestRate(Double state) {
    return 1 / membrane;
  }

  /**
   * A neuron under a constant drive, from v = 0 at time 0.
   *
   * @param neuron which one
   * @param drive v_in
   */
  public record Response(LeakyIntegrateAndFire neuron, double drive) {

    /** Checks the drive. */
    public Response {
      Checks.requireFinite(drive, "driven(...): the drive");
    }

    /**
     * {@code v(t) = drive (1 - exp(-t / tau))}, without a threshold. Source: course N5.
     *
     * @param time t
     * @return v
     */
    public double voltageAt(double time) {
      return -drive * Math.expm1(-time / neuron.membrane);
    }

    /**
     * {@code t* = -tau ln(1 - 1 / drive)}: when v reaches 1. Source: course N5.
     *
     * @return infinite for a drive of at most 1
     */
    public double timeToSpike() {
      return drive > 1 ? -neuron.membrane * Math.log1p(-1 / drive) : Double.POSITIVE_INFINITY;
    }

    /**
     * {@code G = 1 / (refractory - tau ln(1 - 1 / drive))}, 0 for a drive of at most 1. Source:
     * course N6.
     *
     * @return spikes in a unit of time; in hertz when the times are seconds
     */
    public double rate() {
      return 1 / (neuron.refractory + timeToSpike());
    }

    /**
     * The exact spikes: {@code t_p = t* + p (refractory + t*)}.
     *
     * @param count how many
     * @return their times
     * @throws NeuronException when the drive never makes the neuron spike
     */
    public SpikeTrain spikes(int count) {
      if (!(drive > 1)) {
        throw new NeuronException(
            "driven(%s).spikes(%d): the threshold of 1 is never reached; give a drive above 1"
                .formatted(drive, count));
      }
      double[] times = new double[count];
      for (int spike = 0; spike < count; spike++) {
        times[spike] = timeToSpike() + spike * (neuron.refractory + timeToSpike());
      }
      return SpikeTrain.of(times);
    }
  }
}
