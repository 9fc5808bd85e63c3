package dev.tandem.comparison;

import static dev.tandem.dsl.Tandem.adaDelta;
import static dev.tandem.dsl.Tandem.adam;
import static dev.tandem.dsl.Tandem.batchStatistics;
import static dev.tandem.dsl.Tandem.binaryCrossEntropy;
import static dev.tandem.dsl.Tandem.crossEntropy;
import static dev.tandem.dsl.Tandem.eachValueTo;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.image;
import static dev.tandem.dsl.Tandem.kernel;
import static dev.tandem.dsl.Tandem.l2;
import static dev.tandem.dsl.Tandem.maxNorm;
import static dev.tandem.dsl.Tandem.meanSquaredError;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.normOfLayerTo;
import static dev.tandem.dsl.Tandem.relu;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.sigmoid;
import static dev.tandem.dsl.Tandem.softmax;
import static dev.tandem.dsl.Tandem.tanh;
import static dev.tandem.dsl.Tandem.unitNormOfParameter;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.dsl.Tandem.weightDecay;

import dev.tandem.data.Dataset;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Normalization;
import dev.tandem.spec.Plan;
import java.util.List;

/**
 * Normalization first, between layers, before the head, with one unit and seven, and with limits.
 */
final class NormalizationSamples {

  private static final int STEPS = 60;

  /** 60 samples: the last batch of an epoch is shorter. */
  private static final Plan PLAN = epochs(20).batchesOf(9).seed(61);

  /** The last batch of an epoch is a single sample. */
  private static final Plan ONE_LEFT = epochs(20).batchesOf(59).seed(61);

  private static final Dataset CLASSES = SampleData.classes(60, 6, 3);
  private static final Dataset BITS = SampleData.bits(60, 4, 2);
  private static final Dataset CURVES = SampleData.curves(60, 3, 2);

  private NormalizationSamples() {}

  static List<Sample> all() {
    return List.of(
        linearNormalized(),
        normalizedBetween(),
        normalizedInputs(),
        oneUnit(),
        sevenUnitsAdam(),
        deep(),
        clippedValues(),
        clippedLayers(),
        unitNorms(),
        everything(),
        singleSampleLeft(batchStatistics()),
        singleSampleLeft(batchStatistics().asInDl4j()),
        singlePixelLeft(batchStatistics()),
        singlePixelLeft(batchStatistics().asInDl4j()));
  }

  private static Sample linearNormalized() {
    Experiment experiment =
        network(vector(6))
            .dense(8, identity())
            .batchNormalization()
            .dense(3, softmax())
            .minimizing(crossEntropy())
            .by(sgd(0.3), PLAN);
    return new Sample("linearNormalized", experiment, CLASSES, STEPS);
  }

  private static Sample normalizedBetween() {
    Experiment experiment =
        network(vector(6))
            .dense(8, tanh())
            .batchNormalization(batchStatistics().asInDl4j())
            .dropout(0.3)
            .dense(3, softmax())
            .minimizing(crossEntropy())
            .plus(l2(0.01))
            .by(sgd(0.1).withMomentum(0.8), PLAN);
    return new Sample("normalizedBetween", experiment, CLASSES, STEPS);
  }

  private static Sample normalizedInputs() {
    Experiment experiment =
        network(vector(4))
            .batchNormalization(batchStatistics().decay(0.7).epsilon(1e-3))
            .dense(2, sigmoid())
            .minimizing(binaryCrossEntropy())
            .by(sgd(0.5), PLAN);
    return new Sample("normalizedInputs", experiment, BITS, STEPS);
  }

  private static Sample oneUnit() {
    Experiment experiment =
        network(vector(3))
            .dense(1, tanh())
            .batchNormalization()
            .dense(2, identity())
            .minimizing(meanSquaredError())
            .by(sgd(0.05).withNesterov(0.8), PLAN);
    return new Sample("oneNormalizedUnit", experiment, CURVES, STEPS);
  }

  /**
   * Three blocks of updater state in DL4J. Not below a linear unit: the gradient of its bias is 0,
   * and Adam would divide one rounding error by another.
   */
  private static Sample sevenUnitsAdam() {
    Experiment experiment =
        network(vector(4))
            .dense(7, tanh())
            .batchNormalization(batchStatistics().epsilon(0.01).asInDl4j())
            .dense(2, sigmoid())
            .minimizing(binaryCrossEntropy())
            .by(adam(0.01), PLAN);
    return new Sample("normalizedAdam", experiment, BITS, STEPS);
  }

  private static Sample deep() {
    Experiment experiment =
        network(vector(3))
            .batchNormalization()
            .dense(7, tanh())
            .batchNormalization(batchStatistics().decay(0))
            .dropout(0.2)
            .dense(5, relu())
            .batchNormalization(batchStatistics().decay(0.5).asInDl4j())
            .dense(2, identity())
            .minimizing(meanSquaredError())
            .by(adaDelta(), PLAN);
    return new Sample("normalizedThrice", experiment, CURVES, STEPS);
  }

  private static Sample clippedValues() {
    Experiment experiment =
        network(vector(4))
            .dense(5, sigmoid())
            .batchNormalization()
            .dense(2, sigmoid())
            .minimizing(binaryCrossEntropy())
            .by(sgd(0.3), PLAN)
            .clipping(eachValueTo(0.02));
    return new Sample("normalizedClippedValues", experiment, BITS, STEPS);
  }

  private static Sample clippedLayers() {
    Experiment experiment =
        network(vector(6))
            .dense(8, tanh())
            .batchNormalization(batchStatistics().asInDl4j())
            .dense(3, softmax())
            .minimizing(crossEntropy())
            .by(sgd(0.3), PLAN)
            .clipping(normOfLayerTo(0.05));
    return new Sample("batchNormalization() with clipped layers", experiment, CLASSES, STEPS);
  }

  private static Sample unitNorms() {
    Experiment experiment =
        network(vector(3))
            .dense(7, tanh())
            .batchNormalization()
            .dense(2, identity())
            .minimizing(meanSquaredError())
            .by(sgd(0.05), PLAN)
            .clipping(unitNormOfParameter());
    return new Sample("normalizedUnitNorms", experiment, CURVES, STEPS);
  }

  private static Sample singleSampleLeft(Normalization.Batch layer) {
    Experiment experiment =
        network(vector(4))
            .dense(5, tanh())
            .batchNormalization(layer)
            .dense(2, sigmoid())
            .minimizing(binaryCrossEntropy())
            .by(sgd(0.3), ONE_LEFT);
    return new Sample("normalizedSingleSample" + layer.form(), experiment, BITS, STEPS);
  }

  private static Sample singlePixelLeft(Normalization.Batch layer) {
    Experiment experiment =
        network(image(4, 1, 1))
            .conv(7, kernel(1), tanh())
            .batchNormalization(layer)
            .flatten()
            .dense(2, sigmoid())
            .minimizing(binaryCrossEntropy())
            .by(sgd(0.3), ONE_LEFT);
    return new Sample("normalizedSinglePixel" + layer.form(), experiment, BITS, STEPS);
  }

  private static Sample everything() {
    Experiment experiment =
        network(vector(6))
            .dense(8, tanh())
            .batchNormalization()
            .dense(3, softmax())
            .minimizing(crossEntropy())
            .plus(l2(0.02))
            .plus(l2(0.03).onBiases())
            .by(adam(0.01), PLAN)
            .clipping(normOfLayerTo(0.15))
            .decaying(weightDecay(0.1))
            .subjectTo(maxNorm(0.9));
    return new Sample("normalizedEverything", experiment, CLASSES, STEPS);
  }
}
