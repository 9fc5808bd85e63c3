package dev.tandem.neuron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.neuron.HodgkinHuxley.State;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Course N1 and N2. The course prints no conductance and no unit of its currents: the numbers here
 * are those of the paper's axon, in microamperes for a square centimeter.
 */
class CourseHodgkinHuxleyTest {

  private static final HodgkinHuxley AXON = HodgkinHuxley.squidAxon1952();
  private static final Current FIRING = Current.constant(10);

  /** Course N1: {@code x(t) = x_inf + (x0 - x_inf) exp(-t / tau)}. */
  @ParameterizedTest
  @ValueSource(doubles = {-50, 0, 10, 25, 30, 100})
  void a_gate_at_a_held_voltage_relaxes_exponentially(double voltage) {
    for (Gate gate : List.of(HodgkinHuxley.M, HodgkinHuxley.H, HodgkinHuxley.N)) {
      Gate.Clamped clamped = gate.clampedAt(voltage);
      DoubleUnaryOperator exact = clamped.relaxation(0.25);
      double step = clamped.time() / 256;

      List<Double> states = Integrator.rk4(step).trace(clamped, 0.25, Current.constant(0), 1024);

      for (int i = 0; i < states.size(); i++) {
        assertThat(states.get(i)).isCloseTo(exact.applyAsDouble(i * step), within(1e-11));
      }
    }
  }

  /** Course N1. */
  @Test
  void both_integrators_have_their_order_on_a_gate() {
    Gate.Clamped gate = new Gate.Clamped(0.8, 5);
    double exact = gate.relaxation(0.1).applyAsDouble(8);

    assertThat(Orders.measured(1, 6, h -> Math.abs(gateAt(8, Integrator.euler(h), gate) - exact)))
        .isCloseTo(1, within(0.05));
    assertThat(Orders.measured(1, 6, h -> Math.abs(gateAt(8, Integrator.rk4(h), gate) - exact)))
        .isCloseTo(4, within(0.1));
  }

  /** Course N2, by the adaptive rule 8(5, 3) of Dormand and Prince, through a spike. */
  @Test
  void runge_kutta_converges_with_order_4_to_a_tight_adaptive_solution() {
    State exact = adaptive(20, 10);

    double order = Orders.measured(0.02, 4, h -> distance(at(20, Integrator.rk4(h)), exact));

    assertThat(order).isCloseTo(4, within(0.1));
    assertThat(distance(at(20, Integrator.rk4(0.00125)), exact)).isLessThan(1e-7);
  }

  /** Course N2. */
  @Test
  void euler_converges_with_order_1_to_it() {
    State exact = adaptive(20, 10);

    double order = Orders.measured(0.005, 4, h -> distance(at(20, Integrator.euler(h)), exact));

    assertThat(order).isCloseTo(1, within(0.1));
  }

  /** Course N2: a rest of about -70 mV. */
  @Test
  void at_rest_near_minus_70_nothing_moves() {
    State rest = AXON.rest();
    State slope = AXON.slope(rest, 0);

    assertThat(rest.v()).isCloseTo(-70, within(0.01));
    for (double change : new double[] {slope.v(), slope.m(), slope.h(), slope.n()}) {
      assertThat(change).isCloseTo(0, within(1e-12));
    }
  }

  /** Course N2: around -120 mV under a negative current, where all but the leak is shut. */
  @Test
  void a_negative_current_holds_the_neuron_near_minus_120() {
    double current = AXON.leak().conductance() * (-120 - (-70 + AXON.leak().reversal()));

    State end =
        last(Integrator.rk4(0.01).trace(AXON, AXON.rest(), Current.constant(current), 10000));

    assertThat(end.v()).isCloseTo(-120, within(0.5));
    assertThat(AXON.slope(end, current).v()).isCloseTo(0, within(1e-6));
  }

  /** Course N2: regular spikes. */
  @Test
  void a_constant_current_makes_regular_spikes() {
    double[] intervals = AXON.spikes(Integrator.rk4(0.01), FIRING, 30_000).intervals();

    assertThat(intervals).hasSizeGreaterThan(15);
    for (int i = 3; i < intervals.length; i++) {
      assertThat(intervals[i]).isCloseTo(intervals[intervals.length - 1], within(1e-4));
    }
  }

