package dev.tandem.examples;

import static dev.tandem.dl4j.Dl4j.dl4j;
import static dev.tandem.reference.ReferenceBackend.reference;
import static dev.tandem.reference.autodiff.Expressions.constant;
import static dev.tandem.reference.autodiff.Expressions.exp;
import static dev.tandem.reference.autodiff.Expressions.log;
import static dev.tandem.reference.autodiff.Expressions.sigmoid;
import static dev.tandem.reference.autodiff.Expressions.variable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.data.Batch;
import dev.tandem.data.Matrix;
import dev.tandem.reference.autodiff.Expression;
import dev.tandem.reference.autodiff.Variable;
import dev.tandem.run.Mode;
import dev.tandem.run.Parameters;
import dev.tandem.run.StartValues;
import dev.tandem.spec.ParameterId;
import dev.tandem.spec.ParameterSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The course's worked network (S1 5.1.2, 5.1.3): 6-10-5-3 units, 300 samples, 200 epochs. */
class CourseDiscreteMappingTest {

  private static final DiscreteMapping OURS = DiscreteMapping.trained(reference());
  private static final DiscreteMapping THEIRS = DiscreteMapping.trained(dl4j());

  /** The printed shapes are [10, 6], [5, 10], [5], [3, 5], [3]: a layer's units come first. */
  @Test
  void the_parameters_have_the_printed_shapes_but_for_the_biases_that_stay_0() {
    assertThat(DiscreteMapping.EXPERIMENT.network().parameters())
        .extracting(ParameterSpec::toString)
        .containsExactly(
            "dense1.weights 6 x 10",
            "dense1.biases 1 x 10",
            "dense2.weights 10 x 5",
            "dense2.biases 1 x 5",
            "dense3.weights 5 x 3",
            "dense3.biases 1 x 3");
    assertThat(OURS.learner().parameters().get("dense1.biases"))
        .isEqualTo(Matrix.of(1, 10, new double[10]));
  }

  @Test
  void both_engines_become_sure_of_every_pattern() {
    for (DiscreteMapping mapping : List.of(OURS, THEIRS)) {
      for (double confidence : mapping.confidences()) {
        assertThat(confidence).isBetween(0.98, 1.0);
      }
    }
  }

  @Test
  void both_engines_agree_on_every_loss_and_every_parameter() {
    assertThat(OURS.losses()).hasSize(201).containsExactly(THEIRS.losses(), within(1e-13));
    Parameters ours = OURS.learner().parameters();
    for (ParameterId id : ours.ids()) {
      assertThat(ours.get(id).toArray())
          .containsExactly(THEIRS.learner().parameters().get(id).toArray(), within(1e-10));
    }
  }

  /** The expression graph has no biases in its first layer at all. */
  @Test
  void setting_the_biases_back_is_descent_without_them() {
    Parameters start = StartValues.draw(DiscreteMapping.EXPERIMENT);
    List<Variable> learned =
        List.of(
                "dense1.weights",
                "dense2.weights",
                "dense2.biases",
                "dense3.weights",
                "dense3.biases")
            .stream()
            .map(name -> variable(start.get(name)))
            .toList();
    Expression loss = loss(learned, DiscreteMapping.data().all());
    for (int epoch = 0; epoch < 200; epoch++) {
      learned.forEach(Variable::zeroGradient);
      loss.backward();
      learned.forEach(v -> v.set(v.minus(constant(v.gradients())).values()));
    }

    assertThat(OURS.losses()[200]).isCloseTo(loss.value(), within(1e-13));
    assertThat(OURS.learner().parameters().get("dense1.weights").toArray())
        .containsExactly(learned.get(0).values().toArray(), within(1e-10));
  }

  /** Untrained, no class is preferred much: the course's loss is 1.1283, chance is ln 3. */
  @Test
  void the_untrained_network_hardly_does_better_than_chance() {
    assertThat(OURS.losses()[0]).isBetween(Math.log(3) - 0.1, Math.log(3) + 0.1);
    assertThat(1.1283).isBetween(Math.log(3) - 0.1, Math.log(3) + 0.1);
  }

  /** A log-softmax row is the logarithm of probabilities: printed ones sum to 1 within 4e-5. */
  @Test
  void the_printed_row_and_ours_are_logarithms_of_probabilities() {
    double[] printed = {-5.1984, -0.0158, -4.5924};
    double[] exponentials = {0.0055, 0.9843, 0.0101};
    double sum = 0;
    for (int k = 0; k < 3; k++) {
      assertThat(Math.exp(printed[k])).isCloseTo(exponentials[k], within(1e-4));
      sum += Math.exp(printed[k]);
    }
    assertThat(sum).isCloseTo(1, within(4e-5));

    Matrix outputs =
        OURS.learner()
            .activations(Batch.of(DiscreteMapping.PATTERNS, new double[3][3]), Mode.PREDICTION)
            .getOrDefault("dense3", Matrix.of(0, 0));
    for (int row = 0; row < 3; row++) {
      double[] p = outputs.row(row);
      assertThat(p[0] + p[1] + p[2]).isCloseTo(1, within(1e-15));
    }
  }

  /** The mean of {@code -ln softmax} at the right classes. */
  private static Expression loss(List<Variable> learned, Batch batch) {
    Expression first = sigmoid(constant(batch.inputs()).dot(learned.get(0)));
    Expression second = sigmoid(first.dot(learned.get(1)).plus(learned.get(2)));
    Expression drives = second.dot(learned.get(3)).plus(learned.get(4));
    Expression logSoftmax = drives.minus(log(exp(drives).rowSums()));
    return constant(batch.targets()).times(logSoftmax).sum().times(-1.0 / batch.size());
  }
}
