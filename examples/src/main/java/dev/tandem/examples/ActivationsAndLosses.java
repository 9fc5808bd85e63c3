package dev.tandem.examples;

import static dev.tandem.dsl.Tandem.*;
import static dev.tandem.examples.Plots.plot;
import static dev.tandem.examples.Plots.range;
import static dev.tandem.reference.ReferenceBackend.reference;

import dev.tandem.data.Batch;
import dev.tandem.run.Learner;
import dev.tandem.run.Mode;
import dev.tandem.run.Model;
import dev.tandem.spec.Activation;
import dev.tandem.spec.Loss;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.XYChart;

/** Activations over their drive, and what losses say of a sigmoid that should give 1. */
final class ActivationsAndLosses {

  private static final double[] Z = range(481, -6, 6);

  private ActivationsAndLosses() {}

  public static void main(String[] arguments) throws IOException {
    Plots plots = Plots.of(arguments);
    XYChart values = plot("drive z", "activation");
    for (Activation activation :
        List.of(sigmoid(), tanh(), relu(), leakyRelu(0.1), elu(), softplus(), heaviside())) {
      Model unit = new Model(unit(activation, quadratic()), List.of(), 0);
      Plots.draw(values, activation.toString(), Z, z -> unit.predict(z)[0]);
    }
    plots.write(values, "activations");

    XYChart losses = plot("drive z of a sigmoid whose target is 1", "loss");
    for (Loss loss : List.of(quadratic(), binaryCrossEntropy())) {
      Learner unit = unit(sigmoid(), loss);
      Plots.draw(losses, loss.toString(), Z, z -> unit.loss(sample(z), Mode.PREDICTION));
      System.out.printf(
          Locale.ROOT,
          "%-20s at z = -6: loss %.4f, slope %.4f%n",
          loss,
          unit.loss(sample(-6), Mode.PREDICTION),
          unit.gradients(sample(-6)).get("dense1.biases").get(0));
    }
    plots.write(losses, "losses");
  }

  private static Batch sample(double z) {
    return Batch.of(new double[][] {{z}}, new double[][] {{1}});
  }

  private static Learner unit(Activation activation, Loss loss) {
    var network = network(vector(1)).dense(1, activation, weights(ones()).biases(zeros()));
    return reference().learn(network.minimizing(loss).by(sgd(1), epochs(1)));
  }
}
