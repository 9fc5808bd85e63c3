package dev.tandem.reference;

import static dev.tandem.dsl.Tandem.constant;
import static dev.tandem.dsl.Tandem.eachValueTo;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.l2;
import static dev.tandem.dsl.Tandem.maxNorm;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.nonNegative;
import static dev.tandem.dsl.Tandem.normOfLayerTo;
import static dev.tandem.dsl.Tandem.normOfParameterTo;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.unitNorm;
import static dev.tandem.dsl.Tandem.unitNormOfLayer;
import static dev.tandem.dsl.Tandem.unitNormOfParameter;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.dsl.Tandem.weightDecay;
import static dev.tandem.dsl.Tandem.weights;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.data.Batch;
import dev.tandem.data.Matrix;
import dev.tandem.run.Learner;
import dev.tandem.run.Mode;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.ParameterId;
import dev.tandem.spec.ParameterId.Role;
import dev.tandem.spec.Problem;
import org.junit.jupiter.api.Test;

/**
 * Two linear units on two inputs, learning rate 1/2. Weights by row (input): {@code 3 0 / -4 1};
 * biases 6 and -8.
 */
class StepLimitsTest {

  private static final double RATE = 0.5;
  private static final double[] WEIGHTS = {3, 0, -4, 1};
  private static final double[] BIASES = {6, -8};
  private static final Problem PROBLEM =
      network(vector(2)).dense(2, identity(), weights(constant(0))).minimizing(quadratic());
  private static final Experiment PLAIN = PROBLEM.by(sgd(RATE), epochs(1));

  /** An input of 0 under targets that the biases meet: the gradient of the loss is 0. */
  private static final Batch SILENT = Batch.of(new double[][] {{0, 0}}, new double[][] {BIASES});

  /** Two samples whose mean gradient is {@code 12 0 / 0 0} by weights and {@code 4 0} by biases. */
  private static final Batch LOUD =
      Batch.of(new double[][] {{3, 0}, {3, 0}}, new double[][] {{10, -8}, {12, -8}});

  @Test
  void the_loud_batch_has_the_gradient_that_is_said_of_it() {
    Learner learner = learner(PLAIN);
    assertThat(learner.gradients(LOUD).get("dense1.weights"))
        .isEqualTo(Matrix.of(2, 2, 12, 0, 0, 0));
    assertThat(learner.gradients(LOUD).get("dense1.biases")).isEqualTo(Matrix.of(1, 2, 4, 0));
  }

  @Test
  void each_value_is_cut_off() {
    assertMoves(PLAIN.clipping(eachValueTo(5)), 5, 4);
    assertMoves(PLAIN.clipping(eachValueTo(3)), 3, 3);
  }

  @Test
  void the_norm_of_a_layer_counts_weights_and_biases() {
    double norm = Math.sqrt(12 * 12 + 4 * 4);
    assertMoves(PLAIN.clipping(normOfLayerTo(12.7)), 12, 4);
    assertMoves(PLAIN.clipping(normOfLayerTo(12.5)), 12 * 12.5 / norm, 4 * 12.5 / norm);
    assertMoves(PLAIN.clipping(unitNormOfLayer()), 12 / norm, 4 / norm);
  }

  @Test
  void the_norm_of_a_parameter_is_its_own() {
    assertMoves(PLAIN.clipping(normOfParameterTo(5)), 5, 4);
    assertMoves(PLAIN.clipping(normOfParameterTo(2)), 2, 2);
    assertMoves(PLAIN.clipping(unitNormOfParameter()), 1, 1);
  }

  @Test
  void a_gradient_of_norm_0_stays_0() {
    assertStays(PLAIN.clipping(unitNormOfLayer()));
    assertStays(PLAIN.clipping(unitNormOfParameter()));
  }

  /** Clipped to 5, then {@code c w = 2 * 3} is added; the gradient that is asked for is whole. */
  @Test
  void penalties_are_not_clipped_and_the_gradient_of_the_objective_neither() {
    Learner learner =
        learner(PROBLEM.plus(l2(2)).by(sgd(RATE), epochs(1)).clipping(eachValueTo(5)));
    assertThat(learner.gradients(LOUD).get("dense1.weights").get(0)).isEqualTo(12 + 6);
    learner.step(LOUD);
    assertThat(learner.parameters().get("dense1.weights").get(0)).isEqualTo(3 - RATE * (5 + 6));
  }

  @Test
  void decay_takes_a_share_of_each_weight_times_the_learning_rate() {
    Learner learner = stepped(PLAIN.decaying(weightDecay(0.5)), SILENT);
    assertWeights(learner, 2.25, 0, -3, 0.75);
    assertBiases(learner, BIASES);
  }

  @Test
  void decay_without_the_learning_rate_takes_the_whole_share() {
    assertWeights(
        stepped(PLAIN.decaying(weightDecay(0.5).withoutLearningRate()), SILENT), 1.5, 0, -2, 0.5);
  }

