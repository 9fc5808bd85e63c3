package dev.tandem.comparison;

import static dev.tandem.dsl.Tandem.binaryCrossEntropy;
import static dev.tandem.dsl.Tandem.constant;
import static dev.tandem.dsl.Tandem.crossEntropy;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.l1;
import static dev.tandem.dsl.Tandem.l2;
import static dev.tandem.dsl.Tandem.lecunNormal;
import static dev.tandem.dsl.Tandem.meanSquaredError;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.relu;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.sigmoid;
import static dev.tandem.dsl.Tandem.softmax;
import static dev.tandem.dsl.Tandem.standardNormal;
import static dev.tandem.dsl.Tandem.tanh;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.dsl.Tandem.weights;
import static dev.tandem.dsl.Tandem.xavier;

import dev.tandem.data.Dataset;
import dev.tandem.spec.Experiment;
import java.util.ArrayList;
import java.util.List;

/** The experiments of the suite: every word of the language stands in at least one. */
final class Samples {

  private Samples() {}

  static List<Sample> all() {
    List<Sample> all = new ArrayList<>(basic());
    all.addAll(ActivationSamples.all());
    all.addAll(ActivationLayerSamples.all());
    all.addAll(LossSamples.all());
    all.addAll(OptimizerSamples.all());
    all.addAll(InitializerSamples.all());
    all.addAll(LimitSamples.all());
    all.addAll(ImageSamples.all());
    all.addAll(GraphSamples.all());
    all.addAll(NoiseSamples.all());
    all.addAll(NormalizationSamples.all());
    all.addAll(LayerNormalizationSamples.all());
    all.addAll(BranchSamples.all());
    all.addAll(OddSizeSamples.all());
    return List.copyOf(all);
  }

  private static List<Sample> basic() {
    return List.of(
        logistic(),
        quadraticSigmoid(),
        crossEntropyL2(),
        severalBits(),
        softmaxDropoutHeavyBall(),
        regressionNesterov(),
        tanhHeadWithBothPenalties(),
        softmaxInside(),
        reluHead(),
        farOut(),
        oneByOne(),
        deepDropout(),
        dropoutBeforeAndAfter(),
        images());
  }

  /** S3's network for digits with dropout and heavy ball, on whatever images are given. */
  static Experiment digits() {
    return network(vector(784))
        .dense(30, sigmoid())
        .dropout(0.5)
        .dense(10, sigmoid())
        .minimizing(binaryCrossEntropy())
        .plus(l2(5.0 / 50_000))
        .by(sgd(0.05).withMomentum(0.9), epochs(1).batchesOf(10).seed(1));
  }

  private static Sample logistic() {
    Experiment experiment =
        network(vector(2))
            .dense(1, sigmoid())
            .minimizing(binaryCrossEntropy())
            .by(sgd(0.5), epochs(50).batchesOf(10).seed(1));
    return new Sample("logistic", experiment, SampleData.bits(57, 2, 1), 100);
  }

  private static Sample quadraticSigmoid() {
    Experiment experiment =
        network(vector(20))
            .dense(15, sigmoid(), weights(standardNormal()).biases(standardNormal()))
            .dense(5, sigmoid())
            .minimizing(quadratic())
            .by(sgd(3), epochs(30).batchesOf(10).seed(2));
    return new Sample("quadraticSigmoid", experiment, SampleData.classes(103, 20, 5), 100);
  }

  private static Sample crossEntropyL2() {
    Experiment experiment =
        network(vector(20))
            .dense(15, sigmoid())
            .dense(5, sigmoid())
            .minimizing(binaryCrossEntropy())
            .plus(l2(0.01))
            .by(sgd(0.5), epochs(30).batchesOf(10).seed(3));
    return new Sample("crossEntropyL2", experiment, SampleData.classes(103, 20, 5), 100);
  }

  private static Sample severalBits() {
    Experiment experiment =
        network(vector(6))
            .dense(9, tanh(), weights(xavier()))
            .dense(4, sigmoid(), weights(xavier()))
            .minimizing(binaryCrossEntropy())
            .by(sgd(0.2).withNesterov(0.8), epochs(20).batchesOf(7).seed(4));
    return new Sample("severalBits", experiment, SampleData.bits(60, 6, 4), 100);
  }

