package dev.tandem.comparison;

import static dev.tandem.dsl.Tandem.constant;
import static dev.tandem.dsl.Tandem.crossEntropy;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.given;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.identityMatrix;
import static dev.tandem.dsl.Tandem.logNormal;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.normal;
import static dev.tandem.dsl.Tandem.orthogonal;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.softmax;
import static dev.tandem.dsl.Tandem.tanh;
import static dev.tandem.dsl.Tandem.truncatedNormal;
import static dev.tandem.dsl.Tandem.uniform;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.dsl.Tandem.weights;

import dev.tandem.spec.Experiment;
import dev.tandem.spec.Initializer;
import dev.tandem.spec.Scheme;
import dev.tandem.spec.Start;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Two experiments for each initializer, on square layers, which the identity matrix needs: random
 * biases under a softmax, constant ones under a linear head.
 */
final class InitializerSamples {

  private static final int STEPS = 40;
  private static final int WIDTH = 5;

  private InitializerSamples() {}

  static List<Sample> all() {
    List<Sample> all = new ArrayList<>();
    for (Initializer initializer : initializers()) {
      all.add(classes(weights(initializer).biases(uniform(0.1))));
      all.add(curve(weights(initializer).biases(constant(0.1))));
    }
    all.add(classes(weights(normal(0.3)).biases(given(new double[] {0.1, -0.2, 0.3, -0.4, 0}))));
    all.add(wideAndTall());
    return all;
  }

  private static List<Initializer> initializers() {
    List<Initializer> all = new ArrayList<>(Arrays.asList(Scheme.values()));
    all.addAll(
        List.of(
            normal(0.3).around(0.1),
            truncatedNormal(0.4).around(-0.1),
            uniform(0.5).around(0.1),
            logNormal(0.5).withMedian(0.2),
            identityMatrix(),
            orthogonal(1.2),
            ramp()));
    return all;
  }

  /** A matrix without any symmetry: -0.6, -0.55, ..., 0.6. */
  private static Initializer ramp() {
    double[][] rows = new double[WIDTH][WIDTH];
    for (int i = 0; i < WIDTH * WIDTH; i++) {
      rows[i / WIDTH][i % WIDTH] = 0.05 * i - 0.6;
    }
    return given(rows);
  }

  private static Sample classes(Start start) {
    Experiment experiment =
        network(vector(WIDTH))
            .dense(WIDTH, tanh(), start)
            .dense(3, softmax())
            .minimizing(crossEntropy())
            .by(sgd(0.1).withNesterov(0.8), epochs(10).batchesOf(9).seed(15));
    return new Sample(start + " under softmax", experiment, SampleData.classes(70, 5, 3), STEPS);
  }

  private static Sample curve(Start start) {
    Experiment experiment =
        network(vector(WIDTH))
            .dense(WIDTH, tanh(), start)
            .dense(WIDTH, tanh(), start)
            .dense(2, identity())
            .minimizing(quadratic())
            .by(sgd(0.05), epochs(10).batchesOf(8).seed(16));
    return new Sample(start + " twice", experiment, SampleData.curves(60, WIDTH, 2), STEPS);
  }

  private static Sample wideAndTall() {
    Experiment experiment =
        network(vector(WIDTH))
            .dense(9, tanh(), weights(orthogonal()).biases(normal(0.1)))
            .dense(2, identity(), weights(orthogonal()).biases(orthogonal()))
            .minimizing(quadratic())
            .by(sgd(0.05).withNesterov(0.5), epochs(10).batchesOf(8).seed(17));
    return new Sample(
        "orthogonal() wide and tall", experiment, SampleData.curves(60, WIDTH, 2), STEPS);
  }
}
