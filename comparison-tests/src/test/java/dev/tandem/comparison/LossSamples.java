package dev.tandem.comparison;

import static dev.tandem.dsl.Tandem.binaryCrossEntropy;
import static dev.tandem.dsl.Tandem.constant;
import static dev.tandem.dsl.Tandem.cosineProximity;
import static dev.tandem.dsl.Tandem.crossEntropy;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.hinge;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.klDivergence;
import static dev.tandem.dsl.Tandem.logLikelihood;
import static dev.tandem.dsl.Tandem.meanAbsoluteError;
import static dev.tandem.dsl.Tandem.meanAbsolutePercentageError;
import static dev.tandem.dsl.Tandem.meanSquaredLogError;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.normal;
import static dev.tandem.dsl.Tandem.poisson;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.relu;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.sigmoid;
import static dev.tandem.dsl.Tandem.softmax;
import static dev.tandem.dsl.Tandem.softplus;
import static dev.tandem.dsl.Tandem.squaredHinge;
import static dev.tandem.dsl.Tandem.sumOfAbsoluteErrors;
import static dev.tandem.dsl.Tandem.sumOfSquares;
import static dev.tandem.dsl.Tandem.tanh;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.dsl.Tandem.weights;
import static dev.tandem.dsl.Tandem.xavier;

import dev.tandem.data.Dataset;
import dev.tandem.spec.Activation;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Loss;
import dev.tandem.spec.Optimizer;
import java.util.List;

/** Each loss that the basic samples lack, with two heads or two widths. */
final class LossSamples {

  private static final int STEPS = 60;

  private LossSamples() {}

  static List<Sample> all() {
    return List.of(
        sample("sumOfSquares1", sumOfSquares(), identity(), SampleData.curves(60, 3, 1), sgd(0.05)),
        sample("sumOfSquares3", sumOfSquares(), tanh(), SampleData.curves(60, 3, 3), sgd(0.05)),
        sample("absolute2", meanAbsoluteError(), identity(), SampleData.curves(60, 3, 2), sgd(0.1)),
        sample("absolute3", meanAbsoluteError(), sigmoid(), SampleData.curves(60, 3, 3), sgd(0.1)),
        sample("distance1", sumOfAbsoluteErrors(), tanh(), SampleData.curves(60, 3, 1), sgd(0.02)),
        sample("distance4", sumOfAbsoluteErrors(), relu(), SampleData.curves(60, 3, 4), sgd(0.02)),
        sample("likelihood2", logLikelihood(), softmax(), SampleData.classes(60, 5, 2), sgd(0.3)),
        sample("likelihood7", logLikelihood(), softmax(), SampleData.classes(60, 9, 7), sgd(0.3)),
        sample("hinge1", hinge(), identity(), SampleData.signs(60, 4, 1), sgd(0.05)),
        sample("hinge3", hinge(), tanh(), SampleData.signs(60, 4, 3), sgd(0.1)),
        sample("squaredHinge1", squaredHinge(), tanh(), SampleData.signs(60, 4, 1), sgd(0.1)),
        sample("squaredHinge3", squaredHinge(), identity(), SampleData.signs(60, 4, 3), sgd(0.02)),
        sample("divergence2", klDivergence(), softmax(), SampleData.shares(60, 4, 2), sgd(0.3)),
        sample("divergence5", klDivergence(), softmax(), SampleData.shares(60, 4, 5), sgd(0.3)),
        sample(
            "klDivergence() from one-hot targets",
            klDivergence(),
            softmax(),
            SampleData.classes(60, 4, 3),
            sgd(1)),
        sample("crossEntropy5", crossEntropy(), softmax(), SampleData.classes(60, 4, 5), sgd(0.3)),
        farOut(crossEntropy(), softmax(), SampleData.classes(60, 4, 3)),
        farOut(logLikelihood(), softmax(), SampleData.classes(60, 4, 3)),
        farOut(klDivergence(), softmax(), SampleData.shares(60, 4, 3)),
        farOut(poisson(), softplus(), SampleData.counts(60, 4, 2)),
        shortOutputs(),
        sample("poisson1", poisson(), softplus(), SampleData.counts(60, 3, 1), sgd(0.05)),
        sample("poisson4", poisson(), softplus(), SampleData.counts(60, 3, 4), sgd(0.02)),
        sample(
            "weightedPoisson",
            poisson().weightedBy(0.3, 2),
            softplus(),
            SampleData.counts(60, 3, 2),
            sgd(0.02)),
        sample(
            "logError2", meanSquaredLogError(), softplus(), SampleData.counts(60, 3, 2), sgd(0.1)),
        cosineFarFromNothing(),
        sample("cosine4", cosineProximity(), sigmoid(), SampleData.counts(60, 3, 4), sgd(0.5)),
        sample("logError1", meanSquaredLogError(), relu(), SampleData.counts(60, 3, 1), sgd(0.1)),
        sample(
            "logError3", meanSquaredLogError(), sigmoid(), SampleData.counts(60, 3, 3), sgd(0.3)),
        sample(
            "percentage1",
            meanAbsolutePercentageError(),
            identity(),
            SampleData.counts(60, 3, 1),
            sgd(0.0005)),
        sample(
            "percentage3",
            meanAbsolutePercentageError(),
            sigmoid(),
            SampleData.counts(60, 3, 3),
            sgd(0.002)),
        sample(
            "weightedBits",
            binaryCrossEntropy().weightedBy(1, 2, 0.5),
            sigmoid(),
            SampleData.bits(60, 4, 3),
            sgd(0.3)),
        sample(
            "weightedClasses",
            crossEntropy().weightedBy(0.3, 4, 1, 1.7),
            softmax(),
            SampleData.classes(60, 4, 4),
            sgd(0.2)),
        sample(
            "weightedShares",
            klDivergence().weightedBy(0.3, 4, 1),
            softmax(),
            SampleData.shares(60, 4, 3),
            sgd(0.2)),
        sample(
            "weightedSquares",
            quadratic().weightedBy(0.3, 4),
            identity(),
            SampleData.curves(60, 3, 2),
            sgd(0.1)),
        sample(
            "weightedHinge",
            hinge().weightedBy(0.3, 4),
            tanh(),
            SampleData.signs(60, 3, 2),
            sgd(0.1)),
        sample(
            "weightedSquaredHinge",
            squaredHinge().weightedBy(0.3, 2),
            identity(),
            SampleData.signs(60, 3, 2),
            sgd(0.03)),
        sample(
            "weightedDistance",
            meanAbsoluteError().weightedBy(3, 0.1, 1),
            tanh(),
            SampleData.curves(60, 3, 3),
            sgd(0.1)));
  }

