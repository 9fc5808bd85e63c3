package dev.tandem.book;

import static dev.tandem.book.Entry.row;
import static dev.tandem.dsl.Tandem.lifRate;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.vector;

import dev.tandem.neuron.LeakyIntegrateAndFire;
import dev.tandem.neuron.LifPopulation;
import dev.tandem.spec.Network;
import java.util.ArrayList;
import java.util.List;

/** Rows N5 to N7: the leaky integrate-and-fire neuron. */
final class Spikes {

  private static final LeakyIntegrateAndFire NEURON = new LeakyIntegrateAndFire();

  /** Their mean error is smooth; that of one drive jumps with the part of a step left over. */
  private static final double[] DRIVES = {1.1, 1.2, 1.3, 1.5, 1.7, 2, 2.5, 3, 4, 5, 7, 10};

  private Spikes() {}

  static List<Entry> rows() {
    return List.of(response(), rate(), simulation());
  }

  private static Entry response() {
    LeakyIntegrateAndFire.Response response = NEURON.driven(1.5);
    double worst = 0;
    for (double t = 0.001; t < 0.1; t += 0.001) {
      double slope = 1.5 / 0.02 * Math.exp(-t / 0.02);
      worst = Math.max(worst, Math.abs(NEURON.slope(response.voltageAt(t), 1.5) - slope));
    }
    return row("N5", "the response to a constant drive", "S0 2.1, S1 1.4")
        .formula("v(t) = v_in (1 - exp(-t / tau)), t* = -tau ln(1 - 1 / v_in)")
        .code("NEURON.driven(1.5)")
        .note("v_in = 1.5.")
        .derivedExactly("v(0)", "0", response.voltageAt(0))
        .equal("tau dv/dt and v_in - v, at 99 times", 1e-12, worst)
        .equal("v(t*) and 1", 1e-12, response.voltageAt(response.timeToSpike()) - 1)
        .derived("t* = 0.02 ln 3", "0.021972", response.timeToSpike());
  }

  private static Entry rate() {
    Network unit = network(vector(1)).dense(1, lifRate());
    String[][] rates = {
      {"1.01", "10.604"},
      {"1.1", "20.017"},
      {"1.2", "26.430"},
      {"1.5", "41.715"},
      {"2", "63.040"},
      {"3", "98.919"},
      {"5", "154.730"},
      {"10", "243.474"},
      {"100", "454.338"},
      {"1e12", "500.000"}
    };
    Entry row =
        row("N6", "the rate of spikes", "S0 2.1, S1 1.4")
            .formula("G(v) = 1 / (tau_ref - tau_m ln(1 - 1 / v)) for v > 1, else 0")
            .code("network(vector(1)).dense(1, lifRate())")
            .note(
                "The formula, tau_ref = 0.002 s and tau_m = 0.02 s are printed; the rates are not."
                    + " The neuron and the activation of a layer give the same.")
            .derivedExactly("G(1)", "0", Drives.output(unit, 1));
    for (String[] pair : rates) {
      double drive = Double.parseDouble(pair[0]);
      row = row.derived("G(%s)".formatted(pair[0]), pair[1], Drives.output(unit, drive));
    }
    return row.derived("G(2) of the neuron", "63.040", NEURON.driven(2).rate());
  }

  private static Entry simulation() {
    double step = 0.001;
    double order = Math.log(error(step) / error(step / 256)) / Math.log(256);
    return row("N7", "the neuron simulated", "S0 2.1, S1 1.7")
        .formula("at v = 1 a spike, then v = 0 for tau_ref; spikes per second tend to G(v)")
        .code("new LifPopulation(NEURON, DRIVES.length, step)")
        .note("Twelve drives from 1.1 to 10, half a second each.")
        .holds("steps of 4 microseconds miss G by less than 0.2 %", error(step / 256) < 0.002)
        .holds("the error is of order 1: between 0.9 and 1.1", order > 0.9 && order < 1.1);
  }

  private static double error(double step) {
    LifPopulation population = new LifPopulation(NEURON, DRIVES.length, step);
    List<List<Double>> times = new ArrayList<>();
    for (int i = 0; i < DRIVES.length; i++) {
      times.add(new ArrayList<>());
    }
    for (int k = 1; k * step <= 0.5; k++) {
      population.step(DRIVES);
      for (int i = 0; i < DRIVES.length; i++) {
        if (population.hasSpiked(i)) {
          times.get(i).add(k * step);
        }
      }
    }
    double sum = 0;
    for (int i = 0; i < DRIVES.length; i++) {
      sum += Math.abs(rate(times.get(i)) / NEURON.driven(DRIVES[i]).rate() - 1);
    }
    return sum / DRIVES.length;
  }

  private static double rate(List<Double> times) {
    return (times.size() - 1) / (times.get(times.size() - 1) - times.get(0));
  }
}
