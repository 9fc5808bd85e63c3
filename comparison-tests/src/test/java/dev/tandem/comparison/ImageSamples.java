package dev.tandem.comparison;

import static dev.tandem.dsl.Tandem.adam;
import static dev.tandem.dsl.Tandem.batchStatistics;
import static dev.tandem.dsl.Tandem.crossEntropy;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.heNormal;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.image;
import static dev.tandem.dsl.Tandem.kernel;
import static dev.tandem.dsl.Tandem.l1;
import static dev.tandem.dsl.Tandem.l2;
import static dev.tandem.dsl.Tandem.leakyRelu;
import static dev.tandem.dsl.Tandem.maxNorm;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.normOfLayerTo;
import static dev.tandem.dsl.Tandem.relu;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.sigmoid;
import static dev.tandem.dsl.Tandem.softmax;
import static dev.tandem.dsl.Tandem.softplus;
import static dev.tandem.dsl.Tandem.tanh;
import static dev.tandem.dsl.Tandem.weightDecay;
import static dev.tandem.dsl.Tandem.weights;
import static dev.tandem.dsl.Tandem.wholeWindow;
import static dev.tandem.dsl.Tandem.window;
import static dev.tandem.dsl.Tandem.xavier;

import dev.tandem.data.Dataset;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Network;
import dev.tandem.spec.Optimizer;
import dev.tandem.spec.Plan;
import java.util.List;

/** Each layer on images alone and in chains. */
final class ImageSamples {

  private static final int STEPS = 25;
  private static final Plan PLAN = epochs(20).batchesOf(7).seed(61);
  private static final Optimizer PLAIN = sgd(0.1);
  private static final Optimizer HEAVY_BALL = sgd(0.05).withMomentum(0.9);
  private static final Optimizer NESTEROV = sgd(0.05).withNesterov(0.8);

  private ImageSamples() {}

  static List<Sample> all() {
    return List.of(
        // alone
        sample("conv", gray().conv(3, kernel(3), tanh()).flatten(), PLAIN),
        sample("convOfColors", colors().conv(4, kernel(2, 3), sigmoid()).flatten(), NESTEROV),
        sample("convStride", gray().conv(3, kernel(3).stride(2), relu()).flatten(), HEAVY_BALL),
        sample("convStrides", colors().conv(2, kernel(2, 3).stride(3, 2), tanh()).flatten(), PLAIN),
        sample("convDilation", gray().conv(2, kernel(2).dilation(3), tanh()).flatten(), NESTEROV),
        sample(
            "convDilations",
            colors().conv(3, kernel(3, 2).dilation(2, 3), softplus()).flatten(),
            PLAIN),
        sample("convSame", gray().conv(3, kernel(3).samePadding(), tanh()).flatten(), PLAIN),
        sample(
            "convSameEven",
            colors().conv(3, kernel(2, 4).samePadding(), leakyRelu(0.1)).flatten(),
            HEAVY_BALL),
        sample(
            "convSameStride",
            colors().conv(2, kernel(3, 4).stride(2, 3).samePadding(), tanh()).flatten(),
            NESTEROV),
        sample(
            "convSameDilation",
            gray().conv(2, kernel(3).dilation(2).samePadding(), tanh()).flatten(),
            PLAIN),
        sample(
            "convSameStrideDilation",
            gray().conv(2, kernel(3).stride(2).dilation(2, 1).samePadding(), tanh()).flatten(),
            PLAIN),
        sample("maxPool", gray().maxPool(2).flatten(), PLAIN),
        sample("maxPoolOverlap", colors().maxPool(window(3).stride(2)).flatten(), NESTEROV),
        sample("maxPoolSame", colors().maxPool(window(3, 2).samePadding()).flatten(), PLAIN),
        sample("averagePool", gray().averagePool(2).flatten(), PLAIN),
        sample(
            "averagePoolOverlap",
            colors().averagePool(window(3, 2).stride(2, 1)).flatten(),
            HEAVY_BALL),
        sample(
            "averagePoolSame",
            colors().averagePool(window(3).stride(2).samePadding()).flatten(),
            PLAIN),
        sample(
            "averagePoolWhole",
            colors().averagePool(window(3).stride(2).samePadding(), wholeWindow()).flatten(),
            PLAIN),
        sample("globalMaxPool", colors().globalMaxPool(), PLAIN),
        sample("globalAveragePool", colors().globalAveragePool(), PLAIN),
        sample("flatten", gray().flatten(), PLAIN),
        // in chains
        sample("leNet", leNet(), HEAVY_BALL),
        sample("averageNet", averageNet(), NESTEROV),
        sample("globalMax", colors().conv(5, kernel(3), tanh()).globalMaxPool(), PLAIN),
        sample("globalMaxOfRelu", gray().conv(5, kernel(3), relu()).globalMaxPool(), HEAVY_BALL),
        sample(
            "globalAverage",
            colors()
                .conv(5, kernel(3).samePadding(), leakyRelu(0.2))
                .conv(4, kernel(2), tanh())
                .globalAveragePool(),
            NESTEROV),
        sample(
            "convDropout",
            gray()
                .dropout(0.1)
                .conv(4, kernel(3), relu())
                .dropout(0.3)
                .maxPool(2)
                .dropout(0.2)
                .flatten()
                .dropout(0.2),
            PLAIN),
        sample(
            "batchNormalization() of maps",
            gray().conv(4, kernel(3), identity()).batchNormalization().maxPool(2).flatten(),
            NESTEROV),
        sample(
            "batchNormalization() of colors",
            colors()
                .batchNormalization(batchStatistics().asInDl4j())
                .conv(2, kernel(2).stride(2), tanh())
                .batchNormalization()
                .globalAveragePool(),
            PLAIN),
        sample(
            "noiseOfMaps",
            gray().conv(4, kernel(3), tanh()).spatialDropout(0.3).gaussianNoise(0.1).flatten(),
            PLAIN),
        sample("imageBranches", branches(), NESTEROV),
        sample(
            "imageResidual",
            gray().residual(b -> b.conv(1, kernel(3).samePadding(), tanh())).flatten(),
            PLAIN),
        sample("poolsOnly", colors().maxPool(2).averagePool(2).flatten(), PLAIN),
        sample(
            "poolsOfMaps",
            colors()
                .conv(3, kernel(2), tanh())
                .maxPool(window(2).stride(1))
                .averagePool(window(2).stride(1), wholeWindow())
                .conv(3, kernel(1), tanh())
                .maxPool(window(2).stride(1).samePadding())
                .averagePool(window(3).samePadding(), wholeWindow())
                .flatten(),
            PLAIN),
        limited(),
        adamOnKernels());
  }