  @Test
  void decay_of_biases_leaves_weights_alone() {
    Learner learner = stepped(PLAIN.decaying(weightDecay(0.5).onBiases()), SILENT);
    assertWeights(learner, WEIGHTS);
    assertBiases(learner, 4.5, -6);
  }

  /** With heavy ball a penalty enters the velocity; a decay does not. */
  @Test
  void decay_enters_no_velocity_and_no_objective() {
    Experiment experiment =
        PROBLEM.by(sgd(RATE).withMomentum(0.9), epochs(1)).decaying(weightDecay(0.5));
    Learner learner = learner(experiment);
    assertThat(learner.objective(SILENT, Mode.TRAINING)).isZero();
    assertThat(learner.gradients(SILENT).get("dense1.weights").toArray()).containsOnly(0);
    learner.step(SILENT);
    learner.step(SILENT);
    assertThat(learner.optimizerState().slot("velocity").get("dense1.weights").toArray())
        .containsOnly(0);
    assertWeights(learner, 3 * 0.5625, 0, -4 * 0.5625, 0.5625);
  }

  /** {@code 3 - 1/2 12 - 1/2 1/2 3}: what decays is the weight from before the step. */
  @Test
  void decay_is_of_the_weight_before_the_step() {
    Learner learner = stepped(PLAIN.decaying(weightDecay(0.5)), LOUD);
    assertThat(learner.parameters().get("dense1.weights").get(0)).isEqualTo(3 - 6 - 0.75);
  }

  /** The first column has norm 5, the second 1; all biases together have norm 10. */
  @Test
  void the_max_norm_shortens_columns_that_are_too_long() {
    assertWeights(stepped(PLAIN.subjectTo(maxNorm(2.5)), SILENT), 1.5, 0, -2, 1);
    assertWeights(stepped(PLAIN.subjectTo(maxNorm(5)), SILENT), WEIGHTS);
    assertBiases(stepped(PLAIN.subjectTo(maxNorm(5).onBiases()), SILENT), 3, -4);
  }

  @Test
  void the_unit_norm_brings_every_column_to_1_and_leaves_nothing_at_nothing() {
    assertWeights(stepped(PLAIN.subjectTo(unitNorm()), SILENT), 0.6, 0, -0.8, 1);
    assertBiases(stepped(PLAIN.subjectTo(unitNorm().onBiases()), SILENT), 0.6, -0.8);
    Learner nothing = new ReferenceBackend().learn(PLAIN.subjectTo(unitNorm()));
    nothing.step(Batch.of(new double[][] {{0, 0}}, new double[][] {{0, 0}}));
    assertWeights(nothing, 0, 0, 0, 0);
  }

  @Test
  void the_negative_becomes_0() {
    assertWeights(stepped(PLAIN.subjectTo(nonNegative()), SILENT), 3, 0, 0, 1);
    assertBiases(stepped(PLAIN.subjectTo(nonNegative().onBiases()), SILENT), 6, 0);
  }

  @Test
  void constraints_act_in_the_order_in_which_they_are_said() {
    assertWeights(
        stepped(PLAIN.subjectTo(nonNegative()).subjectTo(maxNorm(2.5)), SILENT), 2.5, 0, 0, 1);
    assertWeights(
        stepped(PLAIN.subjectTo(maxNorm(2.5)).subjectTo(nonNegative()), SILENT), 1.5, 0, 0, 1);
  }

  private static Learner learner(Experiment experiment) {
    Learner learner = new ReferenceBackend().learn(experiment);
    learner.setParameters(
        learner
            .parameters()
            .with(new ParameterId("dense1", Role.WEIGHTS), Matrix.of(2, 2, WEIGHTS))
            .with(new ParameterId("dense1", Role.BIASES), Matrix.of(1, 2, BIASES)));
    return learner;
  }

  private static Learner stepped(Experiment experiment, Batch batch) {
    Learner learner = learner(experiment);
    learner.step(batch);
    return learner;
  }

  /** The loud step moves the first weight and the first bias by the rate times these. */
  private static void assertMoves(Experiment experiment, double weight, double bias) {
    Learner learner = stepped(experiment, LOUD);
    assertWeights(learner, 3 - RATE * weight, 0, -4, 1);
    assertBiases(learner, 6 - RATE * bias, -8);
  }

  private static void assertStays(Experiment experiment) {
    Learner learner = stepped(experiment, SILENT);
    assertWeights(learner, WEIGHTS);
    assertBiases(learner, BIASES);
  }

  private static void assertWeights(Learner learner, double... expected) {
    assertThat(learner.parameters().get("dense1.weights").toArray())
        .containsExactly(expected, within(1e-15));
  }

  private static void assertBiases(Learner learner, double... expected) {
    assertThat(learner.parameters().get("dense1.biases").toArray())
        .containsExactly(expected, within(1e-15));
  }
}
