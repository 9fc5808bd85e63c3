package dev.tandem.examples;

import static dev.tandem.dl4j.Dl4j.dl4j;
import static dev.tandem.dsl.Tandem.*;
import static dev.tandem.examples.Plots.plot;
import static dev.tandem.examples.Plots.range;
import static dev.tandem.reference.ReferenceBackend.reference;

import dev.tandem.run.Backend;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.XYChart;

/** The course's network of 6-10-5-3 units learns to tell three noisy patterns apart. */
final class WorkedNetwork {

  private WorkedNetwork() {}

  public static void main(String[] arguments) throws IOException {
    Plots plots = Plots.of(arguments);
    XYChart losses = plot("epoch", "loss");
    for (Backend engine : List.of(reference(), dl4j())) {
      DiscreteMapping mapping = DiscreteMapping.trained(engine);
      double[] curve = mapping.losses();
      Plots.line(losses, engine.name(), range(curve.length, 0, curve.length - 1), curve);
      System.out.printf(
          Locale.ROOT,
          "%-10s loss %.4f, then %.4f; sure of the patterns: %s%n",
          engine.name(),
          curve[0],
          curve[curve.length - 1],
          text(mapping.confidences()));
    }
    plots.write(losses, "worked-network");
  }

  private static String text(double[] confidences) {
    StringBuilder text = new StringBuilder();
    for (double confidence : confidences) {
      text.append(String.format(Locale.ROOT, "%.4f ", confidence));
    }
    return text.toString().strip();
  }
}
