package dev.tandem.comparison;

import static dev.tandem.dsl.Tandem.batchStatistics;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.image;
import static dev.tandem.dsl.Tandem.kernel;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.relu;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.tanh;
import static dev.tandem.dsl.Tandem.window;

import dev.tandem.data.Dataset;
import dev.tandem.spec.Branch;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Network;
import dev.tandem.spec.Optimizer;
import java.util.List;

/** Images of one pixel, patches of the whole image, one channel and seven, batches of one. */
final class OddSizeSamples {

  private static final int STEPS = 25;
  private static final Optimizer PLAIN = sgd(0.1);
  private static final Optimizer NESTEROV = sgd(0.05).withNesterov(0.8);
  private static final Branch MAXIMA = b -> b.globalMaxPool();
  private static final Branch MEANS = b -> b.globalAveragePool();

  private OddSizeSamples() {}

  static List<Sample> all() {
    return List.of(
        ImageSamples.sample("onePixel", of(7, 1, 1).conv(2, kernel(1), tanh()).flatten(), PLAIN),
        ImageSamples.sample("onePixelSame", onePixelSame(), PLAIN),
        ImageSamples.sample(
            "kernelOfTheImage", of(7, 5, 4).conv(3, kernel(5, 4), tanh()).flatten(), NESTEROV),
        ImageSamples.sample("windowOfTheMap", of(7, 5, 4).maxPool(window(5, 4)).flatten(), PLAIN),
        ImageSamples.sample(
            "averageOfTheMap", of(7, 5, 4).averagePool(window(5, 4)).flatten(), PLAIN),
        ImageSamples.sample(
            "oneColumn", of(7, 6, 1).conv(2, kernel(3, 1).stride(2), tanh()).flatten(), PLAIN),
        ImageSamples.sample(
            "globalPoolsOfOnePixel", of(7, 1, 1).concatenate(MAXIMA, MEANS), NESTEROV),
        ImageSamples.sample("globalPoolsOfOneChannel", of(1, 3, 2).sum(MAXIMA, MEANS), PLAIN),
        ImageSamples.sample("sevenNormalizedChannels", sevenNormalizedChannels(), NESTEROV),
        oneByOne(
            "imagesOneByOne",
            of(3, 6, 7).conv(3, kernel(3).stride(2), relu()).averagePool(2).flatten()),
        oneByOne("normalizedMapsOneByOne", normalizedMaps()),
        oneByOne(
            "globalPoolsOneByOne",
            of(1, 4, 3).maxPool(window(2).stride(1)).concatenate(MAXIMA, MEANS)));
  }

  private static Network of(int channels, int height, int width) {
    return network(image(channels, height, width));
  }

  private static Network onePixelSame() {
    return of(7, 1, 1)
        .conv(3, kernel(3).samePadding(), tanh())
        .maxPool(window(2).samePadding())
        .averagePool(window(3).samePadding())
        .flatten();
  }

  private static Network sevenNormalizedChannels() {
    return of(7, 2, 3)
        .batchNormalization()
        .spatialDropout(0.2)
        .conv(1, kernel(2), tanh())
        .batchNormalization(batchStatistics().asInDl4j())
        .flatten();
  }

  /** A batch of one image has as many values a channel as the image has pixels. */
  private static Network normalizedMaps() {
    return of(2, 3, 3).conv(3, kernel(2), tanh()).batchNormalization().flatten();
  }

  private static Sample oneByOne(String name, Network body) {
    Experiment experiment =
        body.dense(2, identity())
            .minimizing(quadratic())
            .by(sgd(0.05).withMomentum(0.9), epochs(10).batchesOf(1).seed(62));
    Dataset data = SampleData.curves(11, experiment.network().input().size(), 2);
    return new Sample(name, experiment, data, STEPS);
  }
}
