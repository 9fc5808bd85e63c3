package dev.tandem.examples;

import static dev.tandem.examples.Plots.plot;
import static dev.tandem.examples.Plots.range;

import dev.tandem.neuron.Pattern;
import dev.tandem.neuron.Perceptron;
import dev.tandem.neuron.PerceptronTraining;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;

/** What a single unit with a step can learn, and what it cannot. */
final class PerceptronRule {

  private static final double[] EDGES = range(2, -0.5, 1.5);

  private PerceptronRule() {}

  public static void main(String[] arguments) throws IOException {
    Plots plots = Plots.of(arguments);
    Perceptron start = Perceptron.withWeights(1, 1);
    say("and", start.trained(patterns(0, 0, 0, 1), 100));
    say("or", start.trained(patterns(0, 1, 1, 1), 100));
    say("nand", start.trained(patterns(1, 1, 1, 0), 100));
    say("xor", start.trained(patterns(0, 1, 1, 0), 100));

    XYChart borders = plot("first input", "second input");
    Perceptron perceptron = start;
    for (int epoch = 1; !perceptron.separates(patterns(0, 0, 0, 1)); epoch++) {
      for (Pattern pattern : patterns(0, 0, 0, 1)) {
        perceptron = perceptron.taught(pattern);
      }
      double[] w = perceptron.weights();
      double bias = perceptron.bias();
      Plots.draw(borders, "and, epoch " + epoch, EDGES, x -> -(w[0] * x + bias) / w[1]);
    }
    borders
        .addSeries("patterns", new double[] {0, 0, 1, 1}, new double[] {0, 1, 0, 1})
        .setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
    plots.write(borders, "perceptron");
  }

  private static void say(String name, PerceptronTraining training) {
    System.out.printf(
        "%-5s %-10s %d mistakes, %d epochs, %s%n",
        name, training.outcome(), training.mistakes(), training.epochs(), training.perceptron());
  }

  private static List<Pattern> patterns(int... targets) {
    List<Pattern> patterns = new ArrayList<>();
    for (int i = 0; i < targets.length; i++) {
      patterns.add(Pattern.of(i / 2, i % 2).gives(targets[i]));
    }
    return patterns;
  }
}
