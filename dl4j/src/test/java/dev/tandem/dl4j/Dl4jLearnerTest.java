package dev.tandem.dl4j;

import static dev.tandem.dl4j.Samples.batch;
import static dev.tandem.dl4j.Samples.inputs;
import static dev.tandem.dl4j.Samples.oneHot;
import static dev.tandem.dl4j.Samples.oneUnit;
import static dev.tandem.dsl.Tandem.crossEntropy;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.l2;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.softmax;
import static dev.tandem.dsl.Tandem.tanh;
import static dev.tandem.dsl.Tandem.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.data.Batch;
import dev.tandem.data.DataException;
import dev.tandem.data.Dataset;
import dev.tandem.data.Matrix;
import dev.tandem.run.DivergedException;
import dev.tandem.run.Learner;
import dev.tandem.run.Masks;
import dev.tandem.run.Mode;
import dev.tandem.run.OptimizerState;
import dev.tandem.run.Parameters;
import dev.tandem.run.StartValues;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Optimizer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class Dl4jLearnerTest {

  private static final Batch BATCH = Batch.of(inputs(4, 3), oneHot(4, 2));
  private static final Batch SHORT = Batch.of(inputs(2, 3), oneHot(2, 2));

  static List<Optimizer> optimizers() {
    return List.of(sgd(0.1), sgd(0.1).withMomentum(0.9), sgd(0.1).withNesterov(0.9));
  }

  @Test
  void starts_with_tandems_values_and_nothing_done() {
    Learner learner = learner(sgd(0.1).withMomentum(0.9));
    assertThat(learner.parameters()).isEqualTo(StartValues.draw(learner.experiment()));
    OptimizerState state = learner.optimizerState();
    assertThat(state.steps()).isZero();
    assertThat(state.slot("velocity").get("dense2.biases")).isEqualTo(Matrix.of(1, 2, 0, 0));
  }

  @Test
  void weights_are_inputs_times_units() {
    Experiment experiment =
        network(vector(2)).dense(3, identity()).minimizing(quadratic()).by(sgd(1), epochs(1));
    Learner learner = Dl4j.dl4j().learn(experiment);
    Parameters start = learner.parameters();
    Matrix weights = Matrix.of(2, 3, 1, 2, 3, 10, 20, 30);
    Matrix biases = Matrix.of(1, 3, 0.1, 0.2, 0.3);
    Parameters set =
        start
            .with(start.ids().iterator().next(), weights)
            .with(List.copyOf(start.ids()).get(1), biases);
    learner.setParameters(set);
    assertThat(learner.parameters()).isEqualTo(set);
    double[] output = new double[3];
    learner.predict(batch(new double[] {1, 0.5}, 0, 0, 0), output);
    assertThat(output).containsExactly(new double[] {6.1, 12.2, 18.3}, within(1e-14));
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void parameters_and_state_are_all_that_the_future_depends_on(Optimizer optimizer) {
    Learner learner = learner(optimizer);
    for (int i = 0; i < 3; i++) {
      learner.step(BATCH);
    }
    Learner other = learner(optimizer);
    other.step(SHORT);
    other.setParameters(learner.parameters());
    other.setOptimizerState(learner.optimizerState());
    assertThat(other.optimizerState()).isEqualTo(learner.optimizerState());
    for (int i = 0; i < 3; i++) {
      assertThat(other.objective(BATCH, Mode.TRAINING))
          .isEqualTo(learner.objective(BATCH, Mode.TRAINING));
      assertThat(other.step(BATCH)).isEqualTo(learner.step(BATCH));
    }
    assertThat(other.parameters()).isEqualTo(learner.parameters());
    assertThat(other.optimizerState()).isEqualTo(learner.optimizerState());
  }

  @Test
  void velocity_is_the_movement_of_heavy_ball() {
    Learner learner = learner(sgd(0.1).withMomentum(0.9));
    learner.step(BATCH);
    Parameters before = learner.parameters();
    learner.step(BATCH);
    Parameters velocity = learner.optimizerState().slot("velocity");
    for (var id : before.ids()) {
      for (int i = 0; i < before.get(id).size(); i++) {
        assertThat(learner.parameters().get(id).get(i) - before.get(id).get(i))
            .isCloseTo(velocity.get(id).get(i), within(1e-15));
      }
    }
  }

  @Test
  void velocity_of_both_momentums_is_minus_the_learning_rate_times_the_first_gradient() {
    for (Optimizer optimizer : List.of(sgd(0.25).withMomentum(0.5), sgd(0.25).withNesterov(0.5))) {
      Learner learner = learner(optimizer);
      Matrix gradient = learner.gradients(BATCH).get("dense2.weights");
      learner.step(BATCH);
      Matrix velocity = learner.optimizerState().slot("velocity").get("dense2.weights");
      for (int i = 0; i < gradient.size(); i++) {
        assertThat(velocity.get(i)).isCloseTo(-0.25 * gradient.get(i), within(1e-16));
      }
    }
  }

  @Test
  void a_state_with_other_slots_is_refused() {
    assertThatThrownBy(() -> learner(sgd(0.1).withMomentum(0.9)).setOptimizerState(plainState(3)))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "optimizer state: needs the slots [velocity] but receives [];"
                + " give those of this optimizer");
    Learner momentum = learner(sgd(0.1).withMomentum(0.9));
    assertThatThrownBy(() -> learner(sgd(0.1)).setOptimizerState(momentum.optimizerState()))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "optimizer state: needs the slots [] but receives [velocity];"
                + " give those of this optimizer");
  }

  @Test
  void more_steps_than_dl4j_can_count_are_refused() {
    assertThatThrownBy(() -> learner(sgd(0.1)).setOptimizerState(plainState(1L << 31)))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "optimizer state: DL4J counts at most 2147483647 steps but receives 2147483648;"
                + " give fewer");
  }

  @Test
  void parameters_of_another_shape_are_refused() {
    Learner learner = learner(sgd(0.1));
    Learner other = Dl4j.dl4j().learn(oneUnit(1, identity(), quadratic()));
    assertThatThrownBy(() -> other.setParameters(learner.parameters()))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "dense1.weights: needs a 1 x 1 matrix but receives 3 x 5; give one value a weight");
  }

  @Test
  void training_activations_show_each_node_before_and_after_dropout() {
    Learner learner = learner(sgd(0.1));
    learner.setOptimizerState(plainState(9));
    Map<String, Matrix> activations = learner.activations(BATCH, Mode.TRAINING);
    assertThat(activations.keySet()).containsExactly("dropout1", "dense1", "dropout2", "dense2");
    requireMasked("dropout1", 0.2, BATCH.inputs(), node(activations, "dropout1"));
    requireMasked("dropout2", 0.5, node(activations, "dense1"), node(activations, "dropout2"));
    assertThat(node(activations, "dense1").toArray()).doesNotContain(0);
  }

  @Test
  void prediction_activations_know_no_dropout() {
    Learner learner = learner(sgd(0.1));
    Map<String, Matrix> activations = learner.activations(BATCH, Mode.PREDICTION);
    assertThat(node(activations, "dropout1")).isEqualTo(BATCH.inputs());
    assertThat(node(activations, "dropout2")).isEqualTo(node(activations, "dense1"));
    double[] outputs = new double[8];
    learner.predict(BATCH, outputs);
    assertThat(outputs).containsExactly(node(activations, "dense2").toArray());
  }

  @Test
  void looking_does_not_disturb_training() {
    Learner watched = learner(sgd(0.1).withNesterov(0.9));
    Learner alone = learner(sgd(0.1).withNesterov(0.9));
    for (int i = 0; i < 4; i++) {
      look(watched);
      assertThat(watched.step(BATCH)).isEqualTo(alone.step(BATCH));
      look(watched);
    }
    assertThat(watched.parameters()).isEqualTo(alone.parameters());
    assertThat(watched.optimizerState()).isEqualTo(alone.optimizerState());
  }

  @Test
  void a_step_returns_the_training_objective_before_the_update() {
    Learner learner = learner(sgd(0.1));
    for (int i = 0; i < 3; i++) {
      double before = learner.objective(BATCH, Mode.TRAINING);
      assertThat(learner.step(BATCH)).isEqualTo(before);
      assertThat(learner.objective(BATCH, Mode.TRAINING)).isNotEqualTo(before);
    }
  }

  @Test
  void the_objective_is_the_loss_plus_the_penalties() {
    Learner learner = learner(sgd(0.1));
    double penalty = 0;
    for (String weights : List.of("dense1.weights", "dense2.weights")) {
      for (double w : learner.parameters().get(weights).toArray()) {
        penalty += 0.5 * 0.1 * w * w;
      }
    }
    for (Mode mode : Mode.values()) {
      assertThat(learner.objective(BATCH, mode))
          .isCloseTo(learner.loss(BATCH, mode) + penalty, within(1e-14));
    }
    assertThat(learner.loss(BATCH, Mode.TRAINING))
        .isNotEqualTo(learner.loss(BATCH, Mode.PREDICTION));
  }

  @Test
  void batches_of_many_sizes_are_kept_apart() {
    Learner learner = learner(sgd(0.1));
    double[][] inputs = inputs(12, 3);
    double[][] targets = oneHot(12, 2);
    double[] all = new double[24];
    learner.predict(Batch.of(inputs, targets), all);
    Dataset data = Dataset.of(inputs, targets);
    for (int size : new int[] {1, 2, 3, 4, 5, 6, 7, 8, 12, 1, 5}) {
      double[] some = new double[2 * size];
      learner.predict(data.batch(0, size), some);
      for (int i = 0; i < some.length; i++) {
        assertThat(some[i]).isCloseTo(all[i], within(1e-15));
      }
    }
  }

  @Test
  void a_batch_of_other_widths_is_refused_everywhere() {
    Learner learner = learner(sgd(0.1));
    Batch wrong = batch(new double[] {1, 2}, 1, 0);
    String message =
        "input: needs 3 values a sample (vector(3)) but receives 2; change the data or the input";
    assertThatThrownBy(() -> learner.step(wrong)).hasMessage(message);
    assertThatThrownBy(() -> learner.gradients(wrong)).hasMessage(message);
    assertThatThrownBy(() -> learner.loss(wrong, Mode.TRAINING)).hasMessage(message);
    assertThatThrownBy(() -> learner.objective(wrong, Mode.TRAINING)).hasMessage(message);
    assertThatThrownBy(() -> learner.activations(wrong, Mode.TRAINING)).hasMessage(message);
    assertThatThrownBy(() -> learner.predict(wrong, new double[2])).hasMessage(message);
    assertThatThrownBy(() -> learner.step(batch(new double[] {1, 2, 3}, 1)))
        .isInstanceOf(DataException.class);
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void a_step_that_is_not_finite_changes_nothing_and_the_learner_stays_usable(Optimizer optimizer) {
    Learner learner = learner(optimizer);
    learner.step(BATCH);
    Parameters parameters = learner.parameters();
    OptimizerState state = learner.optimizerState();
    Learner untouched = learner(optimizer);
    untouched.step(BATCH);
    for (int i = 0; i < 3; i++) {
      learner.setParameters(spoiled(parameters));
      assertThat(learner.step(BATCH)).isNaN();
      assertThat(learner.parameters()).isEqualTo(spoiled(parameters));
      assertThat(learner.optimizerState()).isEqualTo(state);
    }
    learner.setParameters(parameters);
    for (int i = 0; i < 3; i++) {
      assertThat(learner.step(BATCH)).isEqualTo(untouched.step(BATCH)).isFinite();
    }
    assertThat(learner.parameters()).isEqualTo(untouched.parameters());
  }

  @Test
  void an_infinite_objective_counts_as_not_finite() {
    Learner learner = Dl4j.dl4j().learn(oneUnit(1e200, identity(), quadratic()));
    Parameters before = learner.parameters();
    assertThat(learner.step(batch(1, 0))).isInfinite();
    assertThat(learner.parameters()).isEqualTo(before);
    assertThat(learner.optimizerState().steps()).isZero();
  }

  @Test
  void a_run_that_diverges_says_so() {
    Experiment experiment =
        network(vector(3))
            .dense(2, identity())
            .minimizing(quadratic())
            .by(sgd(1e9), epochs(40).batchesOf(4));
    assertThatThrownBy(() -> Dl4j.dl4j().train(experiment, Dataset.of(inputs(4, 3), oneHot(4, 2))))
        .isInstanceOf(DivergedException.class)
        .hasMessageContaining("the objective became Infinity");
  }

  private static Learner learner(Optimizer optimizer) {
    return Dl4j.dl4j()
        .learn(
            network(vector(3))
                .dropout(0.2)
                .dense(5, tanh())
                .dropout(0.5)
                .dense(2, softmax())
                .minimizing(crossEntropy())
                .plus(l2(0.1))
                .by(optimizer, epochs(1).batchesOf(4).seed(3)));
  }

  private static Matrix node(Map<String, Matrix> activations, String name) {
    return Objects.requireNonNull(activations.get(name));
  }

  private static OptimizerState plainState(long steps) {
    return new OptimizerState(steps, Map.of());
  }

  private static Parameters spoiled(Parameters parameters) {
    var first = parameters.ids().iterator().next();
    return parameters.with(first, parameters.get(first).with(0, 0, Double.NaN));
  }

  private static void requireMasked(String node, double rate, Matrix before, Matrix after) {
    double[] mask = new double[before.size()];
    Masks.draw(3, node, 9, rate, mask, mask.length);
    for (int i = 0; i < mask.length; i++) {
      assertThat(after.get(i)).isEqualTo(before.get(i) * mask[i]);
    }
  }

  private static void look(Learner learner) {
    learner.activations(SHORT, Mode.TRAINING);
    learner.activations(BATCH, Mode.TRAINING);
    learner.activations(BATCH, Mode.PREDICTION);
    learner.loss(SHORT, Mode.TRAINING);
    learner.objective(BATCH, Mode.PREDICTION);
    learner.gradients(SHORT);
    learner.predict(BATCH, new double[8]);
    learner.optimizerState();
    learner.parameters();
  }
}
