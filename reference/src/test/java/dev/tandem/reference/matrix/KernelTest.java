package dev.tandem.reference.matrix;

import static dev.tandem.reference.matrix.Matrices.assertClose;
import static dev.tandem.reference.matrix.Matrices.assertSame;
import static dev.tandem.reference.matrix.Matrices.chains;
import static dev.tandem.reference.matrix.Matrices.fractions;
import static dev.tandem.reference.matrix.Matrices.padded;
import static dev.tandem.reference.matrix.Matrices.sizes;
import static dev.tandem.reference.matrix.Matrices.times;
import static dev.tandem.reference.matrix.Matrices.transposed;
import static dev.tandem.reference.matrix.Matrices.whole;
import static dev.tandem.reference.matrix.Matrices.zeros;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.reference.matrix.Kernels.Form;
import java.util.Arrays;
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

  private static final double UNTOUCHED = 4711;

  static Stream<Named<Kernel>> kernels() {
    return Stream.of(
        Named.of("plain", new Kernels(Form.PLAIN, 1).onOneCore()),
        Named.of("fused", new FusedKernel()),
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
}