  private static Sample softmaxDropoutHeavyBall() {
    Experiment experiment =
        network(vector(20))
            .dropout(0.2)
            .dense(30, relu())
            .dropout(0.5)
            .dense(5, softmax())
            .minimizing(crossEntropy())
            .by(sgd(0.1).withMomentum(0.9), epochs(20).batchesOf(16).seed(7));
    return new Sample("softmaxDropoutHeavyBall", experiment, SampleData.classes(200, 20, 5), 100);
  }

  private static Sample regressionNesterov() {
    Experiment experiment =
        network(vector(3))
            .dense(12, tanh(), weights(lecunNormal()).biases(constant(0.1)))
            .dense(2, identity())
            .minimizing(meanSquaredError())
            .plus(l1(0.001))
            .by(sgd(0.05).withNesterov(0.9), epochs(40).batchesOf(8).seed(5));
    return new Sample("regressionNesterov", experiment, SampleData.curves(75, 3, 2), 100);
  }

  private static Sample tanhHeadWithBothPenalties() {
    Experiment experiment =
        network(vector(3))
            .dense(8, relu())
            .dense(3, tanh())
            .minimizing(quadratic())
            .plus(l1(0.002))
            .plus(l2(0.01))
            .by(sgd(0.1).withMomentum(0.5), epochs(40).batchesOf(8).seed(6));
    return new Sample("tanhHeadWithBothPenalties", experiment, SampleData.curves(75, 3, 3), 100);
  }

  private static Sample softmaxInside() {
    Experiment experiment =
        network(vector(5))
            .dense(7, softmax())
            .dense(6, identity())
            .dense(4, softmax())
            .minimizing(quadratic())
            .by(sgd(0.5), epochs(40).batchesOf(9).seed(8));
    return new Sample("softmaxInside", experiment, SampleData.classes(80, 5, 4), 100);
  }

  private static Sample reluHead() {
    Experiment experiment =
        network(vector(3))
            .dense(8, sigmoid())
            .dense(2, relu(), weights(xavier()).biases(constant(0.5)))
            .minimizing(meanSquaredError())
            .by(sgd(0.05), epochs(40).batchesOf(5).seed(9));
    return new Sample("reluHead", experiment, SampleData.curves(64, 3, 2), 100);
  }

  /** Drives of about 30, where DL4J's own binary cross-entropy has lost its gradient. */
  private static Sample farOut() {
    Experiment experiment =
        network(vector(4))
            .dense(2, sigmoid(), weights(constant(8)).biases(constant(25)))
            .minimizing(binaryCrossEntropy())
            .by(sgd(0.5), epochs(40).batchesOf(5).seed(10));
    return new Sample("binaryCrossEntropy() far out", experiment, SampleData.bits(50, 4, 2), 100);
  }

  private static Sample oneByOne() {
    Experiment experiment =
        network(vector(1))
            .dense(1, tanh())
            .dense(1, identity())
            .minimizing(quadratic())
            .by(sgd(0.1), epochs(10).batchesOf(1).seed(11).inGivenOrder());
    return new Sample("oneByOne", experiment, SampleData.curves(11, 1, 1), 100);
  }

  private static Sample deepDropout() {
    Experiment experiment =
        network(vector(10))
            .dense(16, tanh(), weights(xavier()))
            .dropout(0.1)
            .dense(16, tanh(), weights(xavier()))
            .dropout(0.2)
            .dense(16, relu(), weights(xavier()))
            .dropout(0.3)
            .dense(3, softmax(), weights(xavier()))
            .minimizing(crossEntropy())
            .by(sgd(0.05).withNesterov(0.9), epochs(20).batchesOf(12).seed(12));
    return new Sample("deepDropout", experiment, SampleData.classes(100, 10, 3), 100);
  }

  private static Sample dropoutBeforeAndAfter() {
    Experiment experiment =
        network(vector(10))
            .dropout(0.3)
            .dropout(0.2)
            .dense(8, sigmoid())
            .dropout(0.0)
            .dense(3, softmax())
            .minimizing(crossEntropy())
            .by(sgd(0.3), epochs(20).batchesOf(12).seed(0));
    return new Sample("dropoutBeforeAndAfter", experiment, SampleData.classes(100, 10, 3), 100);
  }

  private static Sample images() {
    Dataset data = SampleData.images(1_000);
    return new Sample("images", digits(), data, 500);
  }
}
