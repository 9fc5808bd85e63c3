package dev.tandem.examples;

import static dev.tandem.dsl.Tandem.*;
import static dev.tandem.examples.Plots.plot;
import static dev.tandem.examples.Plots.range;
import static dev.tandem.reference.ReferenceBackend.reference;

import dev.tandem.data.Batch;
import dev.tandem.diagnosis.Diagnosis;
import dev.tandem.spec.Activation;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Initializer;
import dev.tandem.spec.Network;
import java.io.IOException;
import org.knowm.xchart.XYChart;

/** Ten hidden layers: how much of the gradient arrives at the first one. */
final class VanishingGradients {

  private static final int LAYERS = 10;

  private VanishingGradients() {}

  public static void main(String[] arguments) throws IOException {
    Plots plots = Plots.of(arguments);
    XYChart norms = plot("layer", "norm of the gradient");
    norms.getStyler().setYAxisLogarithmic(true);
    draw(norms, sigmoid(), lecunNormal());
    draw(norms, sigmoid(), normal(5));
    draw(norms, tanh(), lecunNormal());
    draw(norms, relu(), heNormal());
    plots.write(norms, "gradients");
  }

  private static void draw(XYChart plot, Activation activation, Initializer start) {
    Network network = network(vector(2));
    for (int layer = 0; layer < LAYERS; layer++) {
      network = network.dense(50, activation, weights(start).biases(zeros()));
    }
    Experiment experiment =
        network.dense(1, sigmoid()).minimizing(binaryCrossEntropy()).by(sgd(0.1), epochs(1));
    Diagnosis diagnosis = Diagnosis.of(reference().learn(experiment), spiral());
    String name = activation + " from " + start;
    System.out.println(name + "\n" + diagnosis + "\n");
    double[] gradients =
        diagnosis.layers().stream().mapToDouble(layer -> layer.gradient().orElse(0)).toArray();
    Plots.line(plot, name, range(gradients.length, 1, gradients.length), gradients);
  }

  private static Batch spiral() {
    double[][] inputs = new double[100][];
    double[][] targets = new double[100][];
    for (int i = 0; i < inputs.length; i++) {
      double radius = (i % 2 == 0 ? i : -i) / 50.0;
      inputs[i] = new double[] {radius * Math.cos(i / 8.0), radius * Math.sin(i / 8.0)};
      targets[i] = new double[] {i % 2};
    }
    return Batch.of(inputs, targets);
  }
}
