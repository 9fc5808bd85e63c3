package dev.tandem.reference;

import static dev.tandem.dsl.Tandem.binaryCrossEntropy;
import static dev.tandem.dsl.Tandem.constant;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.l2;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.sigmoid;
import static dev.tandem.dsl.Tandem.tanh;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.dsl.Tandem.weights;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.data.Batch;
import dev.tandem.data.DataException;
import dev.tandem.data.Dataset;
import dev.tandem.data.Matrix;
import dev.tandem.run.Learner;
import dev.tandem.run.Mode;
import dev.tandem.run.OptimizerState;
import dev.tandem.run.Parameters;
import dev.tandem.run.StartValues;
import dev.tandem.spec.Activation;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Optimizer;
import java.util.Arrays;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What every learner promises, see {@link Learner}. */
class ReferenceLearnerTest {

  private static final Dataset SEVEN =
      Dataset.of(
          new double[][] {{1, 2}, {-3, 0.5}, {0.25, -4}, {2, 1}, {-1, -2}, {0, 3}, {5, -1}},
          new double[][] {{1, 0}, {0, 0}, {0, 1}, {1, 1}, {0, 0}, {1, 0}, {0.5, 0.5}});

  private static final Batch FOUR = SEVEN.batch(0, 4);
  private static final Batch THREE = SEVEN.batch(4, 7);

  @Test
  void starts_with_the_values_of_the_seed_and_no_velocity() {
    Learner learner = learner();

    assertThat(learner.parameters()).isEqualTo(StartValues.draw(learner.experiment()));
    assertThat(learner.optimizerState().steps()).isZero();
    assertThat(learner.optimizerState().slot("velocity").get("dense2.biases"))
        .isEqualTo(Matrix.of(1, 2, 0, 0));
  }

  /** With inputs of 0 a drive is its bias, and no weight has a gradient. */
  @Test
  void computes_with_a_batch_whose_inputs_are_all_0() {
    Learner learner =
        new ReferenceBackend()
            .learn(
                network(vector(2))
                    .dense(2, identity(), weights(constant(7)).biases(constant(0.5)))
                    .minimizing(quadratic())
                    .by(sgd(0.1), epochs(1).batchesOf(1).seed(1)));
    Batch zeros = Batch.of(new double[][] {{0, 0}}, new double[][] {{0, 1}});

    assertThat(learner.activations(zeros, Mode.PREDICTION).get("dense1"))
        .isEqualTo(Matrix.of(1, 2, 0.5, 0.5));
    assertThat(learner.gradients(zeros).get("dense1.biases")).isEqualTo(Matrix.of(1, 2, 0.5, -0.5));
    assertThat(learner.gradients(zeros).get("dense1.weights"))
        .isEqualTo(Matrix.of(2, 2, 0, 0, 0, 0));
  }

  @Test
  void gives_back_the_parameters_that_were_set() {
    Learner learner = learner();
    Parameters other = StartValues.draw(experiment(sgd(0.1).withMomentum(0.9), 99));
    assertThat(other).isNotEqualTo(learner.parameters());
    learner.setParameters(other);

    assertThat(learner.parameters()).isEqualTo(other);
  }

  @Test
  void gives_back_the_optimizer_state_that_was_set() {
    Learner learner = learner();
    OptimizerState other = new OptimizerState(41, Map.of("velocity", learner.parameters()));
    learner.setOptimizerState(other);

    assertThat(learner.optimizerState()).isEqualTo(other);
  }

  @Test
  void setting_parameters_leaves_the_optimizer_state() {
    Learner learner = learner();
    learner.step(FOUR);
    OptimizerState before = learner.optimizerState();
    learner.setParameters(StartValues.draw(learner.experiment()));

    assertThat(learner.optimizerState()).isEqualTo(before);
  }

  @Test
  void what_was_read_does_not_change_with_the_next_step() {
    Learner learner = learner();
    Parameters start = learner.parameters();
    OptimizerState state = learner.optimizerState();
    Map<String, Matrix> activations = learner.activations(FOUR, Mode.PREDICTION);
    learner.step(THREE);

    assertThat(start).isEqualTo(StartValues.draw(learner.experiment()));
    assertThat(state).isEqualTo(learner().optimizerState());
    assertThat(activations).isEqualTo(learner().activations(FOUR, Mode.PREDICTION));
  }

