package dev.tandem.reference.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.tandem.reference.matrix.Kernels.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kernel against plain loops at many sizes: all from 1 to 9, and those around whole and
 * broken tiles. On small whole numbers all are exact, in whatever order they add; on others they
 * may differ by rounding.
 */
class KernelTest {

  /** Rows that a buffer has more than the batch: they must be neither read nor written. */
  private static final int SPARE = 2;

  private static final double UNTOUCHED = 4711;

  static Stream<Named<Kernel>> kernels() {
    return Stream.of(
        Named.of("plain", new Kernels(Form.PLAIN, 1).onOneCore()),
        Named.of("vector", new Kernels(Form.VECTOR, 1).onOneCore()),
        Named.of("vector on three cores", new Workshop(new Kernels(Form.VECTOR, 3)).kernel()));
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void times_is_s_plus_x_w_bit_by_bit(Kernel kernel) {
    for (int[] size : sizes()) {
      double[][] x = whole(size[0], size[1], 1);
      double[][] w = whole(size[1], size[2], 2);
      double[][] s = whole(size[0], size[2], 3);
      double[][] actual = padded(whole(size[0], size[2], 4), UNTOUCHED);
      kernel.times(padded(x, Double.NaN), w, padded(s, Double.NaN), actual, size[0], size[1]);
      assertSame(size, actual, padded(times(s, x, w), UNTOUCHED));
    }
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void transposed_times_is_x_transposed_d_bit_by_bit(Kernel kernel) {
    for (int[] size : sizes()) {
      double[][] x = whole(size[0], size[1], 1);
      double[][] d = whole(size[0], size[2], 2);
      double[][] g = whole(size[1], size[2], 3);
      kernel.transposedTimes(padded(x, Double.NaN), padded(d, Double.NaN), g, size[0], size[1]);
      assertSame(size, g, times(transposed(x), d));
    }
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void times_transposed_is_d_w_transposed_bit_by_bit(Kernel kernel) {
    for (int[] size : sizes()) {
      double[][] d = whole(size[0], size[2], 1);
      double[][] w = whole(size[1], size[2], 2);
      double[][] actual = padded(whole(size[0], size[1], 3), UNTOUCHED);
      kernel.timesTransposed(padded(d, Double.NaN), w, actual, size[0]);
      assertSame(size, actual, padded(times(d, transposed(w)), UNTOUCHED));
    }
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void on_fractions_all_products_are_right_but_for_rounding(Kernel kernel) {
    for (int[] size : sizes()) {
      double[][] x = fractions(size[0], size[1], 1);
      double[][] w = fractions(size[1], size[2], 2);
      double[][] d = fractions(size[0], size[2], 3);
      double[][] z = new double[size[0]][size[2]];
      kernel.times(x, w, d, z, size[0], size[1]);
      assertClose(size, z, times(d, x, w));
      double[][] g = new double[size[1]][size[2]];
      kernel.transposedTimes(x, d, g, size[0], size[1]);
      assertClose(size, g, times(transposed(x), d));
      double[][] e = new double[size[0]][size[1]];
      kernel.timesTransposed(d, w, e, size[0]);
      assertClose(size, e, times(d, transposed(w)));
    }
  }

  /** So the prediction for a sample is the same alone and among others. */
  @Test
  void the_vector_kernel_adds_in_the_same_order_and_rounding_in_every_tile() {
    Kernel kernel = new Workshop(new Kernels(Form.VECTOR, 2)).kernel();
    for (int[] size : sizes()) {
      double[][] x = fractions(size[0], size[1], 1);
      double[][] w = fractions(size[1], size[2], 2);
      double[][] d = fractions(size[0], size[2], 3);
      double[][] z = new double[size[0]][size[2]];
      kernel.times(x, w, d, z, size[0], size[1]);
      assertSame(size, z, chains(d, x, w));
      double[][] g = new double[size[1]][size[2]];
      kernel.transposedTimes(x, d, g, size[0], size[1]);
      assertSame(size, g, chains(zeros(g), transposed(x), d));
      double[][] e = new double[size[0]][size[1]];
      kernel.timesTransposed(d, w, e, size[0]);
      assertSame(size, e, chains(zeros(e), d, transposed(w)));
    }
  }

  @Test
  void the_rows_of_a_batch_are_added_up_bit_by_bit() {
    double[][] s = whole(5, 7, 1);
    double[] sum = new double[7];
    Arrays.fill(sum, UNTOUCHED);
    RowSum.of(padded(s, Double.NaN), sum, 5);
    double[][] ones = {{1, 1, 1, 1, 1}};
    assertThat(sum).containsExactly(times(ones, s)[0]);
  }

  /** Batch, inputs and units. */
  private static List<int[]> sizes() {
    List<int[]> sizes = new ArrayList<>();
    for (int rows = 1; rows <= 9; rows++) {
      for (int inputs = 1; inputs <= 9; inputs++) {
        for (int units = 1; units <= 9; units++) {
          sizes.add(new int[] {rows, inputs, units});
        }
      }
    }
    int[] rows = {1, 4, 5, 19, 20, 23, 64, 65};
    int[] inputs = {3, 33, 128, 300};
    int[] units = {7, 8, 15, 16, 17, 31, 32, 33, 70, 129};
    for (int row : rows) {
      for (int input : inputs) {
        for (int unit : units) {
          sizes.add(new int[] {row, input, unit});
        }
      }
    }
    sizes.add(new int[] {21, 1100, 40});
    sizes.add(new int[] {130, 127, 129});
    sizes.add(new int[] {1030, 21, 20});
    sizes.add(new int[] {12, 70, 300});
    sizes.add(new int[] {43, 70, 300});
    sizes.add(new int[] {7, 300, 513});
    sizes.add(new int[] {70, 11, 1061});
    sizes.add(new int[] {650, 30, 40});
    sizes.add(new int[] {2000, 30, 20});
    return sizes;
  }

  private static String text(int[] size) {
    return "%d samples, %d inputs, %d units".formatted(size[0], size[1], size[2]);
  }

  /** Chains of fused multiply-adds from s upwards. */
  private static double[][] chains(double[][] s, double[][] a, double[][] b) {
    double[][] sums = new double[a.length][b[0].length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < b[0].length; j++) {
        sums[i][j] = s[i][j];
        for (int k = 0; k < b.length; k++) {
          sums[i][j] = Math.fma(a[i][k], b[k][j], sums[i][j]);
        }
      }
    }
    return sums;
  }

  /** The definition. */
  private static double[][] times(double[][] a, double[][] b) {
    double[][] product = new double[a.length][b[0].length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < b[0].length; j++) {
        for (int k = 0; k < b.length; k++) {
          product[i][j] += a[i][k] * b[k][j];
        }
      }
    }
    return product;
  }

  private static double[][] transposed(double[][] a) {
    double[][] transposed = new double[a[0].length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a[0].length; j++) {
        transposed[j][i] = a[i][j];
      }
    }
    return transposed;
  }

  private static double[][] times(double[][] s, double[][] a, double[][] b) {
    double[][] sum = times(a, b);
    for (int i = 0; i < sum.length; i++) {
      for (int j = 0; j < sum[0].length; j++) {
        sum[i][j] += s[i][j];
      }
    }
    return sum;
  }

  private static double[][] zeros(double[][] shape) {
    return new double[shape.length][shape[0].length];
  }

  /** Whole numbers from -6 to 6, no two rows alike. */
  private static double[][] whole(int rows, int columns, int kind) {
    double[][] values = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        values[i][j] = (kind * 31 + i * 7 + j * 5 + i * j * 3) % 13 - 6;
      }
    }
    return values;
  }

  private static double[][] fractions(int rows, int columns, int kind) {
    double[][] values = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        values[i][j] = 0.5 * StrictMath.sin(kind + 3 * i + 17 * j);
      }
    }
    return values;
  }

  private static double[][] padded(double[][] values, double padding) {
    double[][] padded = new double[values.length + SPARE][values[0].length];
    for (int i = 0; i < padded.length; i++) {
      Arrays.fill(padded[i], padding);
      if (i < values.length) {
        padded[i] = values[i].clone();
      }
    }
    return padded;
  }

  private static void assertSame(int[] size, double[][] actual, double[][] expected) {
    if (!Arrays.deepEquals(actual, expected)) {
      assertThat(actual).as(text(size)).isDeepEqualTo(expected);
    }
  }

  /** Within 1e-13 of the sum of the sizes of what is added. */
  private static void assertClose(int[] size, double[][] actual, double[][] expected) {
    double bound = 1e-13 * 0.25 * Arrays.stream(size).max().orElseThrow();
    for (int i = 0; i < expected.length; i++) {
      for (int j = 0; j < expected[0].length; j++) {
        double difference = Math.abs(actual[i][j] - expected[i][j]);
        if (!(difference <= bound)) {
          fail("%s: %s at [%d, %d] but is %s", text(size), expected[i][j], i, j, actual[i][j]);
        }
      }
    }
  }
}
