package dev.tandem.comparison;

import static dev.tandem.dsl.Tandem.constant;
import static dev.tandem.dsl.Tandem.crossEntropy;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.image;
import static dev.tandem.dsl.Tandem.kernel;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.pixelsInside;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.softmax;
import static dev.tandem.dsl.Tandem.tanh;
import static dev.tandem.dsl.Tandem.weights;
import static dev.tandem.dsl.Tandem.wholeWindow;
import static dev.tandem.dsl.Tandem.window;

import dev.tandem.data.Dataset;
import dev.tandem.run.Backend;
import dev.tandem.run.Learner;
import dev.tandem.spec.Divisor;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Kernel;
import dev.tandem.spec.Network;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Learners with a wrong convolution or pooling: each is caught at its layer. */
class ImageCanaryTest {

  private static final Experiment PADDED = padded(kernel(2).samePadding(), pixelsInside());

  /** Patches (1, 2) and (2, 1) of two equal weights have equal drives. */
  private static final Experiment TIED =
      by(
          network(image(1, 1, 4))
              .conv(1, kernel(1, 2), tanh(), weights(constant(0.25)))
              .maxPool(window(1, 3))
              .flatten());

  static List<Case> canaries() {
    Experiment colors = by(network(image(3, 4, 4)).conv(2, kernel(2), tanh()).globalAveragePool());
    return List.of(
        canary("flipped kernel", PADDED, l -> ImageFaults.weightsTaken(l, "conv1", k -> 3 - k))
            .at(Rung.OUTPUTS, "conv1["),
        canary(
                "kernel transposed",
                PADDED,
                l -> ImageFaults.weightsTaken(l, "conv1", k -> k % 2 * 2 + k / 2))
            .at(Rung.OUTPUTS, "conv1["),
        canary(
                "channels in another order",
                colors,
                l -> ImageFaults.weightsTaken(l, "conv1", k -> (2 - k / 4) * 4 + k % 4))
            .at(Rung.OUTPUTS, "conv1["),
        canary("a bias per pixel", PADDED, l -> ImageFaults.biasPerPixel(l, "conv1", 1e-6))
            .at(Rung.OUTPUTS, "conv1["),
        canary(
                "padding on the other side",
                PADDED,
                l -> ImageFaults.paddedOnTheOtherSide(l, "conv1"))
            .at(Rung.OUTPUTS, "conv1["),
        mistake("dilation forgotten", padded(kernel(2).dilation(2).samePadding(), pixelsInside()))
            .at(Rung.OUTPUTS, "conv1["),
        mistake("padding counted", padded(kernel(2).samePadding(), wholeWindow()))
            .at(Rung.OUTPUTS, "averagePool1["),
        canary(
                "padding of 0 wins over what is negative",
                by(network(image(1, 4, 5)).maxPool(window(2).samePadding()).flatten()),
                l -> Faults.activation(l, "maxPool1", a -> Math.max(0, a)))
            .at(Rung.OUTPUTS, "maxPool1["),
        canary(
                "sum over the map for its average",
                colors,
                l -> Faults.activation(l, "globalAveragePool1", a -> 9 * a))
            .at(Rung.OUTPUTS, "globalAveragePool1["),
        canary(
                "greatest of map and 0",
                by(network(image(3, 2, 1)).globalMaxPool()),
                l -> Faults.activation(l, "globalMaxPool1", a -> Math.max(0, a)))
            .at(Rung.OUTPUTS, "globalMaxPool1["),
        canary(
                "flattened pixel by pixel",
                by(network(image(3, 2, 2)).flatten()),
                l -> ImageFaults.flattenedByPixel(l, "flatten1", 3))
            .at(Rung.OUTPUTS, "flatten1["),
        canary("ties to the last", TIED, ImageFaults::tiesToTheLast)
            .at(Rung.GRADIENTS, "conv1.weights["));
  }

  @ParameterizedTest
  @MethodSource("canaries")
  void every_fault_is_found_on_its_rung_and_at_its_place(Case planted) {
    planted.canary().assertCaught(planted.right(), data(planted.right()), 10);
  }

  private static Experiment padded(Kernel kernel, Divisor divisor) {
    Network network = network(image(1, 4, 5)).conv(1, kernel, tanh());
    return by(network.averagePool(window(3).stride(2).samePadding(), divisor).flatten());
  }

  private static Experiment by(Network body) {
    return body.dense(3, softmax())
        .minimizing(crossEntropy())
        .by(sgd(0.1), epochs(5).batchesOf(8).seed(3).inGivenOrder());
  }

  private static Dataset data(Experiment experiment) {
    if (!experiment.equals(TIED)) {
      return SampleData.classes(24, experiment.network().input().size(), 3);
    }
    double[][] rows = new double[24][];
    int[] labels = new int[24];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new double[] {1, 2, 1, 0.25 * i - 9};
      labels[i] = i % 3;
    }
    return Dataset.labelled(rows, labels, 3);
  }

  private static Planted canary(String name, Experiment told, Function<Learner, Learner> fault) {
    return new Planted(name, told, Faulty.backend(fault));
  }

  /** The formulas know what was told; another experiment is not what was told. */
  private static Planted mistake(String name, Experiment heard) {
    return new Planted(name, PADDED, Faulty.mistaking(told -> heard));
  }

  private record Planted(String name, Experiment told, Backend wrong) {
    Case at(Rung rung, String where) {
      return planted(name, told, wrong, rung, where);
    }
  }

  /** A canary with the experiment that it is about. */
  record Case(Experiment right, Canary canary) {
    @Override
    public String toString() {
      return canary.name();
    }
  }

  private static Case planted(
      String name, Experiment right, Backend wrong, Rung rung, String where) {
    String says = rung == Rung.OUTPUTS ? ": reference is right, faulty is wrong" : "faulty";
    return new Case(right, new Canary(name, wrong, rung, where, says));
  }
}
