package dev.tandem.reference;

import static dev.tandem.dsl.Tandem.binaryCrossEntropy;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.heaviside;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.sigmoid;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.reference.ReferenceBackend.reference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.data.Batch;
import dev.tandem.data.Dataset;
import dev.tandem.data.Matrix;
import dev.tandem.run.Learner;
import dev.tandem.run.Model;
import dev.tandem.run.Parameters;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.ParameterId;
import dev.tandem.spec.ParameterId.Role;
import dev.tandem.spec.SpecException;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Networks of threshold units: they predict, and refuse to learn. */
class StepsTest {

  private static final Experiment XOR =
      network(vector(2))
          .dense(2, heaviside(1))
          .dense(1, sigmoid())
          .minimizing(binaryCrossEntropy())
          .by(sgd(0.1), epochs(1));

  private static final double[][] INPUTS = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
  private static final double[][] TARGETS = {{0}, {1}, {1}, {0}};

  /** One hidden unit says "or", the other "and". */
  @Test
  void two_thresholds_and_the_right_weights_are_exclusive_or() {
    Learner learner = reference().learn(XOR);
    learner.setParameters(
        Parameters.of(
            Map.of(
                id("dense1", Role.WEIGHTS), Matrix.of(2, 2, 1, 1, 1, 1),
                id("dense1", Role.BIASES), Matrix.of(1, 2, -0.5, -1.5),
                id("dense2", Role.WEIGHTS), Matrix.of(2, 1, 10, -20),
                id("dense2", Role.BIASES), Matrix.of(1, 1, -5))));
    Model model = new Model(learner, List.of(), 0);
    for (int i = 0; i < INPUTS.length; i++) {
      assertThat(model.classify(INPUTS[i])).isEqualTo((int) TARGETS[i][0]);
    }
  }

  @Test
  void training_is_refused_in_every_way_that_learns() {
    Batch batch = Batch.of(INPUTS, TARGETS);
    assertRefused(() -> reference().train(XOR, Dataset.of(INPUTS, TARGETS)));
    assertRefused(() -> reference().learn(XOR).step(batch));
    assertRefused(() -> reference().learn(XOR).gradients(batch));
  }

  private static void assertRefused(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(SpecException.class)
        .hasMessage(
            "dense1: heaviside(1.0) cannot be trained, its derivative is 0 or none;"
                + " use heaviside(1.0).trainedAs(sigmoid()), or set its parameters and only"
                + " predict");
  }

  private static ParameterId id(String node, Role role) {
    return new ParameterId(node, role);
  }
}