  /** Drives of up to 800, where probabilities underflow. */
  private static Sample farOut(Loss loss, Activation head, Dataset data) {
    Experiment experiment =
        network(vector(4))
            .dense(data.targetWidth(), head, weights(normal(400)).biases(constant(0)))
            .minimizing(loss)
            .by(sgd(0.01), epochs(20).batchesOf(9).seed(42));
    return new Sample(loss + " far out", experiment, data, STEPS);
  }

  /** Outputs of length 0.001, which DL4J takes for nothing. */
  private static Sample shortOutputs() {
    Experiment experiment =
        network(vector(3))
            .dense(2, identity(), weights(normal(1e-5)).biases(constant(0.001)))
            .minimizing(cosineProximity())
            .by(sgd(1e-9), epochs(20).batchesOf(9).seed(43));
    return new Sample(
        "cosineProximity() of short outputs", experiment, SampleData.counts(60, 3, 2), STEPS);
  }

  /** No output comes near length 0, where the direction would turn with every rounding. */
  private static Sample cosineFarFromNothing() {
    Experiment experiment =
        network(vector(3))
            .dense(7, tanh(), weights(xavier()))
            .dense(2, identity(), weights(xavier()).biases(constant(4)))
            .minimizing(cosineProximity())
            .by(sgd(0.2), epochs(20).batchesOf(9).seed(41));
    return new Sample("cosine2", experiment, SampleData.counts(60, 3, 2), STEPS);
  }

  private static Sample sample(
      String name, Loss loss, Activation head, Dataset data, Optimizer.Sgd optimizer) {
    Experiment experiment =
        network(vector(data.inputWidth()))
            .dense(7, tanh(), weights(xavier()))
            .dense(data.targetWidth(), head, weights(xavier()).biases(constant(0.25)))
            .minimizing(loss)
            .by(optimizer.withNesterov(0.5), epochs(20).batchesOf(9).seed(41));
    return new Sample(name, experiment, data, STEPS);
  }
}
