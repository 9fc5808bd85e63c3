package dev.tandem.comparison;

import static dev.tandem.dsl.Tandem.batchStatistics;
import static dev.tandem.dsl.Tandem.binaryCrossEntropy;
import static dev.tandem.dsl.Tandem.dropConnect;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.image;
import static dev.tandem.dsl.Tandem.kernel;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.relu;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.sigmoid;
import static dev.tandem.dsl.Tandem.tanh;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.dsl.Tandem.window;

import dev.tandem.data.Dataset;
import dev.tandem.spec.Branch;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Network;
import dev.tandem.spec.Optimizer;
import java.util.List;

/** Pools, normalizations and noises with a way past them; and what stood in chains alone. */
final class BranchSamples {

  private static final int STEPS = 25;
  private static final Optimizer PLAIN = sgd(0.1);
  private static final Optimizer HEAVY_BALL = sgd(0.05).withMomentum(0.8);
  private static final Dataset BITS = SampleData.bits(60, 4, 2);
  private static final Network FOUR = network(vector(4));
  private static final Network COLORS = network(image(3, 6, 5));

  private BranchSamples() {}

  static List<Sample> all() {
    return List.of(
        ImageSamples.sample("poolsInBranches", pools(), HEAVY_BALL),
        ImageSamples.sample("mapsNormalizedInBranches", normalizedMaps(), PLAIN),
        bits("normalizedInBranches", normalized(), HEAVY_BALL),
        ImageSamples.sample("spatialDropout() in a branch", droppedMaps(), PLAIN),
        bits("gaussianDropout() in a branch", past(b -> b.gaussianDropout(0.3)), HEAVY_BALL),
        bits("gaussianNoise() in a branch", past(b -> b.gaussianNoise(0.2)), PLAIN),
        bits("alphaDropout() in a branch", past(b -> b.alphaDropout(0.2)), HEAVY_BALL),
        bits(
            "dropConnect() in a branch",
            past(b -> b.dense(5, relu(), dropConnect(0.3))),
            HEAVY_BALL),
        bits(
            "dropConnect().unscaled() in a branch",
            past(b -> b.dense(5, relu(), dropConnect(0.3).unscaled())),
            PLAIN),
        bits("dropout() alone", FOUR.dropout(0.2), PLAIN),
        bits("concatenateInBranches", concatenated(), PLAIN));
  }

  /** A pool beside a convolution, a pool beside a pool, and three ways to a vector. */
  private static Network pools() {
    return COLORS
        .concatenate(
            b -> b.maxPool(window(3).stride(1).samePadding()),
            b -> b.averagePool(window(2).stride(1).samePadding()),
            b -> b.conv(2, kernel(2).samePadding(), tanh()))
        .sum(b -> b.maxPool(2), b -> b.averagePool(2))
        .concatenate(b -> b.globalMaxPool(), b -> b.globalAveragePool(), b -> b.flatten());
  }

  private static Network normalizedMaps() {
    return COLORS
        .sum(
            b -> b.conv(2, kernel(3).samePadding(), identity()).batchNormalization(),
            b -> b.conv(2, kernel(1), tanh()))
        .globalAveragePool();
  }

  private static Network normalized() {
    return FOUR.dense(5, tanh())
        .residual(b -> b.dense(5, tanh()).batchNormalization(batchStatistics().asInDl4j()));
  }

  private static Network droppedMaps() {
    return COLORS
        .conv(3, kernel(2), tanh())
        .average(b -> b.spatialDropout(0.3), b -> b.conv(3, kernel(1), relu()))
        .flatten();
  }

  /** What a branch makes of five units is added to what it is made of. */
  private static Network past(Branch branch) {
    return FOUR.dense(5, tanh()).residual(branch);
  }

  private static Network concatenated() {
    return FOUR.residual(b -> b.concatenate(c -> c.dense(3, tanh()), c -> c.dense(1, sigmoid())));
  }

  private static Sample bits(String name, Network body, Optimizer optimizer) {
    Experiment experiment =
        body.dense(2, sigmoid())
            .minimizing(binaryCrossEntropy())
            .by(optimizer, epochs(20).batchesOf(9).seed(63));
    return new Sample(name, experiment, BITS, STEPS);
  }
}
