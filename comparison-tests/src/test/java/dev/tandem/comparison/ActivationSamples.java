package dev.tandem.comparison;

import static dev.tandem.dsl.Tandem.arctan;
import static dev.tandem.dsl.Tandem.constant;
import static dev.tandem.dsl.Tandem.crossEntropy;
import static dev.tandem.dsl.Tandem.cube;
import static dev.tandem.dsl.Tandem.eSwish;
import static dev.tandem.dsl.Tandem.elu;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.gelu;
import static dev.tandem.dsl.Tandem.geluSigmoid;
import static dev.tandem.dsl.Tandem.geluTanh;
import static dev.tandem.dsl.Tandem.hardSigmoid;
import static dev.tandem.dsl.Tandem.hardTanh;
import static dev.tandem.dsl.Tandem.heaviside;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.leakyRelu;
import static dev.tandem.dsl.Tandem.lifRate;
import static dev.tandem.dsl.Tandem.meanSquaredError;
import static dev.tandem.dsl.Tandem.mish;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.normal;
import static dev.tandem.dsl.Tandem.oneHot;
import static dev.tandem.dsl.Tandem.piecewiseLinear;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.rationalTanh;
import static dev.tandem.dsl.Tandem.rectifiedTanh;
import static dev.tandem.dsl.Tandem.relu6;
import static dev.tandem.dsl.Tandem.selu;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.sigmoid;
import static dev.tandem.dsl.Tandem.sign;
import static dev.tandem.dsl.Tandem.softmax;
import static dev.tandem.dsl.Tandem.softplus;
import static dev.tandem.dsl.Tandem.softsign;
import static dev.tandem.dsl.Tandem.swish;
import static dev.tandem.dsl.Tandem.tanh;
import static dev.tandem.dsl.Tandem.thresholdedRelu;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.dsl.Tandem.weights;
import static dev.tandem.dsl.Tandem.xavier;

import dev.tandem.spec.Activation;
import dev.tandem.spec.Experiment;
import java.util.ArrayList;
import java.util.List;

/**
 * Three experiments for each activation that the basic samples lack: under a softmax, under a
 * linear head, and as the head; and one with great drives where DL4J's own overflows.
 */
final class ActivationSamples {

  private static final int STEPS = 40;

  private ActivationSamples() {}

  static List<Sample> all() {
    List<Sample> all = new ArrayList<>();
    for (Activation activation : elementary()) {
      all.add(classes(activation, 0.1));
      all.add(curve(activation));
      all.add(head(activation));
    }
    for (Activation activation : List.of(softplus(), swish(), eSwish(1.5), mish(), geluSigmoid())) {
      all.add(farOut(activation));
    }
    all.add(classes(cube(), 0.01));
    all.add(cubeAfterTanh());
    all.add(spikingClasses());
    all.add(spikingCurve());
    return all;
  }

  /** Those that are not in the basic samples, one value a word. */
  static List<Activation> elementary() {
    return List.of(
        arctan(),
        leakyRelu(0.1),
        elu(0.5),
        selu(),
        softplus(),
        softsign(),
        swish(),
        eSwish(1.5),
        mish(),
        gelu(),
        geluTanh(),
        geluSigmoid(),
        hardTanh(),
        hardSigmoid(),
        piecewiseLinear(),
        relu6(),
        thresholdedRelu(0.25),
        rationalTanh(),
        rectifiedTanh(),
        heaviside(1).trainedAs(sigmoid()),
        heaviside(0.5).trainedAs(piecewiseLinear()),
        sign().trainedAs(tanh()),
        oneHot().trainedAs(softmax()));
  }

  private static Sample classes(Activation activation, double rate) {
    Experiment experiment =
        network(vector(6))
            .dense(9, activation, weights(xavier()).biases(constant(0.1)))
            .dense(3, softmax())
            .minimizing(crossEntropy())
            .by(sgd(rate).withNesterov(0.8), epochs(10).batchesOf(9).seed(13));
    return new Sample(
        activation + " under softmax", experiment, SampleData.classes(70, 6, 3), STEPS);
  }

  private static Sample curve(Activation activation) {
    Experiment experiment =
        network(vector(3))
            .dense(8, activation, weights(xavier()).biases(constant(-0.1)))
            .dense(5, activation, weights(xavier()))
            .dense(2, identity(), weights(xavier()))
            .minimizing(quadratic())
            .by(sgd(0.02), epochs(10).batchesOf(8).seed(14));
    return new Sample(activation + " twice", experiment, SampleData.curves(60, 3, 2), STEPS);
  }

  private static Sample head(Activation activation) {
    Experiment experiment =
        network(vector(3))
            .dense(6, tanh(), weights(xavier()))
            .dense(2, activation, weights(xavier()).biases(constant(0.2)))
            .minimizing(meanSquaredError())
            .by(sgd(0.05), epochs(10).batchesOf(8).seed(15));
    return new Sample(activation + " as the head", experiment, SampleData.curves(60, 3, 2), STEPS);
  }

  /** Drives of up to 2,000 on both sides. */
  private static Sample farOut(Activation activation) {
    Experiment experiment =
        network(vector(3))
            .dense(4, activation, weights(normal(1_000)))
            .dense(2, identity(), weights(normal(0.001)))
            .minimizing(quadratic())
            .by(sgd(1e-8), epochs(10).batchesOf(8).seed(16));
    return new Sample(activation + " far out", experiment, SampleData.curves(60, 3, 2), STEPS);
  }

  /** Two cubes would be a polynomial of degree nine, which diverges at any common rate. */
  private static Sample cubeAfterTanh() {
    Experiment experiment =
        network(vector(3))
            .dense(8, tanh(), weights(xavier()))
            .dense(5, cube(), weights(xavier()))
            .dense(2, identity(), weights(xavier()))
            .minimizing(quadratic())
            .by(sgd(0.02), epochs(10).batchesOf(8).seed(14));
    return new Sample("cube() after tanh()", experiment, SampleData.curves(60, 3, 2), STEPS);
  }

  /** Drives of about 3: just above 1 the rate is too steep to be trained. */
  private static Sample spikingClasses() {
    Activation rate = lifRate().withRefractory(1).withMembrane(0.5);
    Experiment experiment =
        network(vector(6))
            .dense(9, rate, weights(xavier()).biases(constant(3)))
            .dense(3, softmax())
            .minimizing(crossEntropy())
            .by(sgd(0.1), epochs(10).batchesOf(9).seed(13));
    return new Sample(rate + " under softmax", experiment, SampleData.classes(70, 6, 3), STEPS);
  }

  /** In hertz, with the course's times. */
  private static Sample spikingCurve() {
    Experiment experiment =
        network(vector(3))
            .dense(8, lifRate(), weights(xavier()).biases(constant(4)))
            .dense(2, identity(), weights(constant(0.001)).biases(constant(0)))
            .minimizing(quadratic())
            .by(sgd(1e-6), epochs(10).batchesOf(8).seed(14));
    return new Sample("lifRate in hertz", experiment, SampleData.curves(60, 3, 2), STEPS);
  }
}
