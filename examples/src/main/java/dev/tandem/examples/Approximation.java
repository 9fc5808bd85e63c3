package dev.tandem.examples;

import static dev.tandem.dsl.Tandem.*;
import static dev.tandem.examples.Plots.plot;
import static dev.tandem.examples.Plots.range;
import static dev.tandem.reference.ReferenceBackend.reference;

import dev.tandem.approximation.StepNetwork;
import dev.tandem.run.Model;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.knowm.xchart.XYChart;

/** A network of steps that is as near to a function as is asked. */
final class Approximation {

  private Approximation() {}

  public static void main(String[] arguments) throws IOException {
    Plots plots = Plots.of(arguments);
    DoubleUnaryOperator wave = x -> Math.sin(3 * x) + x * x / 4;
    XYChart chart = plot("x", "output");
    double[] x = range(1001, -2, 2);
    for (double epsilon : new double[] {0.5, 0.1}) {
      StepNetwork steps =
          StepNetwork.approximating(wave).from(-2).to(2).steepness(4).within(epsilon);
      Model model =
          new Model(
              reference().learn(steps.network().minimizing(quadratic()).by(sgd(0.1), epochs(1))),
              List.of(),
              0);
      Plots.draw(chart, "within " + epsilon, x, at -> model.predict(at)[0]);
      System.out.printf(
          Locale.ROOT,
          "within %.2f: %d units, bound %.4f, measured %.4f%n",
          epsilon,
          steps.units(),
          steps.bound(),
          steps.measured());
    }
    Plots.draw(chart, "sin(3 x) + x² / 4", x, wave);
    plots.write(chart, "approximation");
  }
}
