package dev.tandem.dl4j;

import static dev.tandem.dl4j.Samples.batch;
import static dev.tandem.dl4j.Samples.oneUnit;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.l1;
import static dev.tandem.dsl.Tandem.l2;
import static dev.tandem.dsl.Tandem.quadratic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.data.Batch;
import dev.tandem.run.Learner;
import dev.tandem.run.Mode;
import dev.tandem.run.Parameters;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Penalty;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.junit.jupiter.api.Test;

/** A unit with {@code w = b = -2} on {@code x = 1} has output -4: with target -4 no loss. */
class PenaltiesTest {

  private static final Batch FITTED = batch(1, -4);

  @Test
  void l1_is_the_magnitude_of_weights_alone() {
    assertThat(learner(l1(0.25)).objective(FITTED, Mode.TRAINING)).isEqualTo(0.25 * 2);
    Parameters gradients = learner(l1(0.25)).gradients(FITTED);
    assertThat(gradients.get("dense1.weights").get(0)).isEqualTo(-0.25);
    assertThat(gradients.get("dense1.biases").get(0)).isZero();
  }

  @Test
  void l2_is_half_the_square_of_weights_alone() {
    assertThat(learner(l2(0.25)).objective(FITTED, Mode.TRAINING)).isEqualTo(0.5 * 0.25 * 4);
    Parameters gradients = learner(l2(0.25)).gradients(FITTED);
    assertThat(gradients.get("dense1.weights").get(0)).isEqualTo(-0.5);
    assertThat(gradients.get("dense1.biases").get(0)).isZero();
  }

  @Test
  void on_biases_the_weights_are_free() {
    Learner learner = learner(l1(0.25).onBiases(), l2(0.5).onBiases());
    assertThat(learner.objective(FITTED, Mode.TRAINING)).isEqualTo(0.25 * 2 + 0.5 * 0.5 * 4);
    assertThat(learner.gradients(FITTED).get("dense1.biases").get(0)).isEqualTo(-0.25 - 1);
    assertThat(learner.gradients(FITTED).get("dense1.weights").get(0)).isZero();
  }

  @Test
  void both_add_up_and_the_loss_is_without_them() {
    Learner learner = learner(l1(0.25), l2(0.25));
    assertThat(learner.loss(FITTED, Mode.TRAINING)).isZero();
    assertThat(learner.loss(FITTED, Mode.PREDICTION)).isZero();
    assertThat(learner.objective(FITTED, Mode.TRAINING)).isEqualTo(1);
    assertThat(learner.objective(FITTED, Mode.PREDICTION)).isEqualTo(1);
  }

  @Test
  void a_step_takes_the_gradient_of_the_penalty_times_the_learning_rate() {
    Learner learner = learner(l2(0.25));
    learner.step(FITTED);
    assertThat(learner.parameters().get("dense1.weights").get(0))
        .isCloseTo(-2 + 0.5 * 0.5, within(1e-15));
    assertThat(learner.parameters().get("dense1.biases").get(0)).isEqualTo(-2);
  }

  @Test
  void a_coefficient_of_0_leaves_no_trace() {
    Experiment plain = oneUnit(-2, identity(), quadratic());
    BaseLayer layer =
        (BaseLayer)
            Dl4j.configuration(
                    plain.problem().plus(l1(0)).plus(l2(0)).by(plain.optimizer(), plain.plan()))
                .getConf(0)
                .getLayer();
    assertThat(layer.getRegularization()).isEmpty();
  }

  private static Learner learner(Penalty... penalties) {
    Experiment plain = oneUnit(-2, identity(), quadratic());
    var problem = plain.problem();
    for (Penalty penalty : penalties) {
      problem = problem.plus(penalty);
    }
    return Dl4j.dl4j().learn(problem.by(plain.optimizer(), plain.plan()));
  }
}
