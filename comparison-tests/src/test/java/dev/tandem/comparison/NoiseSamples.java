package dev.tandem.comparison;

import static dev.tandem.dsl.Tandem.adam;
import static dev.tandem.dsl.Tandem.binaryCrossEntropy;
import static dev.tandem.dsl.Tandem.crossEntropy;
import static dev.tandem.dsl.Tandem.dropConnect;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.l2;
import static dev.tandem.dsl.Tandem.lecunNormal;
import static dev.tandem.dsl.Tandem.maxNorm;
import static dev.tandem.dsl.Tandem.meanSquaredError;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.normOfLayerTo;
import static dev.tandem.dsl.Tandem.relu;
import static dev.tandem.dsl.Tandem.selu;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.sigmoid;
import static dev.tandem.dsl.Tandem.softmax;
import static dev.tandem.dsl.Tandem.tanh;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.dsl.Tandem.weights;
import static dev.tandem.dsl.Tandem.xavier;
import static dev.tandem.dsl.Tandem.zeros;

import dev.tandem.data.Dataset;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Network;
import dev.tandem.spec.Optimizer;
import dev.tandem.spec.Plan;
import dev.tandem.spec.Start;
import java.util.List;

/** Each noise alone, in a chain, and beside dropout or another noise. */
final class NoiseSamples {

  private static final int STEPS = 60;
  private static final Plan PLAN = epochs(20).batchesOf(9).seed(61);
  private static final Optimizer PLAIN = sgd(0.2);
  private static final Optimizer HEAVY_BALL = sgd(0.1).withMomentum(0.8);
  private static final Optimizer NESTEROV = sgd(0.05).withNesterov(0.8);
  private static final Start SELF_NORMALIZING = weights(lecunNormal()).biases(zeros());

  private static final Dataset CLASSES = SampleData.classes(60, 6, 3);
  private static final Dataset BITS = SampleData.bits(60, 4, 2);
  private static final Dataset CURVES = SampleData.curves(60, 3, 2);
  private static final Network SIX = network(vector(6));
  private static final Network FOUR = network(vector(4));
  private static final Network THREE = network(vector(3));

  private NoiseSamples() {}

  static List<Sample> all() {
    return List.of(
        bits("gaussianDropout() alone", FOUR.gaussianDropout(0.2), PLAIN),
        classes("gaussianDropout() in a chain", chain().gaussianDropout(0.5), HEAVY_BALL),
        curves("gaussianDropout() and dropout", gaussianDropoutAndDropout(), NESTEROV),
        bits("gaussianNoise() alone", FOUR.gaussianNoise(0.1), PLAIN),
        classes("gaussianNoise() in a chain", chain().gaussianNoise(0.5), HEAVY_BALL),
        curves("gaussianNoise() twice", THREE.gaussianNoise(0.3).gaussianNoise(0), NESTEROV),
        bits("alphaDropout() alone", FOUR.alphaDropout(0.1), PLAIN),
        classes("alphaDropout() in a chain", selfNormalizing(), HEAVY_BALL),
        curves("alphaDropout() and noise", THREE.gaussianNoise(0.1).alphaDropout(0.4), NESTEROV),
        bits("spatialDropout() alone", FOUR.spatialDropout(0.3), PLAIN),
        classes("spatialDropout() in a chain", chain().spatialDropout(0.5), HEAVY_BALL),
        curves("spatialDropout() and dropout", THREE.dropout(0.2).spatialDropout(0.2), NESTEROV),
        new Sample("dropConnect() alone", dropConnectHead(), BITS, STEPS),
        classes("dropConnect() in a chain", droppedChain(), HEAVY_BALL),
        curves("dropConnect() and dropout", dropConnectAndDropout(), NESTEROV),
        new Sample("dropConnect() within limits", dropConnectWithinLimits(), CLASSES, STEPS),
        new Sample("dropConnect().unscaled() alone", unscaledHead(), BITS, STEPS),
        classes("dropConnect().unscaled() in a chain", unscaledChain(), HEAVY_BALL),
        curves("dropConnect().unscaled() and noise", unscaledAndNoise(), adam(0.01)));
  }

  private static Network chain() {
    return SIX.dense(8, tanh(), weights(xavier())).dense(7, relu(), weights(xavier()));
  }

  private static Network gaussianDropoutAndDropout() {
    return THREE.gaussianDropout(0.1).dropout(0.2).dense(8, sigmoid()).gaussianDropout(0.3);
  }

  private static Network selfNormalizing() {
    return SIX.dense(9, selu(), SELF_NORMALIZING)
        .alphaDropout(0.05)
        .dense(8, selu(), SELF_NORMALIZING)
        .alphaDropout(0.1);
  }

  private static Experiment dropConnectHead() {
    return FOUR.dense(2, sigmoid(), dropConnect(0.3))
        .minimizing(binaryCrossEntropy())
        .by(PLAIN, PLAN);
  }

  private static Network droppedChain() {
    return SIX.dense(8, tanh(), weights(xavier()), dropConnect(0.2))
        .dense(7, relu(), weights(xavier()), dropConnect(0.5));
  }

  private static Network dropConnectAndDropout() {
    return THREE.dropout(0.1).dense(9, sigmoid(), dropConnect(0.4)).dropout(0.3);
  }

  /** What is clipped is the gradient behind the mask. */
  private static Experiment dropConnectWithinLimits() {
    return SIX.dense(8, tanh(), dropConnect(0.4))
        .dense(3, softmax(), dropConnect(0.2))
        .minimizing(crossEntropy())
        .plus(l2(0.01))
        .by(PLAIN, PLAN)
        .clipping(normOfLayerTo(0.05))
        .subjectTo(maxNorm(1.2));
  }

  private static Experiment unscaledHead() {
    return FOUR.dense(2, sigmoid(), dropConnect(0.3).unscaled())
        .minimizing(binaryCrossEntropy())
        .by(PLAIN, PLAN);
  }

  private static Network unscaledChain() {
    return SIX.dense(8, tanh(), weights(xavier()), dropConnect(0.2).unscaled())
        .dense(7, relu(), weights(xavier()), dropConnect(0.5).unscaled());
  }

  private static Network unscaledAndNoise() {
    return THREE
        .gaussianNoise(0.1)
        .dense(9, sigmoid(), dropConnect(0.4).unscaled())
        .gaussianDropout(0.1);
  }

  private static Sample bits(String name, Network network, Optimizer optimizer) {
    Experiment experiment =
        network.dense(2, sigmoid()).minimizing(binaryCrossEntropy()).by(optimizer, PLAN);
    return new Sample(name, experiment, BITS, STEPS);
  }

  private static Sample classes(String name, Network network, Optimizer optimizer) {
    Experiment experiment =
        network.dense(3, softmax()).minimizing(crossEntropy()).by(optimizer, PLAN);
    return new Sample(name, experiment, CLASSES, STEPS);
  }

  private static Sample curves(String name, Network network, Optimizer optimizer) {
    Experiment experiment =
        network
            .dense(6, tanh())
            .dense(2, identity())
            .minimizing(meanSquaredError())
            .by(optimizer, PLAN);
    return new Sample(name, experiment, CURVES, STEPS);
  }
}