  @Test
  void parameters_and_optimizer_state_carry_a_run_on_in_another_learner() {
    Learner whole = learner();
    whole.step(FOUR);
    Learner resumed = learner();
    resumed.setParameters(whole.parameters());
    resumed.setOptimizerState(whole.optimizerState());

    assertThat(resumed.step(THREE)).isEqualTo(whole.step(THREE));
    assertSameState(resumed, whole);
  }

  @Test
  void the_same_seed_gives_the_same_bits() {
    Learner one = learner();
    Learner other = learner();
    for (int step = 0; step < 20; step++) {
      Batch batch = step % 2 == 0 ? FOUR : THREE;
      assertThat(one.step(batch)).isEqualTo(other.step(batch));
    }
    assertSameState(one, other);
  }

  @Test
  void another_seed_gives_other_bits() {
    Learner other = new ReferenceBackend().learn(experiment(sgd(0.1).withMomentum(0.9), 99));

    assertThat(other.step(FOUR)).isNotEqualTo(learner().step(FOUR));
  }

  @Test
  void two_learners_do_not_disturb_each_other() {
    Learner alone = learner();
    alone.step(FOUR);
    alone.step(THREE);

    Learner one = learner();
    Learner other = new ReferenceBackend().learn(experiment(sgd(3).withNesterov(0.5), 99));
    other.step(THREE);
    one.step(FOUR);
    other.step(FOUR);
    one.step(THREE);

    assertSameState(one, alone);
  }

  @Test
  void looking_changes_nothing() {
    Learner looked = learner();
    Learner unseen = learner();
    looked.step(FOUR);
    unseen.step(FOUR);
    looked.gradients(THREE);
    looked.loss(SEVEN.all(), Mode.TRAINING);
    looked.objective(FOUR, Mode.PREDICTION);
    looked.activations(THREE, Mode.TRAINING);
    looked.predict(FOUR, new double[8]);

    assertSameState(looked, unseen);
    assertThat(looked.step(THREE)).isEqualTo(unseen.step(THREE));
    assertSameState(looked, unseen);
  }

  @Test
  void an_objective_that_is_not_finite_updates_nothing() {
    for (double broken : new double[] {Double.NaN, Double.POSITIVE_INFINITY, 1e200}) {
      Learner learner = learner(identity(), sgd(0.1).withMomentum(0.9));
      learner.step(FOUR);
      Parameters parameters = learner.parameters();
      learner.setParameters(
          parameters.with(
              parameters.ids().iterator().next(), Matrix.of(2, 3, broken, 1, 1, 1, 1, 1)));
      Parameters before = learner.parameters();
      OptimizerState state = learner.optimizerState();

      assertThat(learner.step(FOUR)).isNotFinite();
      assertThat(learner.parameters()).isEqualTo(before);
      assertThat(learner.optimizerState()).isEqualTo(state);
    }
  }

  @Test
  void the_last_short_batch_is_divided_by_its_own_size() {
    Learner learner = learner();
    learner.loss(SEVEN.all(), Mode.TRAINING);

    double sum = 0;
    for (int sample = 4; sample < 7; sample++) {
      sum += learner.loss(SEVEN.batch(sample, sample + 1), Mode.PREDICTION);
    }
    assertThat(learner.loss(THREE, Mode.PREDICTION)).isCloseTo(sum / 3, within(1e-15));
  }

  @Test
  void nothing_of_a_longer_batch_is_left_in_a_short_one() {
    Learner used = learner();
    used.gradients(SEVEN.all());
    Learner fresh = learner();

    assertThat(used.gradients(THREE)).isEqualTo(fresh.gradients(THREE));
    assertThat(used.activations(THREE, Mode.TRAINING))
        .isEqualTo(fresh.activations(THREE, Mode.TRAINING));
    assertThat(used.step(THREE)).isEqualTo(fresh.step(THREE));
    assertThat(used.step(SEVEN.all())).isEqualTo(fresh.step(SEVEN.all()));
    assertSameState(used, fresh);
  }

