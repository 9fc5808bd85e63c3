package dev.tandem.reference;

import static dev.tandem.dsl.Tandem.tanh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.reference.matrix.Functions;
import dev.tandem.reference.matrix.Kernels;
import dev.tandem.run.Mode;
import dev.tandem.spec.DropConnect;
import dev.tandem.spec.Layer;
import dev.tandem.spec.LayerNormalization;
import dev.tandem.spec.Shape;
import dev.tandem.spec.Start;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two inputs, three units with the drives {@code 1 2 6}, {@code 0 0 0} and {@code 3 1 -4}. */
class NormalizedDenseEngineTest {

  private static final Kernels KERNELS = KernelProperties.chosen();

  private static final Offset<Double> ROUNDING = within(1e-15);
  private static final int ROWS = 3;
  private static final double[][] D = {{1, 2, -1}, {3, 5, 4}, {-2, 4, 1}};

  private final Signal input = new Signal(2);

  @Test
  void drives_are_normalized_over_the_units_of_each_sample_before_gain_and_bias() {
    NormalizedDenseEngine engine = engine(0);
    engine.forward(ROWS, Mode.TRAINING, 0);
    double s = Math.sqrt(14.0 / 3);
    assertThat(engine.output().values[0])
        .containsExactly(
            new double[] {
              Math.tanh(2 * -2 / s + 0.5), Math.tanh(-1 * -1 / s), Math.tanh(0.5 * 3 / s - 0.25)
            },
            ROUNDING);
  }

  @Test
  void an_epsilon_is_added_to_the_variance() {
    NormalizedDenseEngine engine = engine(2);
    engine.forward(ROWS, Mode.PREDICTION, 0);
    double s = Math.sqrt(14.0 / 3 + 2);
    assertThat(engine.output().values[0][0]).isCloseTo(Math.tanh(2 * -2 / s + 0.5), ROUNDING);
  }

  @Test
  void equal_drives_give_the_biases_and_nothing_below_learns() {
    NormalizedDenseEngine engine = engine(0);
    engine.forward(ROWS, Mode.TRAINING, 0);
    assertThat(engine.output().values[1])
        .containsExactly(new double[] {Math.tanh(0.5), 0, Math.tanh(-0.25)}, ROUNDING);
    fill(engine.output().gradients, new double[][] {{0, 0, 0}, {3, 5, 4}, {0, 0, 0}});
    engine.backward(ROWS);
    assertThat(input.gradients[1]).containsExactly(0, 0);
    assertThat(engine.parameters().get(0).gradients).isDeepEqualTo(new double[2][3]);
    assertThat(engine.parameters().get(1).gradients[0][1]).isEqualTo(5);
    assertThat(engine.parameters().get(2).gradients[0]).containsExactly(0, 0, 0);
  }

  /** Ten times 0.1 is not 1, so a mean need not be what it is the mean of. */
  @Test
  void drives_that_are_equal_but_not_zero_are_equal_too() {
    NormalizedDenseEngine engine = engine(0, 10);
    fill(engine.parameters().get(0).values, new double[][] {filled(0.1), filled(0)});
    input.values[0][0] = 1;
    engine.forward(1, Mode.TRAINING, 0);
    assertThat(engine.output().values[0]).containsOnly(0);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5})
  void every_gradient_is_that_of_differences(double epsilon) {
    NormalizedDenseEngine engine = engine(epsilon);
    input.values[1][1] = 0.5;
    engine.forward(ROWS, Mode.TRAINING, 0);
    fill(engine.output().gradients, D);
    engine.backward(ROWS);
    assertDerivatives(engine, input.values, input.gradients);
    for (Parameter parameter : engine.parameters()) {
      assertDerivatives(engine, parameter.values, parameter.gradients);
    }
  }

  @Test
  void without_anything_to_learn_below_the_gradient_of_the_input_stays() {
    NormalizedDenseEngine engine =
        new NormalizedDenseEngine(
            input,
            false,
            parameters(3),
            new LayerNormalization(),
            tanh().match(new Activations(new Functions())),
            KERNELS.onOneCore());
    input.reserve(1);
    engine.reserve(1);
    input.gradients[0][0] = 7;
    engine.forward(1, Mode.TRAINING, 0);
    engine.backward(1);
    assertThat(input.gradients[0]).containsExactly(7, 0);
  }

  private static void assertDerivatives(
      NormalizedDenseEngine engine, double[][] values, double[][] gradients) {
    for (int row = 0; row < values.length; row++) {
      for (int i = 0; i < values[row].length; i++) {
        double value = values[row][i];
        values[row][i] = value + 1e-5;
        double above = sum(engine);
        values[row][i] = value - 1e-5;
        double below = sum(engine);
        values[row][i] = value;
        assertThat(gradients[row][i]).isCloseTo((above - below) / 2e-5, within(1e-8));
      }
    }
  }

  private static double sum(NormalizedDenseEngine engine) {
    engine.forward(ROWS, Mode.TRAINING, 0);
    double sum = 0;
    for (int row = 0; row < ROWS; row++) {
      for (int j = 0; j < 3; j++) {
        sum += D[row][j] * engine.output().values[row][j];
      }
    }
    return sum;
  }

  /** Gain 2, -1, 0.5 and biases 0.5, 0, -0.25. */
  private NormalizedDenseEngine engine(double epsilon) {
    NormalizedDenseEngine engine = engine(epsilon, 3);
    fill(engine.parameters().get(0).values, new double[][] {{1, 2, 6}, {2, -1, -10}});
    fill(engine.parameters().get(1).values, new double[][] {{0.5, 0, -0.25}});
    fill(engine.parameters().get(2).values, new double[][] {{2, -1, 0.5}});
    fill(input.values, new double[][] {{1, 0}, {0, 0}, {1, 1}});
    return engine;
  }

  private NormalizedDenseEngine engine(double epsilon, int units) {
    NormalizedDenseEngine engine =
        new NormalizedDenseEngine(
            input,
            true,
            parameters(units),
            new LayerNormalization(epsilon),
            tanh().match(new Activations(new Functions())),
            KERNELS.onOneCore());
    input.reserve(ROWS);
    engine.reserve(ROWS);
    return engine;
  }

  private static List<Parameter> parameters(int units) {
    LayerNormalization word = new LayerNormalization();
    return new Layer.Dense(units, tanh(), Start.COURSE, DropConnect.NONE, word)
        .parameters("dense1", List.of(new Shape.Vector(2))).stream()
            .map(spec -> new Parameter(spec, List.of()))
            .toList();
  }

  private static double[] filled(double value) {
    double[] row = new double[10];
    Arrays.fill(row, value);
    return row;
  }

  private static void fill(double[][] to, double[][] from) {
    for (int row = 0; row < from.length; row++) {
      System.arraycopy(from[row], 0, to[row], 0, from[row].length);
    }
  }
}
