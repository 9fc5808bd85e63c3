package dev.tandem.comparison;

import static dev.tandem.dsl.Tandem.crossEntropy;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.l2;
import static dev.tandem.dsl.Tandem.layerNormalization;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.softmax;
import static dev.tandem.dsl.Tandem.tanh;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.dsl.Tandem.weights;
import static dev.tandem.dsl.Tandem.xavier;

import dev.tandem.data.Batch;
import dev.tandem.data.Dataset;
import dev.tandem.dl4j.Dl4jBackend;
import dev.tandem.dl4j.Face;
import dev.tandem.run.Backend;
import dev.tandem.run.Learner;
import dev.tandem.run.Parameters;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.LayerNormalization;
import dev.tandem.spec.ParameterId;
import dev.tandem.spec.ParameterId.Role;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Layer normalizations that are wrong on purpose: each must be caught at its place. */
class LayerNormalizationCanaryTest {

  private static final int UNITS = 8;
  private static final Experiment RIGHT = normalized(layerNormalization());
  private static final Dataset DATA = SampleData.classes(50, 6, 3);
  private static final ParameterId GAIN = new ParameterId("dense1", Role.GAIN);
  private static final ParameterId BIASES = new ParameterId("dense1", Role.BIASES);

  static List<Canary> canaries() {
    return List.of(
        canary(
            "an epsilon too many",
            Faulty.mistaking(right -> normalized(layerNormalization().epsilon(1e-5))),
            Rung.OUTPUTS,
            "dense1["),
        canary(
            "the variance is unbiased",
            Faulty.backend(LayerNormalizationCanaryTest::withUnbiasedVariance),
            Rung.OUTPUTS,
            "dense1["),
        canary(
            "the gradient of the gain forgets the normalized value",
            Faulty.backend(LayerNormalizationCanaryTest::forgetsTheNormalizedValue),
            Rung.GRADIENTS,
            "dense1.gain["),
        canary(
            "weight penalties act on the gain, as in DL4J's own layer",
            new Dl4jBackend(Face.STOCK),
            Rung.LOSS,
            "objective"));
  }

  @ParameterizedTest
  @MethodSource("canaries")
  void every_wrong_normalization_is_found_on_its_rung_and_at_its_place(Canary canary) {
    canary.assertCaught(RIGHT, DATA, 20);
  }

  /** At the start the biases are 0 and the gain is 1, so drives shrink by a constant factor. */
  private static Learner withUnbiasedVariance(Learner right) {
    double factor = Math.sqrt((UNITS - 1.0) / UNITS);
    return Faults.activation(
        right, "dense1", a -> Math.tanh(factor * 0.5 * Math.log((1 + a) / (1 - a))));
  }

  private static Learner forgetsTheNormalizedValue(Learner right) {
    return new Faulty(right) {
      @Override
      public Parameters gradients(Batch batch) {
        Parameters gradients = right.gradients(batch);
        return gradients.with(GAIN, gradients.get(BIASES));
      }
    };
  }

  private static Experiment normalized(LayerNormalization normalization) {
    return network(vector(6))
        .dense(UNITS, tanh(), weights(xavier()), normalization)
        .dense(3, softmax())
        .minimizing(crossEntropy())
        .plus(l2(0.05))
        .by(sgd(0.3), epochs(10).batchesOf(8).seed(1));
  }

  private static Canary canary(String name, Backend wrong, Rung rung, String where) {
    String says = "reference is right, " + wrong.name() + " is wrong";
    return new Canary(name, wrong, rung, where, says);
  }
}