  /** Course N2: steps in the current up to six times the first that makes regular spikes. */
  @Test
  void the_rate_of_spikes_grows_with_the_current() {
    double before = 0;
    for (double current : new double[] {10, 20, 30, 40, 50, 60}) {
      double rate = AXON.spikes(Integrator.rk4(0.02), Current.constant(current), 10_000).rate();

      assertThat(rate).as("spikes a millisecond at %s", current).isGreaterThan(before * 1.05);
      before = rate;
    }
  }

  /** Course N2. */
  @Test
  void without_a_current_there_is_no_spike_and_after_it_ends_there_are_no_more() {
    Current pulse = FIRING.then(30, Current.constant(0));
    SpikeTrain spikes = AXON.spikes(Integrator.rk4(0.02), pulse, 10_000);

    assertThat(AXON.spikes(Integrator.rk4(0.02), Current.constant(0), 10_000).count()).isZero();
    assertThat(spikes.count()).isPositive();
    assertThat(spikes.time(spikes.count() - 1)).isLessThan(40);
  }

  @Test
  void another_resting_potential_shifts_all_voltages() {
    HodgkinHuxley shifted = AXON.restingAt(-65);

    assertThat(shifted.rest().v() - AXON.rest().v()).isCloseTo(5, within(1e-9));
    assertThat(shifted.rest().n()).isCloseTo(AXON.rest().n(), within(1e-12));
  }

  /**
   * The paper's rates at rest: 0.01 10 / (e - 1), 0.125; 0.1 25 / (e^2.5 - 1), 4; 0.07, 1 / (e^3 +
   * 1).
   */
  @Test
  void the_gates_have_the_rates_of_the_paper_at_rest() {
    assertRates(HodgkinHuxley.N, 0.1 / (Math.E - 1), 0.125);
    assertRates(HodgkinHuxley.M, 2.5 / (Math.exp(2.5) - 1), 4);
    assertRates(HodgkinHuxley.H, 0.07, 1 / (Math.exp(3) + 1));
  }

  /** Where the paper's quotient is 0 / 0. */
  @Test
  void rates_are_smooth_where_their_quotient_is_not_defined() {
    assertThat(HodgkinHuxley.N.opening().applyAsDouble(10)).isEqualTo(0.1);
    assertThat(HodgkinHuxley.M.opening().applyAsDouble(25)).isEqualTo(1);
    assertThat(HodgkinHuxley.M.opening().applyAsDouble(25 + 1e-9)).isCloseTo(1, within(1e-10));
  }

  private static void assertRates(Gate gate, double opening, double closing) {
    assertThat(gate.opening().applyAsDouble(0)).isCloseTo(opening, within(1e-15));
    assertThat(gate.closing().applyAsDouble(0)).isCloseTo(closing, within(1e-15));
    assertThat(gate.steady(0)).isCloseTo(opening / (opening + closing), within(1e-15));
  }

  private static double gateAt(double time, Integrator integrator, Gate.Clamped gate) {
    int steps = (int) Math.round(time / integrator.step());
    return last(integrator.trace(gate, 0.1, Current.constant(0), steps));
  }

  private static State at(double time, Integrator integrator) {
    int steps = (int) Math.round(time / integrator.step());
    return last(integrator.trace(AXON, AXON.rest(), FIRING, steps));
  }

  private static <S> S last(List<S> states) {
    return states.get(states.size() - 1);
  }

  private static double distance(State one, State other) {
    return Math.abs(one.v() - other.v())
        + Math.abs(one.m() - other.m())
        + Math.abs(one.h() - other.h())
        + Math.abs(one.n() - other.n());
  }

  private static State adaptive(double time, double current) {
    State rest = AXON.rest();
    double[] end =
        new DormandPrince853Integrator(1e-8, 1, 1e-13, 1e-13)
            .integrate(
                equation(current),
                new ODEState(0, new double[] {rest.v(), rest.m(), rest.h(), rest.n()}),
                time)
            .getPrimaryState();
    return new State(end[0], end[1], end[2], end[3]);
  }

  private static OrdinaryDifferentialEquation equation(double current) {
    return new OrdinaryDifferentialEquation() {
      @Override
      public int getDimension() {
        return 4;
      }

      @Override
      public double[] computeDerivatives(double time, double[] y) {
        State slope = AXON.slope(new State(y[0], y[1], y[2], y[3]), current);
        return new double[] {slope.v(), slope.m(), slope.h(), slope.n()};
      }
    };
  }
}
