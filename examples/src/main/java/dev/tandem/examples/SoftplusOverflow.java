package dev.tandem.examples;

import static dev.tandem.dl4j.Dl4j.dl4j;
import static dev.tandem.dl4j.Dl4j.stockDl4j;
import static dev.tandem.dsl.Tandem.constant;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.softplus;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.dsl.Tandem.weights;
import static dev.tandem.reference.ReferenceBackend.reference;

import dev.tandem.data.Batch;
import dev.tandem.run.Backend;
import dev.tandem.run.Learner;
import dev.tandem.spec.Experiment;
import java.util.List;
import java.util.Locale;

/** A softplus unit is nearly the identity for great drives: ln(1 + exp(z)) is z there. */
final class SoftplusOverflow {

  private SoftplusOverflow() {}

  public static void main(String[] arguments) {
    System.out.println("drive                     700         800");
    for (Backend backend : List.of(reference(), dl4j(), stockDl4j())) {
      System.out.printf(
          Locale.ROOT,
          "%-10s  output  %10.3f  %10.3f%n",
          backend.name(),
          output(backend, 700),
          output(backend, 800));
    }
    System.out.println("ActivationSoftPlus computes exp(z) first, which is infinite from 710 on");
  }

  static double output(Backend backend, double drive) {
    Experiment unit =
        network(vector(1))
            .dense(1, softplus(), weights(constant(1)))
            .minimizing(quadratic())
            .by(sgd(0.1), epochs(1));
    double[] output = new double[1];
    Learner learner = backend.learn(unit);
    learner.predict(Batch.of(new double[][] {{drive}}, new double[][] {{0}}), output);
    return output[0];
  }
}
