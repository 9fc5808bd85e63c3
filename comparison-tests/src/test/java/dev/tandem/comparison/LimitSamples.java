package dev.tandem.comparison;

import static dev.tandem.dsl.Tandem.adaDelta;
import static dev.tandem.dsl.Tandem.adam;
import static dev.tandem.dsl.Tandem.binaryCrossEntropy;
import static dev.tandem.dsl.Tandem.constant;
import static dev.tandem.dsl.Tandem.crossEntropy;
import static dev.tandem.dsl.Tandem.eachValueTo;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.from;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.l1;
import static dev.tandem.dsl.Tandem.l2;
import static dev.tandem.dsl.Tandem.maxNorm;
import static dev.tandem.dsl.Tandem.meanSquaredError;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.nonNegative;
import static dev.tandem.dsl.Tandem.normOfLayerTo;
import static dev.tandem.dsl.Tandem.normOfParameterTo;
import static dev.tandem.dsl.Tandem.relu;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.sigmoid;
import static dev.tandem.dsl.Tandem.softmax;
import static dev.tandem.dsl.Tandem.tanh;
import static dev.tandem.dsl.Tandem.unitNorm;
import static dev.tandem.dsl.Tandem.unitNormOfLayer;
import static dev.tandem.dsl.Tandem.unitNormOfParameter;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.dsl.Tandem.weightDecay;
import static dev.tandem.dsl.Tandem.weights;
import static dev.tandem.dsl.Tandem.xavier;

import dev.tandem.data.Dataset;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Optimizer;
import dev.tandem.spec.Plan;
import dev.tandem.spec.Problem;
import java.util.List;

/** Each penalty on biases and each limit in two networks or more, alone and together. */
final class LimitSamples {

  private static final int STEPS = 60;
  private static final Plan PLAN = epochs(20).batchesOf(9).seed(51);
  private static final Optimizer PLAIN = sgd(0.3);
  private static final Optimizer HEAVY_BALL = sgd(0.1).withMomentum(0.8);
  private static final Optimizer NESTEROV = sgd(0.1).withNesterov(0.8);

  private static final Dataset CLASSES = SampleData.classes(60, 6, 3);
  private static final Dataset BITS = SampleData.bits(60, 4, 2);
  private static final Dataset CURVES = SampleData.curves(60, 3, 2);

  private LimitSamples() {}

  static List<Sample> all() {
    return List.of(
        bits("l2OnBiases", binary().plus(l2(0.05).onBiases()).by(PLAIN, PLAN)),
        classes("l2OnBoth", many().plus(l2(0.01)).plus(l2(0.1).onBiases()).by(HEAVY_BALL, PLAN)),
        bits("l1OnBiases", binary().plus(l1(0.02).onBiases()).by(NESTEROV, PLAN)),
        curves("l1OnBoth", curve().plus(l1(0.003)).plus(l1(0.01).onBiases()).by(PLAIN, PLAN)),
        bits("eachValue", binary().by(PLAIN, PLAN).clipping(eachValueTo(0.02))),
        classes(
            "eachValuePenalized",
            many().plus(l2(0.05)).by(HEAVY_BALL, PLAN).clipping(eachValueTo(0.03))),
        bits("normOfLayer", binary().by(NESTEROV, PLAN).clipping(normOfLayerTo(0.1))),
        classes(
            "normOfLayerPenalized",
            many().plus(l1(0.01)).by(PLAIN, PLAN).clipping(normOfLayerTo(0.2))),
        curves("normOfParameter", curve().by(HEAVY_BALL, PLAN).clipping(normOfParameterTo(0.05))),
        classes(
            "normOfParameterPenalized",
            many()
                .plus(l2(0.05))
                .plus(l2(0.05).onBiases())
                .by(NESTEROV, PLAN)
                .clipping(normOfParameterTo(0.1))),
        bits("unitNormOfLayer", binary().by(PLAIN, PLAN).clipping(unitNormOfLayer())),
        classes(
            "unitNormOfLayerPenalized",
            many().plus(l2(0.02)).by(HEAVY_BALL, PLAN).clipping(unitNormOfLayer())),
        curves("unitNormOfParameter", curve().by(PLAIN, PLAN).clipping(unitNormOfParameter())),
        silentLayer("unitNormOfNothing"),
        bits("decay", binary().by(PLAIN, PLAN).decaying(weightDecay(0.1))),
        classes(
            "decayOnBoth",
            many()
                .by(NESTEROV, PLAN)
                .decaying(weightDecay(0.05))
                .decaying(weightDecay(0.2).onBiases())),
        curves(
            "decayWithoutRate",
            curve().by(HEAVY_BALL, PLAN).decaying(weightDecay(0.01).withoutLearningRate())),
        classes(
            "decayWithoutRateOnBiases",
            many()
                .plus(l2(0.01))
                .by(PLAIN, PLAN)
                .decaying(weightDecay(0.1))
                .decaying(weightDecay(0.02).onBiases().withoutLearningRate())),
        bits("maxNorm", binary().by(PLAIN, PLAN).subjectTo(maxNorm(1.5))),
        classes(
            "maxNormOnBoth",
            many().by(HEAVY_BALL, PLAN).subjectTo(maxNorm(0.9)).subjectTo(maxNorm(0.7).onBiases())),
        curves("unitNorm", curve().by(NESTEROV, PLAN).subjectTo(unitNorm())),
        bits("unitNormOfBiases", binary().by(PLAIN, PLAN).subjectTo(unitNorm().onBiases())),
        classes("nonNegative", many().plus(l1(0.01)).by(PLAIN, PLAN).subjectTo(nonNegative())),
        curves(
            "nonNegativeBiases", curve().by(HEAVY_BALL, PLAN).subjectTo(nonNegative().onBiases())),
        classes(
            "unitNormOnBoth",
            many().by(PLAIN, PLAN).subjectTo(unitNorm()).subjectTo(unitNorm().onBiases())),
        curves("decayOnBiases", curve().by(NESTEROV, PLAN).decaying(weightDecay(0.2).onBiases())),
        bits(
            "decayWithoutRateMaxNorm",
            binary()
                .by(NESTEROV, PLAN)
                .decaying(weightDecay(0.02).withoutLearningRate())
                .decaying(weightDecay(0.01).withoutLearningRate().onBiases())
                .subjectTo(maxNorm(0.8).onBiases())),
        classes(
            "adamDecay",
            many()
                .plus(l2(0.02))
                .by(adam(0.01), PLAN)
                .clipping(normOfLayerTo(0.2))
                .decaying(weightDecay(0.1))),
        curves(
            "decayOnSchedule",
            curve()
                .by(sgd(from(0.3).times(0.95).everyStep()).withNesterov(0.5), PLAN)
                .decaying(weightDecay(0.2))
                .subjectTo(maxNorm(1))),
        bits("adaDeltaDecay", binary().by(adaDelta(), PLAN).decaying(weightDecay(0.01))),
        nonNegativeOfMaxNorm(),
        everything(HEAVY_BALL, "everythingHeavyBall"),
        everything(NESTEROV, "everythingNesterov"));
  }

