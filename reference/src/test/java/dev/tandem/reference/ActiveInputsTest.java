package dev.tandem.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.reference.matrix.Kernel;
import dev.tandem.reference.matrix.Kernels;
import dev.tandem.reference.matrix.Workshop;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ActiveInputsTest {

  private static final double UNTOUCHED = 4711;

  private final Workshop workshop = new Workshop(KernelProperties.chosen());
  private final Kernel kernel = workshop.kernel();
  private final ActiveInputs inputs = new ActiveInputs(workshop, 4);
  private final double[][] w = {
    {1, 2, 3, 4, 5, 6}, {7, 8, 9, 10, 11, 12}, {13, 14, 15, 16, 17, 18}, {19, 20, 21, 22, 23, 24}
  };
  private final double[][] s = {{1, 1, 1, 1, 1, 1}, {2, 2, 2, 2, 2, 2}};
  private final double[][] d = {{1, 0, -1, 2, 0, 1}, {0, 3, 1, -1, 2, 0}};

  @Test
  void inputs_that_are_0_in_all_samples_change_nothing() {
    assertSameAsKernel(new double[][] {{0, 2, 0, -1}, {0, 0, 0, 5}});
  }

  @Test
  void one_sample_is_enough_to_be_active() {
    assertSameAsKernel(new double[][] {{1, 2, 3, 4}, {5, 6, 7, 8}});
  }

  @Test
  void a_batch_of_zeros_leaves_what_the_sums_start_from() {
    assertSameAsKernel(new double[2][4]);
  }

  @Test
  void a_batch_forgets_what_was_active_in_the_one_before() {
    assertSameAsKernel(new double[][] {{1, 0, 3, 0}, {5, 0, 0, 0}});
    assertSameAsKernel(new double[][] {{0, 2, 0, 0}, {0, -6, 0, 8}});
    assertSameAsKernel(new double[2][4]);
  }

  /** An input that is not a number must show in the output. */
  @Test
  void nan_is_active() {
    inputs.reserve(1);
    double[][] z = new double[1][6];
    inputs.times(new double[][] {{0, Double.NaN, 0, 0}}, w, s, z, 1);
    assertThat(z[0]).containsOnly(Double.NaN);
  }

  @Test
  void a_row_that_is_known_to_be_0_is_not_written_again() {
    double[][] x = {{1, 0, 0, 0}, {5, 0, 0, 0}};
    inputs.reserve(2);
    inputs.times(x, w, s, filled(2), 2);
    double[][] gradient = filled(4);
    boolean[] isZero = {true, true, false, true};
    inputs.transposedTimes(d, gradient, isZero, 2);

    assertThat(gradient[0]).containsExactly(1, 15, 4, -3, 10, 1);
    assertThat(gradient[1]).containsOnly(UNTOUCHED);
    assertThat(gradient[2]).containsOnly(0);
    assertThat(isZero).containsExactly(false, true, true, true);
  }

  /** Each of three cores meets an input that is 0 for the others. */
  @Test
  void several_cores_find_the_same_inputs() {
    int rows = 700;
    int width = 300;
    double[][] x = new double[rows][width];
    x[0][3] = 1;
    x[350][299] = 2;
    x[699][0] = 3;
    double[][] weights = new double[width][6];
    for (int i = 0; i < width; i++) {
      Arrays.fill(weights[i], i + 1);
    }
    double[][] z = filled(rows);
    Workshop ofThree = new Workshop(new Kernels(Kernels.fastest(), 3));
    ActiveInputs many = new ActiveInputs(ofThree, width);
    many.reserve(rows);
    many.times(x, weights, new double[rows][6], z, rows);

    double[][] expected = new double[rows][6];
    Arrays.fill(expected[0], 4);
    Arrays.fill(expected[350], 600);
    Arrays.fill(expected[699], 3);
    assertThat(z).isDeepEqualTo(expected);
  }

  private void assertSameAsKernel(double[][] x) {
    inputs.reserve(2);
    double[][] expected = filled(2);
    double[][] actual = filled(2);
    kernel.times(x, w, s, expected, 2, 4);
    inputs.times(x, w, s, actual, 2);
    assertThat(actual).isDeepEqualTo(expected);

    double[][] expectedGradient = filled(4);
    double[][] actualGradient = filled(4);
    kernel.transposedTimes(x, d, expectedGradient, 2, 4);
    boolean[] isZero = new boolean[4];
    inputs.transposedTimes(d, actualGradient, isZero, 2);
    assertThat(actualGradient).isDeepEqualTo(expectedGradient);
    for (int i = 0; i < 4; i++) {
      assertThat(isZero[i]).isEqualTo(x[0][i] == 0 && x[1][i] == 0);
    }
  }

  private static double[][] filled(int rows) {
    double[][] values = new double[rows][6];
    for (double[] row : values) {
      Arrays.fill(row, UNTOUCHED);
    }
    return values;
  }
}
