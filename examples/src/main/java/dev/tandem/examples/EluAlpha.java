package dev.tandem.examples;

import static dev.tandem.dl4j.Dl4j.dl4j;
import static dev.tandem.dl4j.Dl4j.stockDl4j;
import static dev.tandem.dsl.Tandem.constant;
import static dev.tandem.dsl.Tandem.elu;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.dsl.Tandem.weights;
import static dev.tandem.reference.ReferenceBackend.reference;

import dev.tandem.data.Batch;
import dev.tandem.run.Backend;
import dev.tandem.spec.Experiment;
import java.util.List;
import java.util.Locale;

/** The gradient of one ELU unit below zero, at alpha 0.5: it should be half of that at alpha 1. */
final class EluAlpha {

  private EluAlpha() {}

  public static void main(String[] arguments) {
    for (Backend backend : List.of(reference(), dl4j(), stockDl4j())) {
      System.out.printf(
          Locale.ROOT,
          "%-10s  alpha 1: %.6f  alpha 0.5: %.6f%n",
          backend.name(),
          gradient(backend, 1),
          gradient(backend, 0.5));
    }
    System.out.println(
        "ActivationELU uses alpha on the way forward and forgets it on the way back");
  }

  /** dC/db of a unit with drive -1 and error 1, which is f'(-1) = alpha exp(-1). */
  static double gradient(Backend backend, double alpha) {
    Experiment unit =
        network(vector(1))
            .dense(1, elu(alpha), weights(constant(-1)))
            .minimizing(quadratic())
            .by(sgd(0.1), epochs(1));
    double output = alpha * (Math.exp(-1) - 1);
    Batch batch = Batch.of(new double[][] {{1}}, new double[][] {{output - 1}});
    return backend.learn(unit).gradients(batch).get("dense1.biases").get(0, 0);
  }
}
