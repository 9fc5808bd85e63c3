package dev.tandem.comparison;

import static dev.tandem.dsl.Tandem.crossEntropy;
import static dev.tandem.dsl.Tandem.dropConnect;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.softmax;
import static dev.tandem.dsl.Tandem.tanh;
import static dev.tandem.dsl.Tandem.vector;

import dev.tandem.data.Dataset;
import dev.tandem.run.Backend;
import dev.tandem.run.Learner;
import dev.tandem.spec.DropConnect;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Network;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Noises that are wrong on purpose: each must be caught on the rung and at the place it acts. */
class NoiseCanaryTest {

  private static final Dataset DATA = SampleData.classes(50, 6, 3);
  private static final double RATE = 0.2;
  private static final DropConnect DROPPED = dropConnect(0.3);

  /** {@code a = 1 / sqrt(q + c^2 q (1 - q))} and {@code b = -a (1 - q) c} for q = 0.8. */
  private static final double C = -1.7580993408473766;

  private static final double A = 1 / Math.sqrt(0.8 + C * C * 0.16);
  private static final double B = -A * 0.2 * C;

  private static final Experiment RIGHT = experiment(0.3, RATE, DROPPED);

  static List<Canary> canaries() {
    return List.of(
        learner("draws of the next step", l -> Faults.masksShifted(l, 1), Rung.MASKS, "gaussianN"),
        learner("noise in prediction", Faults::dropoutInPrediction, Rung.OUTPUTS, "gaussianNoise1"),
        learner(
            "alpha dropout without its affine correction",
            l -> NoiseFaults.inTraining(l, "alphaDropout1", a -> (a - B) / A),
            Rung.MASKS,
            "alphaDropout1["),
        learner(
            "channels that survive not scaled",
            l -> NoiseFaults.inTraining(l, "spatialDropout1", a -> a * (1 - RATE)),
            Rung.MASKS,
            "spatialDropout1["),
        learner(
            "a new mask of connections for each sample",
            l -> NoiseFaults.connectionsOfEachSample(l, "dense1"),
            Rung.MASKS,
            "dense1["),
        learner(
            "gradient without the mask of the connections",
            l -> NoiseFaults.gradientOfPlainConnections(l, "dense1"),
            Rung.GRADIENTS,
            "dense1.weights["),
        mistake("variance for standard deviation", experiment(0.09, RATE, DROPPED), "gaussianN"),
        mistake("kept instead of dropped", experiment(0.3, 0.8, DROPPED), "gaussianDropout1["),
        mistake("survivors not scaled", experiment(0.3, RATE, DROPPED.unscaled()), "dense1["),
        mistake("connections kept", experiment(0.3, RATE, DropConnect.NONE), "dense1["));
  }

  @ParameterizedTest
  @MethodSource("canaries")
  void every_wrong_noise_is_found_on_its_rung_and_at_its_place(Canary canary) {
    canary.assertCaught(RIGHT, DATA, 20);
  }

  private static Canary learner(
      String name, Function<Learner, Learner> fault, Rung rung, String where) {
    return canary(name, Faulty.backend(fault), rung, where);
  }

  private static Canary mistake(String name, Experiment wrong, String where) {
    return canary(name, Faulty.mistaking(right -> wrong), Rung.MASKS, where);
  }

  private static Experiment experiment(double deviation, double rate, DropConnect dropConnect) {
    Network network =
        network(vector(6))
            .gaussianNoise(deviation)
            .gaussianDropout(rate)
            .dense(8, tanh(), dropConnect)
            .alphaDropout(RATE)
            .spatialDropout(RATE)
            .dense(3, softmax());
    return network.minimizing(crossEntropy()).by(sgd(0.1), epochs(10).batchesOf(8).seed(1));
  }

  private static Canary canary(String name, Backend wrong, Rung rung, String where) {
    String says = "reference is right, " + wrong.name() + " is wrong";
    return new Canary(name, wrong, rung, where, says);
  }
}
