package dev.tandem.book;

import static dev.tandem.book.Entry.erratum;
import static dev.tandem.book.Entry.row;

import dev.tandem.neuron.Connections;
import dev.tandem.neuron.PostSynapticCurrents;
import dev.tandem.neuron.PostSynapticCurrents.Update;
import dev.tandem.neuron.SpikeTrain;
import dev.tandem.neuron.Synapse;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Rows N8 to N11 and erratum E0-2. */
final class Synapses {

  private static final double TAU = 0.03;

  private Synapses() {}

  static List<Entry> rows() {
    return List.of(current(), train(), euler(), connections());
  }

  private static Entry current() {
    Entry row =
        row("N8", "the current after a spike", "S0 4.1, S1 1.6")
            .formula("h(t) = k t^n exp(-t / tau), k = 1 / (n! tau^(n + 1)), so its area is 1")
            .code("new Synapse(2, TAU)")
            .note("tau = 30 ms, of the printed 10 to 300 ms. Areas by Simpson's rule.");
    for (int order = 0; order <= 2; order++) {
      Synapse synapse = new Synapse(order, TAU);
      double area = area(synapse::response, 60 * TAU);
      row = row.equal("area for n = %d and 1".formatted(order), 1e-11, area - 1);
    }
    Synapse second = new Synapse(2, TAU);
    double near = Math.max(second.response(0.0599), second.response(0.0601));
    return row.derived("the peak for n = 2, at n tau", "0.060", second.peak())
        .holds("a tenth of a millisecond beside it h is lower", near < second.response(0.06));
  }

  private static Entry train() {
    Synapse synapse = new Synapse(1, TAU);
    DoubleUnaryOperator current = SpikeTrain.of(0.01, 0.02, 0.07).filtered(synapse::response);
    double sum =
        synapse.response(0.1 - 0.01) + synapse.response(0.1 - 0.02) + synapse.response(0.1 - 0.07);
    return row("N9", "the current of a spike train", "S0 4.1, S1 1.6")
        .formula("(a * h)(t) = sum_p h(t - t_p)")
        .code("SpikeTrain.of(0.01, 0.02, 0.07).filtered(synapse::response)")
        .equal("three spikes and the sum of three currents", 0, current.applyAsDouble(0.1) - sum)
        .derivedExactly("before the first", "0", current.applyAsDouble(0.005));
  }

  private static Entry euler() {
    PostSynapticCurrents decaying = single();
    decaying.receive(0, 1);
    double expected = 1 / TAU;
    double worst = 0;
    for (int m = 0; m < 50; m++) {
      worst = Math.max(worst, Math.abs(decaying.current(0) / expected - 1));
      decaying.advance();
      expected *= 0.75;
    }
    PostSynapticCurrents weighted = single();
    weighted.receive(0, 0.7);
    double area = 0;
    for (int m = 0; m < 1000; m++) {
      area += weighted.current(0) * TAU / 4;
      weighted.advance();
    }
    return row("N10", "Euler's update of a current", "S0 5.2 algorithm 1, S1 1.7")
        .formula("s' = s (1 - h / tau), on a spike s + w / tau; s_m = s_0 (1 - h / tau)^m")
        .code("new PostSynapticCurrents(Synapse.exponential(TAU), 1, Update.EULER, TAU / 4)")
        .note("h = tau / 4.")
        .equal("s_m / (s_0 (3/4)^m) and 1, 50 times", 1e-14, worst)
        .equal("the area that a spike of weight 0.7 brings, and 0.7", 1e-14, area - 0.7);
  }

  private static PostSynapticCurrents single() {
    return new PostSynapticCurrents(Synapse.exponential(TAU), 1, Update.EULER, TAU / 4);
  }

  private static Entry connections() {
    Connections connections =
        new Connections(
            new double[][] {{0.1, -0.7, 1e-3}, {1.0 / 3, 0.2, -5}}, new double[] {0.3, 1e-17, -2});
    Connections trick = connections.withBiasesAsInput();
    boolean same = true;
    for (double x = -3; x < 3; x += 0.37) {
      same &= Arrays.equals(trick.drives(x, x * x, 1), connections.drives(x, x * x));
    }
    return row("N11", "biases as weights of a further input", "S0 5.1, S1 1.7")
        .formula("z = W x + b = (W b) (x 1)^T")
        .code("connections.withBiasesAsInput()")
        .holds("17 inputs give the same three drives, bit for bit", same);
  }

  static Entry order() {
    Synapse exponential = Synapse.exponential(TAU);
    return erratum("E0-2", "the order of a synapse", "S0 4.1")
        .prints("n is a positive integer; then n = 0 is used.")
        .instead("n >= 0, as S1 has it.")
        .equal("h(0) for n = 0 and 1 / tau", 0, exponential.response(0) - 1 / TAU)
        .equal("its area and 1", 1e-11, area(exponential::response, 60 * TAU) - 1)
        .holds("h(0) = 0 for n = 1: another function", new Synapse(1, TAU).response(0) == 0);
  }

  private static double area(DoubleUnaryOperator function, double end) {
    int intervals = 1 << 14;
    double h = end / intervals;
    double sum = function.applyAsDouble(0) + function.applyAsDouble(end);
    for (int i = 1; i < intervals; i++) {
      sum += (i % 2 == 1 ? 4 : 2) * function.applyAsDouble(i * h);
    }
    return sum * h / 3;
  }
}
