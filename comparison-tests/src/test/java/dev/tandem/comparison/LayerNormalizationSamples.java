package dev.tandem.comparison;

import static dev.tandem.dsl.Tandem.adam;
import static dev.tandem.dsl.Tandem.binaryCrossEntropy;
import static dev.tandem.dsl.Tandem.constant;
import static dev.tandem.dsl.Tandem.crossEntropy;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.identityMatrix;
import static dev.tandem.dsl.Tandem.image;
import static dev.tandem.dsl.Tandem.kernel;
import static dev.tandem.dsl.Tandem.l1;
import static dev.tandem.dsl.Tandem.l2;
import static dev.tandem.dsl.Tandem.layerNormalization;
import static dev.tandem.dsl.Tandem.maxNorm;
import static dev.tandem.dsl.Tandem.meanSquaredError;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.normOfLayerTo;
import static dev.tandem.dsl.Tandem.relu;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.sigmoid;
import static dev.tandem.dsl.Tandem.softmax;
import static dev.tandem.dsl.Tandem.tanh;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.dsl.Tandem.weightDecay;
import static dev.tandem.dsl.Tandem.weights;
import static dev.tandem.dsl.Tandem.xavier;

import dev.tandem.data.Dataset;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Network;
import dev.tandem.spec.Optimizer;
import dev.tandem.spec.Plan;
import java.util.List;

/**
 * Normalized dense layers alone, in chains, in branches, one sample at a time and within limits.
 */
final class LayerNormalizationSamples {

  private static final int STEPS = 60;
  private static final Plan PLAN = epochs(20).batchesOf(9).seed(61);
  private static final Plan ONE_BY_ONE = epochs(20).batchesOf(1).seed(61);
  private static final Optimizer PLAIN = sgd(0.2);
  private static final Optimizer HEAVY_BALL = sgd(0.1).withMomentum(0.8);
  private static final Optimizer NESTEROV = sgd(0.05).withNesterov(0.8);
  private static final Dataset CLASSES = SampleData.classes(60, 6, 3);
  private static final Dataset CURVES = SampleData.curves(60, 3, 2);
  private static final Network SIX = network(vector(6));
  private static final Network THREE = network(vector(3));

  private LayerNormalizationSamples() {}

  static List<Sample> all() {
    return List.of(
        classes("layerNormalization() alone", SIX.dense(8, tanh(), layerNormalization()), PLAIN),
        classes("layerNormalization() in a chain", chain(), HEAVY_BALL),
        classes("layerNormalization() in a residual", residual(), NESTEROV),
        curves("layerNormalization() in branches", branches(), adam(0.01)),
        curves("layerNormalization() of equal drives", ofEqualDrives(), PLAIN),
        one("layerNormalization() one by one", THREE.dense(7, tanh(), layerNormalization())),
        new Sample("layerNormalization() behind maps", behindMaps(), images(), STEPS),
        new Sample("layerNormalization() within limits", withinLimits(), CLASSES, STEPS),
        classes("layerNormalization().epsilon() alone", withEpsilon(), PLAIN),
        one(
            "layerNormalization().epsilon() one by one",
            THREE.dense(2, sigmoid(), layerNormalization().epsilon(0.5))),
        curves("layerNormalization().epsilon() of equal drives", epsilonOfEqual(), HEAVY_BALL));
  }

  private static Network chain() {
    return SIX.dense(8, relu(), weights(xavier()), layerNormalization())
        .dropout(0.2)
        .dense(7, sigmoid(), weights(xavier()), layerNormalization())
        .batchNormalization();
  }

  private static Network residual() {
    return SIX.residual(b -> b.dense(6, tanh(), layerNormalization()))
        .residual(b -> b.dense(5, tanh()).dense(6, identity(), layerNormalization()));
  }

  private static Network branches() {
    return THREE.concatenate(
        b -> b.dense(4, softmax(), layerNormalization()),
        b -> b.dense(5, relu(), layerNormalization().epsilon(1e-3)));
  }

  /** Two samples in five are nothing but zeros behind the first layer. */
  private static Network ofEqualDrives() {
    return sparse().dense(5, tanh(), layerNormalization());
  }

  private static Network epsilonOfEqual() {
    return sparse().dense(5, tanh(), layerNormalization().epsilon(0.01));
  }

  private static Network sparse() {
    return THREE.dense(3, relu(), weights(identityMatrix()).biases(constant(-0.4)));
  }

  private static Network withEpsilon() {
    return SIX.dense(8, tanh(), layerNormalization().epsilon(1e-5));
  }

  private static Experiment behindMaps() {
    return network(image(1, 5, 4))
        .conv(3, kernel(2), tanh())
        .flatten()
        .dense(7, relu(), layerNormalization())
        .dense(3, softmax())
        .minimizing(crossEntropy())
        .by(NESTEROV, PLAN);
  }

  private static Dataset images() {
    return SampleData.classes(60, 20, 3);
  }

  /** The gain is clipped with its layer, and nothing else acts on it. */
  private static Experiment withinLimits() {
    return SIX.dense(8, tanh(), layerNormalization())
        .dense(3, softmax())
        .minimizing(crossEntropy())
        .plus(l2(0.02))
        .plus(l1(0.01).onBiases())
        .by(NESTEROV, PLAN)
        .clipping(normOfLayerTo(0.1))
        .decaying(weightDecay(0.1))
        .subjectTo(maxNorm(0.9));
  }

  private static Sample classes(String name, Network network, Optimizer optimizer) {
    Experiment experiment =
        network.dense(3, softmax()).minimizing(crossEntropy()).by(optimizer, PLAN);
    return new Sample(name, experiment, CLASSES, STEPS);
  }

  private static Sample curves(String name, Network network, Optimizer optimizer) {
    Experiment experiment =
        network.dense(2, identity()).minimizing(meanSquaredError()).by(optimizer, PLAN);
    return new Sample(name, experiment, CURVES, STEPS);
  }

  private static Sample one(String name, Network network) {
    Experiment experiment =
        network.dense(2, sigmoid()).minimizing(binaryCrossEntropy()).by(PLAIN, ONE_BY_ONE);
    return new Sample(name, experiment, SampleData.bits(31, 3, 2), STEPS);
  }
}
