package dev.tandem.book;

import static dev.tandem.book.Entry.erratum;
import static dev.tandem.book.Entry.leftOut;
import static dev.tandem.book.Entry.row;

import dev.tandem.neuron.Channel;
import dev.tandem.neuron.Current;
import dev.tandem.neuron.Gate;
import dev.tandem.neuron.HodgkinHuxley;
import dev.tandem.neuron.HodgkinHuxley.State;
import dev.tandem.neuron.Integrator;
import dev.tandem.neuron.Membrane;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Rows N1 to N4 and erratum E0-1: the axon and the membrane. */
final class Neurons {

  private static final HodgkinHuxley AXON = HodgkinHuxley.squidAxon1952();

  /** 1 nF, 50 nS, -65 mV, -50 mV: any numbers will do. */
  private static final Membrane MEMBRANE =
      new Membrane(1e-9, Channel.conducting(50e-9).reversingAt(-65e-3), -50e-3);

  private Neurons() {}

  static Chapter chapter() {
    List<Entry> entries = new ArrayList<>(List.of(gates(), axon(), pump(), membrane()));
    entries.addAll(Spikes.rows());
    entries.addAll(Synapses.rows());
    entries.addAll(List.of(resistance(), Synapses.order()));
    return new Chapter(
        "Neuron models",
        "Neurons are no layers: `dev.tandem.neuron` needs nothing but Java, and DL4J has nothing"
            + " like it. Times of Hodgkin and Huxley's axon are milliseconds, voltages millivolts.",
        entries);
  }

  private static Entry gates() {
    return row("N1", "the gates of Hodgkin and Huxley", "S0 1.1, S1 1.3")
        .formula("dn/dt = (n_inf(V) - n) / tau_n(V), as for m, h; open: K n^4, Na m^3 h")
        .code("Integrator.rk4(step).trace(clamped, 0.25, Current.constant(0), 1024)")
        .note("At a held voltage x(t) = x_inf + (x_0 - x_inf) exp(-t / tau).")
        .equal("m at +25 mV, integrated, and the formula", 1e-11, error(HodgkinHuxley.M))
        .equal("h at +25 mV, integrated, and the formula", 1e-11, error(HodgkinHuxley.H))
        .equal("n at +25 mV, integrated, and the formula", 1e-11, error(HodgkinHuxley.N));
  }

  private static double error(Gate gate) {
    Gate.Clamped clamped = gate.clampedAt(25);
    DoubleUnaryOperator exact = clamped.relaxation(0.25);
    double step = clamped.time() / 256;
    List<Double> states = Integrator.rk4(step).trace(clamped, 0.25, Current.constant(0), 1024);
    double worst = 0;
    for (int i = 0; i < states.size(); i++) {
      worst = Math.max(worst, Math.abs(states.get(i) - exact.applyAsDouble(i * step)));
    }
    return worst;
  }

  private static Entry axon() {
    double held = AXON.leak().conductance() * (-120 - (-70 + AXON.leak().reversal()));
    List<State> states =
        Integrator.rk4(0.01).trace(AXON, AXON.rest(), Current.constant(held), 10_000);
    double[] intervals =
        AXON.spikes(Integrator.rk4(0.01), Current.constant(10), 30_000).intervals();
    double last = intervals[intervals.length - 1];
    return row("N2", "the membrane of Hodgkin and Huxley", "S0 1.1, S1 1.3")
        .formula("C dV/dt = J - g_L (V - V_L) - g_Na m^3 h (V - V_Na) - g_K n^4 (V - V_K)")
        .code("HodgkinHuxley.squidAxon1952()")
        .note(
            "The course prints neither conductances nor the unit of its currents, 0.1 to 0.6; these"
                + " are of the paper's axon of 1952, its currents 10 to 60 microamperes for a square"
                + " centimeter.")
        .printed("rest, printed with \"about\"", "-70", AXON.rest().v())
        .printed("V under a negative current, \"around\"", "-120", states.get(10_000).v())
        .equal("the intervals of spikes, the first three apart", 1e-4, spread(intervals, last))
        .holds("the rate of spikes grows in each of six steps of the current", growing());
  }

  private static double spread(double[] intervals, double last) {
    double worst = 0;
    for (int i = 3; i < intervals.length; i++) {
      worst = Math.max(worst, Math.abs(intervals[i] - last));
    }
    return worst;
  }

  private static boolean growing() {
    double before = 0;
    boolean growing = true;
    for (double current : new double[] {10, 20, 30, 40, 50, 60}) {
      double rate = AXON.spikes(Integrator.rk4(0.02), Current.constant(current), 10_000).rate();
      growing &= rate > before * 1.05;
      before = rate;
    }
    return growing;
  }

  private static Entry pump() {
    return leftOut(
        "N3",
        "the sodium-potassium pump, 3 Na out for 2 K in",
        "S0 1.1, S1 1.2",
        "a ratio of the cell's chemistry that no formula of the course uses; the models here hold"
            + " the concentrations, and so the reversal potentials, constant.");
  }

  private static Entry membrane() {
    double worst = 0;
    for (double voltage = -0.1; voltage < 0.05; voltage += 0.001) {
      worst = Math.max(worst, Math.abs(MEMBRANE.voltage(MEMBRANE.normalized(voltage)) - voltage));
    }
    return row("N4", "the leaky membrane in its own units", "S0 2.1, S1 1.4")
        .formula(
            "C dV/dt = J - g_L (V - V_L); tau = R C, v = (V - V_L) / (V_th - V_L):"
                + " tau dv/dt = v_in - v")
        .code("new Membrane(1e-9, Channel.conducting(50e-9).reversingAt(-65e-3), -50e-3)")
        .code("MEMBRANE.voltage(MEMBRANE.normalized(voltage))")
        .note("1 nF, 50 nS, a leak at -65 mV, a threshold at -50 mV: no numbers are printed.")
        .equal("V, there and back", 1e-16, worst)
        .equal("tau and 20 ms", 1e-17, MEMBRANE.timeConstant() - 0.02)
        .derivedExactly("v at the leak", "0", MEMBRANE.normalized(-65e-3))
        .derivedExactly("v at the threshold", "1", MEMBRANE.normalized(-50e-3));
  }

  private static Entry resistance() {
    double current = 0.4e-9;
    double resisted = current / 50e-9;
    return erratum("E0-1", "what resistance times current is", "S0 2.1")
        .prints("R J_in = V.")
        .instead("R J_in = V_in, what V settles at above V_L, and v_in = V_in / (V_th - V_L).")
        .equal(
            "dV/dt at V = V_L + R J and 0",
            1e-14,
            MEMBRANE.slope(current).applyAsDouble(-65e-3 + resisted))
        .equal("v_in and R J / (V_th - V_L)", 1e-14, MEMBRANE.drive(current) - resisted / 15e-3)
        .holds(
            "V = R J is no rest: it falls by more than 3 V/s",
            MEMBRANE.slope(current).applyAsDouble(resisted) < -3);
  }
}
