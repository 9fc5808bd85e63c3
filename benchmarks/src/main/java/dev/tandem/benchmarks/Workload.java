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

import dev.tandem.spec.Experiment;
import dev.tandem.spec.Network;
import dev.tandem.spec.Optimizer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the engines are given to do, by name: {@code 784-100-50-10} is a chain of sigmoid layers,
 * {@code 784-100-10-dropout} drops a fifth of the pixels and half of what is hidden, {@code
 * 784-100-10-noise} sees noise without zeros instead of digits, {@link #CONVOLUTION} is a small
 * convolutional network, and {@code @64} behind a name means batches of 64.
 */
final class Workload {

  /** Pixels of an image. */
  static final int PIXELS = 784;

  /** Kinds of images. */
  static final int CLASSES = 10;

  /** How all of them learn. */
  static final double LEARNING_RATE = 0.1;

  /** A small convolutional network: 20 maps of 5 x 5, halved, and 100 hidden units. */
  static final String CONVOLUTION = "conv20-pool-100-10";

  private static final Pattern NAME =
      Pattern.compile(
          "(?:784((?:-[1-9][0-9]{0,4})+)-10(-dropout)?(-noise)?|"
              + CONVOLUTION
              + ")(?:@([1-9][0-9]*))?");

  private static final int SMALL_BATCH = 10;
  private static final int LARGE_BATCH = 128;
  private static final int LARGE = 500;

  private Workload() {}

  /** The experiment of that name, with plain gradient descent. */
  static Experiment experiment(String name) {
    return experiment(name, sgd(LEARNING_RATE));
  }

  /** The experiment of that name. */
  static Experiment experiment(String name, Optimizer optimizer) {
    Matcher parts = parts(name);
    return (parts.group(1) == null
            ? convolution().minimizing(crossEntropy())
            : dense(hidden(name), parts.group(2) != null).minimizing(binaryCrossEntropy()))
        .by(optimizer, epochs(1).batchesOf(batchSize(name)));
  }

  private static Network convolution() {
    return network(image(1, 28, 28))
        .conv(20, kernel(5), relu())
        .maxPool(2)
        .flatten()
        .dense(100, relu())
        .dense(CLASSES, softmax());
  }

  private static Network dense(List<Integer> hidden, boolean dropout) {
    Network network = network(vector(PIXELS));
    network = dropout ? network.dropout(0.2) : network;
    for (int units : hidden) {
      network = network.dense(units, sigmoid());
      network = dropout ? network.dropout(0.5) : network;
    }
    return network.dense(CLASSES, sigmoid());
  }

  /** The numbers of hidden units in a network's name; none in that of the convolutional one. */
  static List<Integer> hidden(String name) {
    String units = parts(name).group(1);
    return units == null
        ? List.of()
        : Arrays.stream(units.substring(1).split("-")).map(Integer::valueOf).toList();
  }

  /** Whether it sees noise without zeros. */
  static boolean seesNoise(String name) {
    return parts(name).group(3) != null;
  }

  /** Samples a step: what the name says, else 10, or 128 from 500 hidden units on. */
  static int batchSize(String name) {
    String said = parts(name).group(4);
    if (said != null) {
      return Integer.parseInt(said);
    }
    return hidden(name).stream().anyMatch(units -> units >= LARGE) ? LARGE_BATCH : SMALL_BATCH;
  }

  private static Matcher parts(String name) {
    Matcher parts = NAME.matcher(name);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "network %s: needs 784 inputs and 10 outputs; name it like 784-30-10, 784-30-10@64, %s"
              .formatted(name, CONVOLUTION));
    }
    return parts;
  }
}
