package dev.tandem.reference;

import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.vector;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.data.Batch;
import dev.tandem.data.Matrix;
import dev.tandem.run.Learner;
import dev.tandem.run.Mode;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Inputs that are 0 in all samples are left out; these are those where nothing is left. */
class ActiveInputsTest {

  /** The sizes take each way that a product can be computed in. */
  @ParameterizedTest
  @CsvSource({"1, 1", "1, 20", "3, 20", "4, 20", "40, 20", "40, 1"})
  void samples_of_zeros_are_driven_by_the_biases_alone(int samples, int units) {
    Learner learner =
        new ReferenceBackend()
            .learn(
                network(vector(3))
                    .dense(units, identity())
                    .minimizing(quadratic())
                    .by(sgd(0.1), epochs(1).seed(1)));
    Matrix biases = learner.parameters().get("dense1.biases");
    Batch zeros = batch(samples, units, 0);

    assertDrivenBy(biases, learner, zeros);
    learner.step(batch(samples, units, 1));
    assertDrivenBy(learner.parameters().get("dense1.biases"), learner, zeros);
    assertThat(learner.gradients(zeros).get("dense1.weights").toArray()).containsOnly(0);
  }

  private static void assertDrivenBy(Matrix biases, Learner learner, Batch zeros) {
    Matrix outputs =
        Objects.requireNonNull(learner.activations(zeros, Mode.PREDICTION).get("dense1"));
    for (int sample = 0; sample < zeros.size(); sample++) {
      assertThat(outputs.row(sample)).isEqualTo(biases.toArray());
    }
  }

  private static Batch batch(int samples, int units, double input) {
    double[][] inputs = new double[samples][3];
    for (double[] row : inputs) {
      Arrays.fill(row, input);
    }
    return Batch.of(inputs, new double[samples][units]);
  }
}
