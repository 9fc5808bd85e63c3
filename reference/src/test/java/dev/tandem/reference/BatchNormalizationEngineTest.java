package dev.tandem.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.run.Mode;
import dev.tandem.spec.Channels;
import dev.tandem.spec.Normalization;
import dev.tandem.spec.Shape;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Two samples of two channels with two positions: {@code 1 2 | 10 10} and {@code 4 5 | 30 50}. */
class BatchNormalizationEngineTest {

  private static final Offset<Double> ROUNDING = within(1e-14);
  private static final double EPSILON = 0.5;
  private static final Normalization.Batch LAYER = new Normalization.Batch().epsilon(EPSILON);

  private final Signal input = new Signal(4);
  private final List<Parameter> parameters = parameters();
  private final BatchNormalizationEngine engine = engine(LAYER);

  @Test
  void training_normalizes_each_channel_over_samples_and_positions() {
    engine.forward(2, Mode.TRAINING, 0);
    double s = Math.sqrt(2.5 + EPSILON);
    assertThat(engine.output().values[0][0]).isCloseTo(2 * -2 / s + 7, ROUNDING);
    assertThat(engine.output().values[0][1]).isCloseTo(2 * -1 / s + 7, ROUNDING);
    assertThat(engine.output().values[1][1]).isCloseTo(2 * 2 / s + 7, ROUNDING);
    assertThat(engine.output().values[1][3]).isCloseTo(25 / Math.sqrt(275 + EPSILON), ROUNDING);
  }

  @Test
  void prediction_uses_the_running_statistics() {
    engine.forward(2, Mode.PREDICTION, 0);
    assertThat(engine.output().values[1][0]).isCloseTo(2 * 4 / Math.sqrt(1.5) + 7, ROUNDING);
  }

  @Test
  void only_the_end_of_a_step_moves_the_running_statistics() {
    engine.forward(2, Mode.TRAINING, 0);
    engine.backward(2);
    assertThat(parameters.get(2).values[0]).containsExactly(0, 0);
    assertThat(parameters.get(3).values[0]).containsExactly(1, 1);
    engine.endStep(2);
    assertThat(parameters.get(2).values[0]).containsExactly(new double[] {0.3, 2.5}, ROUNDING);
    assertThat(parameters.get(3).values[0])
        .containsExactly(new double[] {0.9 + 0.1 * 10 / 3, 0.9 + 0.1 * 1100 / 3}, ROUNDING);
  }

  @Test
  void the_running_variance_as_in_dl4j_is_biased() {
    BatchNormalizationEngine biased = engine(LAYER.asInDl4j());
    biased.forward(2, Mode.TRAINING, 0);
    biased.endStep(2);
    assertThat(parameters.get(3).values[0])
        .containsExactly(new double[] {0.9 + 0.25, 0.9 + 27.5}, ROUNDING);
  }

  @Test
  void the_gradients_of_gamma_and_beta_are_sums_over_samples_and_positions() {
    engine.forward(2, Mode.TRAINING, 0);
    fill(engine.output().gradients, new double[][] {{1, 2, 0, 0}, {3, 5, 0, 4}});
    engine.backward(2);
    assertThat(parameters.get(1).gradients[0]).containsExactly(11, 4);
    double s = Math.sqrt(2.5 + EPSILON);
    assertThat(parameters.get(0).gradients[0][0]).isCloseTo((-2 - 2 + 3 + 10) / s, ROUNDING);
  }

  @Test
  void the_gradient_of_the_input_is_that_of_differences() {
    double[][] d = {{1, 2, 0, 1}, {3, 5, -2, 4}};
    engine.forward(2, Mode.TRAINING, 0);
    fill(engine.output().gradients, d);
    engine.backward(2);
    for (int row = 0; row < 2; row++) {
      for (int i = 0; i < 4; i++) {
        double value = input.values[row][i];
        input.values[row][i] = value + 1e-5;
        double above = sum(d);
        input.values[row][i] = value - 1e-5;
        double below = sum(d);
        input.values[row][i] = value;
        assertThat(input.gradients[row][i]).isCloseTo((above - below) / 2e-5, within(1e-8));
      }
    }
  }

  @Test
  void a_single_sample_of_one_position_gives_beta_and_keeps_the_unbiased_variance() {
    Signal single = new Signal(2);
    BatchNormalizationEngine alone =
        new BatchNormalizationEngine(LAYER, new Channels(2, 1), single, true, parameters);
    single.reserve(1);
    alone.reserve(1);
    single.values[0][0] = 30;
    alone.forward(1, Mode.TRAINING, 0);
    alone.output().gradients[0][0] = 5;
    alone.backward(1);
    alone.endStep(1);
    assertThat(alone.output().values[0]).containsExactly(7, 0);
    assertThat(single.gradients[0]).containsExactly(0, 0);
    assertThat(parameters.get(2).values[0][0]).isCloseTo(3, ROUNDING);
    assertThat(parameters.get(3).values[0]).containsExactly(1, 1);
  }

  private double sum(double[][] d) {
    engine.forward(2, Mode.TRAINING, 0);
    double sum = 0;
    for (int row = 0; row < 2; row++) {
      for (int i = 0; i < 4; i++) {
        sum += d[row][i] * engine.output().values[row][i];
      }
    }
    return sum;
  }

  private BatchNormalizationEngine engine(Normalization.Batch layer) {
    BatchNormalizationEngine made =
        new BatchNormalizationEngine(layer, new Channels(2, 2), input, true, parameters);
    input.reserve(2);
    made.reserve(2);
    fill(input.values, new double[][] {{1, 2, 10, 10}, {4, 5, 30, 50}});
    return made;
  }

  private static void fill(double[][] to, double[][] from) {
    for (int row = 0; row < from.length; row++) {
      System.arraycopy(from[row], 0, to[row], 0, from[row].length);
    }
  }

  /** gamma 2 and 1, beta 7 and 0, running mean 0, running variance 1. */
  private static List<Parameter> parameters() {
    List<Parameter> parameters = new ArrayList<>();
    LAYER
        .parameters("norm", List.of(new Shape.Vector(2)))
        .forEach(spec -> parameters.add(new Parameter(spec, List.of())));
    fill(parameters.get(0).values, new double[][] {{2, 1}});
    fill(parameters.get(1).values, new double[][] {{7, 0}});
    fill(parameters.get(3).values, new double[][] {{1, 1}});
    return parameters;
  }
}