  /** Input 1, target 0, w = 2, b = -2: a = 1/2, delta = a - y = 1/2, and 1/2 c w^2 = 1/2. */
  @Test
  void a_batch_of_one_takes_the_step_that_pencil_and_paper_give() {
    Experiment experiment =
        network(vector(1))
            .dense(1, sigmoid(), weights(constant(2)).biases(constant(-2)))
            .minimizing(binaryCrossEntropy())
            .plus(l2(0.25))
            .by(sgd(0.5), epochs(1));
    Learner learner = new ReferenceBackend().learn(experiment);
    double objective = learner.step(Batch.of(new double[][] {{1}}, new double[][] {{0}}));

    assertThat(objective).isEqualTo(Math.log(2) + 0.5);
    assertThat(learner.parameters().get("dense1.weights")).isEqualTo(Matrix.of(1, 1, 1.5));
    assertThat(learner.parameters().get("dense1.biases")).isEqualTo(Matrix.of(1, 1, -2.25));
    assertThat(learner.optimizerState()).isEqualTo(new OptimizerState(1, Map.of()));
  }

  @Test
  void predict_writes_the_outputs_sample_after_sample() {
    Learner learner = learner();
    double[] outputs = {9, 9, 9, 9, 9, 9, 9, 9, 9};
    learner.predict(FOUR, outputs);

    Matrix expected = learner.activations(FOUR, Mode.PREDICTION).get("dense2");
    assertThat(expected).isEqualTo(Matrix.of(4, 2, Arrays.copyOf(outputs, 8)));
    assertThat(outputs[8]).isEqualTo(9);
  }

  @Test
  void activations_come_node_by_node_in_the_order_of_the_network() {
    assertThat(learner().activations(FOUR, Mode.TRAINING).keySet())
        .containsExactly("dense1", "dropout1", "dense2");
  }

  @Test
  void a_batch_of_another_width_is_refused_and_nothing_is_updated() {
    Learner learner = learner();
    Batch wide = Batch.of(new double[][] {{1, 2, 3}}, new double[][] {{0, 1}});
    Batch narrow = Batch.of(new double[][] {{1, 2}}, new double[][] {{0}});

    assertFails(
        () -> learner.step(wide),
        "input: needs 2 values a sample (vector(2)) but receives 3; change the data or the input");
    assertFails(
        () -> learner.gradients(narrow),
        "dense2: gives 2 outputs but targets have 1 values; give one target value an output");
    assertSameState(learner, learner());
  }

  @Test
  void outputs_without_room_are_refused() {
    Learner learner = learner();

    assertFails(
        () -> learner.predict(FOUR, new double[7]),
        "predict: 4 samples of 2 outputs need 8 places but the array has 7; give a longer one");
  }

  @Test
  void what_is_not_of_this_network_is_refused_and_nothing_is_set() {
    Learner learner = learner();
    learner.step(FOUR);
    Parameters before = learner.parameters();
    OptimizerState state = learner.optimizerState();
    Parameters foreign =
        StartValues.draw(
            network(vector(9)).dense(2, identity()).minimizing(quadratic()).by(sgd(1), epochs(1)));

    assertThatThrownBy(() -> learner.setParameters(foreign)).isInstanceOf(DataException.class);
    assertThatThrownBy(
            () -> learner.setOptimizerState(new OptimizerState(0, Map.of("velocity", foreign))))
        .isInstanceOf(DataException.class);
    assertThatThrownBy(() -> learner.setOptimizerState(new OptimizerState(0, Map.of())))
        .isInstanceOf(DataException.class);
    assertThat(learner.parameters()).isEqualTo(before);
    assertThat(learner.optimizerState()).isEqualTo(state);
  }

  @Test
  void the_backend_says_its_name() {
    assertThat(ReferenceBackend.reference().name()).isEqualTo("reference");
  }

  private static Learner learner() {
    return new ReferenceBackend().learn(experiment(sgd(0.1).withMomentum(0.9), 5));
  }

  private static Learner learner(Activation hidden, Optimizer optimizer) {
    return new ReferenceBackend()
        .learn(
            network(vector(2))
                .dense(3, hidden)
                .dense(2, identity())
                .minimizing(quadratic())
                .by(optimizer, epochs(1)));
  }

  private static Experiment experiment(Optimizer optimizer, long seed) {
    return network(vector(2))
        .dense(3, tanh())
        .dropout(0.4)
        .dense(2, sigmoid())
        .minimizing(binaryCrossEntropy())
        .plus(l2(0.01))
        .by(optimizer, epochs(1).batchesOf(4).seed(seed));
  }

  private static void assertSameState(Learner one, Learner other) {
    assertThat(one.parameters()).isEqualTo(other.parameters());
    assertThat(one.optimizerState()).isEqualTo(other.optimizerState());
  }

  private static void assertFails(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(DataException.class).hasMessage(message);
  }
}
