package dev.tandem.reference;

import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.meanSquaredError;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.tanh;
import static dev.tandem.dsl.Tandem.vector;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.data.Batch;
import dev.tandem.data.Matrix;
import dev.tandem.run.Learner;
import dev.tandem.run.Masks;
import dev.tandem.run.Mode;
import dev.tandem.run.OptimizerState;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Network;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DropoutEngineTest {

  private static final int ROWS = 50;
  private static final int WIDTH = 3;
  private static final long SEED = 11;

  private static final Batch BATCH =
      Batch.of(new double[][] {{1, 2}, {-3, 0.5}, {0.25, -4}}, new double[][] {{1}, {0}, {-1}});

  @Test
  void training_multiplies_by_the_mask_of_the_step() {
    double[] mask = mask(4);
    Signal input = input();
    DropoutEngine engine = engine(input);
    engine.forward(ROWS, Mode.TRAINING, 4);

    for (int i = 0; i < ROWS * WIDTH; i++) {
      assertThat(engine.output().values[i / WIDTH][i % WIDTH])
          .isEqualTo(mask[i] * input.values[i / WIDTH][i % WIDTH]);
    }
  }

  @Test
  void the_gradient_passes_through_the_same_mask() {
    double[] mask = mask(4);
    Signal input = input();
    DropoutEngine engine = engine(input);
    engine.forward(ROWS, Mode.TRAINING, 4);
    for (int i = 0; i < ROWS * WIDTH; i++) {
      engine.output().gradients[i / WIDTH][i % WIDTH] = i - 70;
    }
    engine.backward(ROWS);

    for (int i = 0; i < ROWS * WIDTH; i++) {
      assertThat(input.gradients[i / WIDTH][i % WIDTH]).isEqualTo(mask[i] * (i - 70));
    }
  }

  @Test
  void prediction_changes_nothing() {
    Signal input = input();
    DropoutEngine engine = engine(input);
    engine.forward(ROWS, Mode.PREDICTION, 4);

    assertThat(engine.output().values).isDeepEqualTo(input.values);
  }

  /** Course R9: a rate of 0.8 keeps a fifth, times 5; a rate of 1/2 keeps a half, times 2. */
  @Test
  void survivors_are_scaled_by_the_factor_of_the_course() {
    for (double rate : new double[] {0.8, 0.5}) {
      Signal ones = new Signal(1000);
      ones.reserve(1);
      Arrays.fill(ones.values[0], 1);
      DropoutEngine engine = new DropoutEngine(ones, "dropout1", rate, SEED);
      engine.reserve(1);
      engine.forward(1, Mode.TRAINING, 0);

      assertThat(engine.output().values[0]).containsOnly(0, 1 / (1 - rate));
      int kept = 0;
      for (double value : engine.output().values[0]) {
        kept += value == 0 ? 0 : 1;
      }
      assertThat(kept / 1000.0).isBetween(1 - rate - 0.05, 1 - rate + 0.05);
    }
  }

  @Test
  void a_prediction_does_not_know_of_dropout() {
    Learner with = learner(network(vector(2)).dropout(0.2).dense(4, tanh()).dropout(0.5));
    Learner without = learner(network(vector(2)).dense(4, tanh()));

    assertThat(with.parameters()).isEqualTo(without.parameters());
    assertThat(with.activations(BATCH, Mode.PREDICTION).get("dense2"))
        .isEqualTo(without.activations(BATCH, Mode.PREDICTION).get("dense2"));
    assertThat(with.loss(BATCH, Mode.PREDICTION)).isEqualTo(without.loss(BATCH, Mode.PREDICTION));
  }

  @Test
  void every_step_draws_another_mask_and_the_same_step_the_same() {
    Learner learner = learner(network(vector(2)).dropout(0.5).dense(4, tanh()));
    Matrix first = dropped(learner);
    assertThat(dropped(learner)).isEqualTo(first);

    learner.step(BATCH);
    assertThat(dropped(learner)).isNotEqualTo(first);

    learner.setOptimizerState(new OptimizerState(0, Map.of()));
    assertThat(dropped(learner)).isEqualTo(first);
  }

  @Test
  void a_rate_of_0_drops_nothing() {
    Learner learner = learner(network(vector(2)).dropout(0).dense(4, tanh()));

    assertThat(dropped(learner)).isEqualTo(BATCH.inputs());
  }

  private static Matrix dropped(Learner learner) {
    Matrix dropped = learner.activations(BATCH, Mode.TRAINING).get("dropout1");
    return dropped == null ? Matrix.of(0, 0) : dropped;
  }

  private static Learner learner(Network trunk) {
    Experiment experiment =
        trunk
            .dense(1, tanh())
            .minimizing(meanSquaredError())
            .by(sgd(0.1), epochs(1).batchesOf(3).seed(SEED));
    return new ReferenceBackend().learn(experiment);
  }

  private static double[] mask(long step) {
    double[] mask = new double[ROWS * WIDTH];
    Masks.draw(SEED, "dropout1", step, 0.3, mask, mask.length);
    assertThat(mask).contains(0);
    return mask;
  }

  private static DropoutEngine engine(Signal input) {
    DropoutEngine engine = new DropoutEngine(input, "dropout1", 0.3, SEED);
    engine.reserve(ROWS);
    return engine;
  }

  private static Signal input() {
    Signal input = new Signal(WIDTH);
    input.reserve(ROWS);
    for (int i = 0; i < ROWS * WIDTH; i++) {
      input.values[i / WIDTH][i % WIDTH] = i + 1;
    }
    return input;
  }
}
