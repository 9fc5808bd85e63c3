package dev.tandem.examples;

import static dev.tandem.examples.Plots.plot;
import static dev.tandem.examples.Plots.range;

import dev.tandem.neuron.Current;
import dev.tandem.neuron.HodgkinHuxley;
import dev.tandem.neuron.Integrator;
import dev.tandem.neuron.LeakyIntegrateAndFire;
import java.io.IOException;
import java.util.Locale;
import org.knowm.xchart.XYChart;

/** A neuron in detail, the squid's of 1952, and one that is only charged and emptied. */
final class Neurons {

  private static final int STEPS = 5_000;
  private static final Integrator RK4 = Integrator.rk4(0.01);

  private Neurons() {}

  public static void main(String[] arguments) throws IOException {
    Plots plots = Plots.of(arguments);
    XYChart traces = plot("milliseconds", "millivolts");
    for (double current : new double[] {2, 5, 10}) {
      trace(traces, current);
    }
    plots.write(traces, "hodgkin-huxley");

    XYChart rates = plot("drive", "spikes a second");
    for (double refractory : new double[] {0, 0.002, 0.01}) {
      LeakyIntegrateAndFire neuron = new LeakyIntegrateAndFire().withRefractory(refractory);
      Plots.draw(
          rates,
          "refractory for " + refractory + " s",
          range(401, 0, 8),
          drive -> neuron.driven(drive).rate());
    }
    System.out.printf(
        Locale.ROOT,
        "a leaky neuron at twice its threshold: %.2f spikes a second%n",
        new LeakyIntegrateAndFire().driven(2).rate());
    plots.write(rates, "lif-rates");
  }

  private static void trace(XYChart plot, double current) {
    HodgkinHuxley axon = HodgkinHuxley.squidAxon1952();
    Current constant = Current.constant(current);
    double[] voltages =
        RK4.trace(axon, axon.rest(), constant, STEPS).stream()
            .mapToDouble(HodgkinHuxley.State::v)
            .toArray();
    Plots.line(plot, current + " µA/cm²", range(STEPS + 1, 0, STEPS * RK4.step()), voltages);
    System.out.printf(
        Locale.ROOT,
        "the squid's axon at %.0f microamperes: %d spikes in 50 ms%n",
        current,
        axon.spikes(RK4, constant, STEPS).count());
  }
}
