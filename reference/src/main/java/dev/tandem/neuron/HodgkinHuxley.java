package dev.tandem.neuron;

/**
 * {@code C dV/dt = J - gL (V - VL) - gNa m^3 h (V - VNa) - gK n^4 (V - VK)}, and for each gate x of
 * m, h, n {@code dx/dt = (x_steady(V) - x) / tau_x(V)}.
 *
 * <p>Milliseconds, millivolts, microamperes, millisiemens and microfarads, the last three for a
 * square centimeter. The rates of the gates are those of Hodgkin and Huxley's paper, with today's
 * sign: depolarization is positive.
 *
 * <p>Source: course N1, N2 (S0 1.1, S1 1.3), which prints no conductance; A. L. Hodgkin and A. F.
 * Huxley, A quantitative description of membrane current and its application to conduction and
 * excitation in nerve, Journal of Physiology 117, 1952, p. 500-544.
 *
 * @param capacitance C, positive
 * @param leak gL, and VL as a displacement from the resting potential
 * @param sodium gNa and VNa, likewise
 * @param potassium gK and VK, likewise
 * @param resting the potential that displacements are counted from
 */
public record HodgkinHuxley(
    double capacitance, Channel leak, Channel sodium, Channel potassium, double resting)
    implements NeuronModel<HodgkinHuxley.State> {

  /** A rise to this displacement, in millivolts, is a spike: about half of the paper's spikes. */
  public static final double SPIKE = 50;

  /** m: opens the sodium channel, fast. By displacement from the resting potential. */
  public static final Gate M = new Gate(u -> ramp((25 - u) / 10), u -> 4 * Math.exp(-u / 18));

  /** h: shuts the sodium channel again, slowly. By displacement. */
  public static final Gate H =
      new Gate(u -> 0.07 * Math.exp(-u / 20), u -> 1 / (Math.exp((30 - u) / 10) + 1));

  /** n: opens the potassium channel, slowly. By displacement. */
  public static final Gate N =
      new Gate(u -> 0.1 * ramp((10 - u) / 10), u -> 0.125 * Math.exp(-u / 80));

  /**
   * Where a neuron is.
   *
   * @param v voltage, in millivolts
   * @param m share of open m gates
   * @param h share of open h gates
   * @param n share of open n gates
   */
  public record State(double v, double m, double h, double n) {}

  /** Checks the numbers. */
  public HodgkinHuxley {
    Checks.requirePositive(capacitance, "hodgkinHuxley: the capacitance", "1");
    Checks.requireFinite(resting, "hodgkinHuxley: the resting potential");
  }

  /**
   * The squid's giant axon, from table 3 of the paper: C = 1, gNa = 120 at 115, gK = 36 at -12, gL
   * = 0.3 at 10.613. The paper counts from the resting potential; here it is the course's, -70 mV.
   */
  public static HodgkinHuxley squidAxon1952() {
    return new HodgkinHuxley(
        1,
        Channel.conducting(0.3).reversingAt(10.613),
        Channel.conducting(120).reversingAt(115),
        Channel.conducting(36).reversingAt(-12),
        -70);
  }

  /**
   * The same neuron with another resting potential: all voltages shift by it.
   *
   * @param voltage in millivolts
   * @return a new neuron
   * @throws NeuronException when it is not finite
   */
  public HodgkinHuxley restingAt(double voltage) {
    return new HodgkinHuxley(capacitance, leak, sodium, potassium, voltage);
  }

  /**
   * The state in which no current flows and no gate moves. It lies between the reversal potentials
   * of potassium and sodium, and in the paper's axon within 0.01 mV of the resting potential.
   */
  @Override
  public State rest() {
    double low = Math.min(potassium.reversal(), leak.reversal());
    double high = Math.max(sodium.reversal(), leak.reversal());
    for (int halving = 0; halving < 60; halving++) {
      double middle = (low + high) / 2;
      if (outward(settledAt(resting + middle)) > 0) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return settledAt(resting + low);
  }

  @Override
  public State slope(State state, double current) {
    double u = state.v - resting;
    return new State(
        (current - outward(state)) / capacitance,
        M.slope(state.m, u),
        H.slope(state.h, u),
        N.slope(state.n, u));
  }

  @Override
  public State moved(State state, double time, State slope) {
    return new State(
        state.v + time * slope.v,
        state.m + time * slope.m,
        state.h + time * slope.h,
        state.n + time * slope.n);
  }

  @Override
  public double fastestRate(State state) {
    double u = state.v - resting;
    double membrane =
        (leak.conductance()
                + sodium.conductance() * sodiumOpen(state)
                + potassium.conductance() * potassiumOpen(state))
            / capacitance;
    double shortest = Math.min(M.timeConstant(u), Math.min(H.timeConstant(u), N.timeConstant(u)));
    return Math.max(membrane, 1 / shortest);
  }

  /**
   * The spikes of a neuron that starts at rest: the times at which its voltage rises through {@link
   * #SPIKE}, interpolated within the step.
   *
   * @param integrator with a step in milliseconds
   * @param current what enters, in microamperes for a square centimeter
   * @param steps how many
   * @return their times in milliseconds
   * @throws NeuronException when the step is too large
   */
  public SpikeTrain spikes(Integrator integrator, Current current, int steps) {
    double[] voltages =
        integrator.trace(this, rest(), current, steps).stream().mapToDouble(State::v).toArray();
    return SpikeTrain.rising(voltages, resting + SPIKE).scaled(integrator.step());
  }

  /** The ions' current out of the cell. */
  private double outward(State state) {
    double u = state.v - resting;
    return leak.current(1, u)
        + sodium.current(sodiumOpen(state), u)
        + potassium.current(potassiumOpen(state), u);
  }

  private State settledAt(double voltage) {
    double u = voltage - resting;
    return new State(voltage, M.steady(u), H.steady(u), N.steady(u));
  }

  private static double sodiumOpen(State state) {
    return state.m * state.m * state.m * state.h;
  }

  private static double potassiumOpen(State state) {
    double square = state.n * state.n;
    return square * square;
  }

  /** {@code x / (exp(x) - 1)}, which is 1 at 0. */
  private static double ramp(double x) {
    return x == 0 ? 1 : x / Math.expm1(x);
  }
}
