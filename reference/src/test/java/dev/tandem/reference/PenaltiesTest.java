package dev.tandem.reference;

import static dev.tandem.dsl.Tandem.constant;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.l1;
import static dev.tandem.dsl.Tandem.l2;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.dsl.Tandem.weights;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.data.Batch;
import dev.tandem.data.Matrix;
import dev.tandem.run.Learner;
import dev.tandem.run.Mode;
import dev.tandem.spec.Penalty;
import dev.tandem.spec.Problem;
import org.junit.jupiter.api.Test;

class PenaltiesTest {

  private static final double[] W = {3, -4, 0, -0.0};

  /** An input of 0 under targets that the biases meet: the loss and its gradient are 0. */
  private static final Batch SILENT = Batch.of(new double[][] {{0, 0}}, new double[][] {{7}});

  /** Course R6 (S3). */
  @Test
  void l2_is_half_c_times_the_sum_of_squares() {
    assertThat(l2(0.1).match(Penalties.TABLE).value(W)).isEqualTo(0.5 * 0.1 * 25);
    assertThat(gradient(l2(0.5), 1, 1, 1, 1)).containsExactly(2.5, -1, 1, 1);
  }

  /** Course R7: the sign of 0 is 0. */
  @Test
  void l1_is_c_times_the_sum_of_magnitudes() {
    assertThat(l1(0.1).match(Penalties.TABLE).value(W)).isEqualTo(0.1 * 7);
    assertThat(gradient(l1(0.5), 1, 1, 1, 1)).containsExactly(1.5, 0.5, 1, 1);
  }

  @Test
  void the_objective_is_the_loss_plus_all_penalties_on_weights_alone() {
    Learner learner = learner(problem().plus(l2(0.1)).plus(l1(0.01)));

    assertThat(learner.loss(SILENT, Mode.TRAINING)).isZero();
    assertThat(learner.objective(SILENT, Mode.TRAINING))
        .isCloseTo(0.5 * 0.1 * (9 + 16) + 0.01 * (3 + 4), within(1e-15));
  }

  @Test
  void biases_are_free() {
    Learner learner = learner(problem().plus(l2(0.1)).plus(l1(0.01)));

    assertThat(learner.gradients(SILENT).get("dense1.biases")).isEqualTo(Matrix.of(1, 1, 0));
    assertThat(learner.gradients(SILENT).get("dense1.weights").toArray())
        .containsExactly(new double[] {0.3 + 0.01, -0.4 - 0.01}, within(1e-16));
  }

  @Test
  void on_biases_the_weights_are_free() {
    Learner learner = learner(problem().plus(l2(0.1).onBiases()).plus(l1(0.01).onBiases()));

    assertThat(learner.objective(SILENT, Mode.TRAINING))
        .isCloseTo(0.5 * 0.1 * 49 + 0.01 * 7, within(1e-15));
    assertThat(learner.gradients(SILENT).get("dense1.weights")).isEqualTo(Matrix.of(2, 1, 0, 0));
    assertThat(learner.gradients(SILENT).get("dense1.biases").get(0))
        .isCloseTo(0.7 + 0.01, within(1e-16));
  }

  /** Course R6: eta = 0.5, lambda = 5, n = 50,000 shrink every weight by the factor 0.99995. */
  @Test
  void an_l2_step_shrinks_weights_by_the_factor_of_the_course() {
    Learner learner = learner(problem().plus(l2(5.0 / 50_000)));
    learner.step(SILENT);

    assertThat(learner.parameters().get("dense1.weights").toArray())
        .containsExactly(new double[] {3 * 0.99995, -4 * 0.99995}, within(1e-15));
    assertThat(learner.parameters().get("dense1.biases")).isEqualTo(Matrix.of(1, 1, 7));
  }

  /** Course R7: {@code w - (eta lambda / n) sign(w)}. */
  @Test
  void an_l1_step_moves_weights_towards_0_by_a_constant() {
    Learner learner = learner(problem().plus(l1(0.5)));
    learner.step(SILENT);

    assertThat(learner.parameters().get("dense1.weights")).isEqualTo(Matrix.of(2, 1, 2.75, -3.75));
  }

  private static Problem problem() {
    return network(vector(2))
        .dense(1, identity(), weights(constant(0)).biases(constant(7)))
        .minimizing(quadratic());
  }

  private static Learner learner(Problem problem) {
    Learner learner = new ReferenceBackend().learn(problem.by(sgd(0.5), epochs(1)));
    learner.setParameters(
        learner
            .parameters()
            .with(problem.network().parameters().get(0).id(), Matrix.of(2, 1, 3, -4)));
    return learner;
  }

  private static double[] gradient(Penalty penalty, double... before) {
    double[] g = before.clone();
    penalty.match(Penalties.TABLE).addGradient(W, g);
    return g;
  }
}