  private static Problem binary() {
    return network(vector(4))
        .dense(5, sigmoid())
        .dense(2, sigmoid())
        .minimizing(binaryCrossEntropy());
  }

  private static Problem many() {
    return network(vector(6))
        .dense(8, tanh(), weights(xavier()).biases(xavier()))
        .dropout(0.2)
        .dense(3, softmax())
        .minimizing(crossEntropy());
  }

  private static Problem curve() {
    return network(vector(3))
        .dense(7, relu())
        .dense(2, identity(), weights(xavier()).biases(constant(0.25)))
        .minimizing(meanSquaredError());
  }

  private static Sample bits(String name, Experiment experiment) {
    return new Sample(name, experiment, BITS, STEPS);
  }

  private static Sample classes(String name, Experiment experiment) {
    return new Sample(name, experiment, CLASSES, STEPS);
  }

  private static Sample curves(String name, Experiment experiment) {
    return new Sample(name, experiment, CURVES, STEPS);
  }

  /** The hidden units give 0 and get no gradient: a norm of 0 must not be divided by. */
  private static Sample silentLayer(String name) {
    Experiment experiment =
        network(vector(3))
            .dense(7, relu(), weights(xavier()).biases(constant(-50)))
            .dense(2, identity(), weights(xavier()).biases(constant(3)))
            .minimizing(meanSquaredError())
            .plus(l2(0.05))
            .by(HEAVY_BALL, PLAN)
            .clipping(unitNormOfParameter());
    return curves(name, experiment);
  }

  private static Sample nonNegativeOfMaxNorm() {
    Experiment experiment =
        binary()
            .plus(l1(0.005))
            .by(NESTEROV, PLAN)
            .subjectTo(nonNegative())
            .subjectTo(maxNorm(0.8))
            .subjectTo(nonNegative().onBiases());
    return bits("nonNegativeMaxNorm", experiment);
  }

  private static Sample everything(Optimizer optimizer, String name) {
    Experiment experiment =
        many()
            .plus(l1(0.001))
            .plus(l2(0.02))
            .plus(l2(0.03).onBiases())
            .by(optimizer, PLAN)
            .clipping(normOfLayerTo(0.15))
            .decaying(weightDecay(0.1))
            .decaying(weightDecay(0.01).onBiases().withoutLearningRate())
            .subjectTo(maxNorm(0.9))
            .subjectTo(nonNegative().onBiases());
    return classes(name, experiment);
  }
}
