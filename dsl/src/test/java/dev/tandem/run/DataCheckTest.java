package dev.tandem.run;

import static dev.tandem.dsl.Tandem.binaryCrossEntropy;
import static dev.tandem.dsl.Tandem.crossEntropy;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.meanSquaredError;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.sigmoid;
import static dev.tandem.dsl.Tandem.softmax;
import static dev.tandem.dsl.Tandem.vector;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.data.Batch;
import dev.tandem.data.DataException;
import dev.tandem.data.Dataset;
import dev.tandem.spec.Activation;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Loss;
import dev.tandem.spec.Network;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class DataCheckTest {

  @Test
  void data_that_fits_passes() {
    DataCheck.require(experiment(softmax(), crossEntropy()), targets(0.25, 0.75));
    DataCheck.require(experiment(sigmoid(), binaryCrossEntropy()), targets(1, 1));
    DataCheck.require(experiment(identity(), quadratic()), targets(-7, 1e9));
    DataCheck.require(experiment(identity(), meanSquaredError()), targets(-7, 1e9));
  }

  @Test
  void inputs_of_another_width_are_refused() {
    Dataset wide = Dataset.of(new double[][] {{1, 2, 3, 4}}, new double[][] {{0, 1}});

    assertFails(
        () -> DataCheck.require(experiment(softmax(), crossEntropy()), wide),
        "input: needs 3 values a sample (vector(3)) but receives 4;"
            + " change the data or the input");
  }

  @Test
  void targets_of_another_width_are_refused() {
    assertFails(
        () -> DataCheck.require(experiment(softmax(), crossEntropy()), targets(1)),
        "dense1: gives 2 outputs but targets have 1 values; give one target value an output");
    assertFails(
        () ->
            DataCheck.requireWidths(
                experiment(softmax(), crossEntropy()).network(),
                Batch.of(new double[][] {{1, 2, 3}}, new double[][] {{1, 2, 3}})),
        "dense1: gives 2 outputs but targets have 3 values; give one target value an output");
  }

  @Test
  void outputs_need_room() {
    Network network = experiment(softmax(), crossEntropy()).network();
    DataCheck.requireRoom(network, targets(0, 1).all(), new double[4]);
    assertFails(
        () -> DataCheck.requireRoom(network, targets(0, 1).all(), new double[3]),
        "predict: 2 samples of 2 outputs need 4 places but the array has 3; give a longer one");
  }

  @Test
  void binary_cross_entropy_needs_probabilities() {
    for (double wrong : new double[] {-0.5, 1.5}) {
      assertFails(
          () -> DataCheck.require(experiment(sigmoid(), binaryCrossEntropy()), targets(0, wrong)),
          "binaryCrossEntropy(): targets must lie in [0, 1] but sample 1, output 1 is %s;"
                  .formatted(wrong)
              + " use 0 and 1");
    }
  }

  @Test
  void cross_entropy_needs_distributions() {
    assertFails(
        () -> DataCheck.require(experiment(softmax(), crossEntropy()), targets(1, 1)),
        "crossEntropy(): the targets of a sample must sum to 1 but those of sample 1 sum to 2.0;"
            + " use one-hot");
    assertFails(
        () -> DataCheck.require(experiment(softmax(), crossEntropy()), targets(-1, 2)),
        "crossEntropy(): targets must lie in [0, 1] but sample 1, output 0 is -1.0; use 0 and 1");
  }

  private static Experiment experiment(Activation activation, Loss loss) {
    return network(vector(3)).dense(2, activation).minimizing(loss).by(sgd(1), epochs(1));
  }

  /** Two samples; the second has the given targets, the first good ones. */
  private static Dataset targets(double... second) {
    double[] first = new double[second.length];
    first[0] = 1;
    return Dataset.of(new double[2][3], new double[][] {first, second});
  }

  private static void assertFails(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(DataException.class).hasMessage(message);
  }
}