  private static Network gray() {
    return network(image(1, 7, 6));
  }

  private static Network colors() {
    return network(image(3, 6, 7));
  }

  /** Five maps of two kinds of kernels, and what a third adds to them. */
  private static Network branches() {
    return colors()
        .concatenate(
            b -> b.conv(2, kernel(3).samePadding(), tanh()), b -> b.conv(3, kernel(1), sigmoid()))
        .residual(b -> b.conv(5, kernel(2, 3).samePadding(), tanh()))
        .globalAveragePool();
  }

  private static Network leNet() {
    return network(image(1, 12, 11))
        .conv(4, kernel(3), relu(), weights(heNormal()))
        .maxPool(2)
        .conv(5, kernel(2), relu(), weights(heNormal()))
        .maxPool(2)
        .flatten()
        .dense(9, relu(), weights(heNormal()));
  }

  private static Network averageNet() {
    return colors()
        .conv(4, kernel(3).samePadding(), tanh(), weights(xavier()))
        .averagePool(window(2).samePadding())
        .conv(3, kernel(2), tanh(), weights(xavier()))
        .flatten()
        .dense(6, tanh());
  }

  static Sample sample(String name, Network body, Optimizer optimizer) {
    Experiment experiment = body.dense(3, softmax()).minimizing(crossEntropy()).by(optimizer, PLAN);
    return new Sample(name, experiment, classes(experiment), STEPS);
  }

  /** Everything that names weights and biases, or goes over a layer or the inputs of a unit. */
  private static Sample limited() {
    Experiment experiment =
        leNet()
            .dense(3, softmax())
            .minimizing(crossEntropy())
            .plus(l2(0.01))
            .plus(l1(0.02).onBiases())
            .by(NESTEROV, PLAN)
            .clipping(normOfLayerTo(0.2))
            .decaying(weightDecay(0.1))
            .decaying(weightDecay(0.2).onBiases())
            .subjectTo(maxNorm(0.8))
            .subjectTo(maxNorm(1.1).onBiases());
    return new Sample("limitedKernels", experiment, classes(experiment), STEPS);
  }

  private static Sample adamOnKernels() {
    Experiment experiment =
        averageNet()
            .dense(3, softmax())
            .minimizing(crossEntropy())
            .plus(l2(0.01).onBiases())
            .by(adam(0.01), PLAN);
    return new Sample("adamOnKernels", experiment, classes(experiment), STEPS);
  }

  private static Dataset classes(Experiment experiment) {
    return SampleData.classes(45, experiment.network().input().size(), 3);
  }
}
