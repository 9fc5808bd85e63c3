package dev.tandem.benchmarks;

import static dev.tandem.dsl.Tandem.binaryCrossEntropy;
import static dev.tandem.dsl.Tandem.crossEntropy;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.image;
import static dev.tandem.dsl.Tandem.kernel;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.relu;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.sigmoid;
import static dev.tandem.dsl.Tandem.softmax;
import static dev.tandem.dsl.Tandem.vector;

import dev.tandem.data.Batch;
import dev.tandem.data.DataDirectory;
import dev.tandem.data.Dataset;
import dev.tandem.data.Mnist;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Optimizer;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** What the engines are given to do: networks of sigmoid units, and images to learn. */
final class Workload {

  /** Pixels of an image. */
  static final int PIXELS = 784;

  /** Kinds of images. */
  static final int CLASSES = 10;

  /** How all of them learn. */
  static final double LEARNING_RATE = 0.1;

  private static final int IMAGES = 10_000;
  private static final int LARGE = 500;

  private Workload() {}

  /** A small convolutional network: 20 maps of 5 x 5, halved, and 100 hidden units. */
  static final String CONVOLUTION = "conv20-pool-100-10";

  /** A network by its name: {@code 784-30-10} has one hidden layer of 30 units. */
  static Experiment experiment(String name) {
    return name.equals(CONVOLUTION) ? convolution() : dense(name);
  }

  private static Experiment convolution() {
    return network(image(1, 28, 28))
        .conv(20, kernel(5), relu())
        .maxPool(2)
        .flatten()
        .dense(100, relu())
        .dense(CLASSES, softmax())
        .minimizing(crossEntropy())
        .by(sgd(LEARNING_RATE), epochs(1).batchesOf(batchSize(CONVOLUTION)));
  }

  private static Experiment dense(String name) {
    return network(vector(PIXELS))
        .dense(hidden(name), sigmoid())
        .dense(CLASSES, sigmoid())
        .minimizing(binaryCrossEntropy())
        .by(sgd(LEARNING_RATE), epochs(1).batchesOf(batchSize(name)));
  }

  /** The same with a fifth of the pixels and half of the hidden values dropped, and momentum. */
  static Experiment withDropout(String name, Optimizer optimizer) {
    return network(vector(PIXELS))
        .dropout(0.2)
        .dense(hidden(name), sigmoid())
        .dropout(0.5)
        .dense(CLASSES, sigmoid())
        .minimizing(binaryCrossEntropy())
        .by(optimizer, epochs(1).batchesOf(batchSize(name)));
  }

  /** The number of hidden units in a network's name. */
  static int hidden(String name) {
    if (!name.matches("784-[1-9][0-9]{0,4}-10")) {
      throw new IllegalArgumentException(
          "network %s: needs 784 inputs and 10 outputs; name it like 784-30-10".formatted(name));
    }
    return Integer.parseInt(name.split("-")[1]);
  }

  /** Samples a step: 10, or 128 from 500 hidden units on. */
  static int batchSize(String name) {
    return name.equals(CONVOLUTION) || hidden(name) < LARGE ? 10 : 128;
  }

  /**
   * All images in whole batches: those of MNIST when there is a data directory (of its test part,
   * which is read faster; the time of a step does not depend on which), else as many random ones.
   */
  static List<Batch> batches(int size) {
    Dataset images =
        DataDirectory.find()
            .map(directory -> Mnist.test(directory.resolve("mnist")))
            .orElseGet(Workload::random);
    return IntStream.range(0, images.size() / size)
        .mapToObj(batch -> images.batch(batch * size, (batch + 1) * size))
        .toList();
  }

  /** Noise with as many zeros as MNIST has, four in five: an engine may be faster on zeros. */
  private static Dataset random() {
    SplittableRandom random = new SplittableRandom(1);
    byte[] pixels = new byte[IMAGES * PIXELS];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (random.nextInt(5) == 0 ? random.nextInt(1, 256) : 0);
    }
    int[] labels = random.ints(IMAGES, 0, CLASSES).toArray();
    return Dataset.images(pixels, PIXELS, labels, CLASSES);
  }
}
