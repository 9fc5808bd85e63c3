package dev.tandem.examples;

import static dev.tandem.dl4j.Dl4j.dl4j;
import static dev.tandem.dl4j.Dl4j.stockDl4j;
import static dev.tandem.dsl.Tandem.binaryCrossEntropy;
import static dev.tandem.dsl.Tandem.constant;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.sigmoid;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.dsl.Tandem.weights;
import static dev.tandem.reference.ReferenceBackend.reference;

import dev.tandem.data.Batch;
import dev.tandem.run.Backend;
import dev.tandem.run.Learner;
import dev.tandem.spec.Experiment;
import java.util.List;
import java.util.Locale;

/** One sigmoid unit that starts badly wrong, and how many steps it takes to learn better. */
final class CrossEntropySaturation {

  private CrossEntropySaturation() {}

  public static void main(String[] arguments) {
    Experiment unit =
        network(vector(1))
            .dense(1, sigmoid(), weights(constant(8)).biases(constant(8)))
            .minimizing(binaryCrossEntropy())
            .by(sgd(0.5), epochs(1));
    for (Backend backend : List.of(reference(), dl4j(), stockDl4j())) {
      System.out.printf(Locale.ROOT, "%-10s %4d steps%n", backend.name(), steps(backend, unit));
    }
    System.out.println(
        "LossBinaryXENT clips the output but not its derivative: beyond z = 11.5 the gradient fades");
  }

  /** The steps from output 0.9999999 for input 1 until it is below 0.1, the target being 0. */
  static int steps(Backend backend, Experiment experiment) {
    Batch batch = Batch.of(new double[][] {{1}}, new double[][] {{0}});
    Learner learner = backend.learn(experiment);
    double[] output = {1};
    int steps = 0;
    for (learner.predict(batch, output); output[0] >= 0.1; learner.predict(batch, output)) {
      learner.step(batch);
      steps++;
    }
    return steps;
  }
}
