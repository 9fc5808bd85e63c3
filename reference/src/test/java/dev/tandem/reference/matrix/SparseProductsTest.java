package dev.tandem.reference.matrix;

import static dev.tandem.reference.matrix.Matrices.assertSame;
import static dev.tandem.reference.matrix.Matrices.chains;
import static dev.tandem.reference.matrix.Matrices.fractions;
import static dev.tandem.reference.matrix.Matrices.sizes;
import static dev.tandem.reference.matrix.Matrices.sparse;
import static dev.tandem.reference.matrix.Matrices.transposed;
import static dev.tandem.reference.matrix.Matrices.zeros;

import dev.tandem.reference.matrix.Kernels.Form;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Products that may pass over zeros: no bit of them changes, and they do. */
class SparseProductsTest {

  @ParameterizedTest
  @MethodSource("dev.tandem.reference.matrix.KernelTest#kernels")
  void they_have_the_bits_of_those_that_take_all(Kernel kernel) {
    for (int[] size : sizes()) {
      double[][] x = sparse(size[0], size[1], 1);
      double[][] w = fractions(size[1], size[2], 2);
      double[][] d = fractions(size[0], size[2], 3);
      double[][] all = new double[size[0]][size[2]];
      kernel.times(x, w, d, all, size[0], size[1]);
      double[][] z = new double[size[0]][size[2]];
      kernel.sparseTimes(x, w, d, z, size[0], size[1]);
      assertSame(size, z, all);
      double[][] allOfGradient = new double[size[1]][size[2]];
      kernel.transposedTimes(x, d, allOfGradient, size[0], size[1]);
      double[][] g = new double[size[1]][size[2]];
      kernel.sparseTransposedTimes(x, d, g, size[0], size[1]);
      assertSame(size, g, allOfGradient);
    }
  }

  /** Who multiplied a NaN by 0 would find NaN. */
  @Test
  void the_vector_kernel_passes_over_what_is_0_in_all_rows_of_a_tile() {
    Kernel kernel = new Workshop(new Kernels(Form.VECTOR, 2)).kernel();
    int rows = 50;
    int inputs = 600;
    int units = 70;
    int[] size = {rows, inputs, units};
    double[][] x = fractions(rows, inputs, 1);
    for (int i = 0; i < inputs; i++) {
      if (isDark(i)) {
        for (double[] sample : x) {
          sample[i] = 0;
        }
      }
    }
    double[][] s = fractions(rows, units, 2);
    double[][] z = new double[rows][units];
    kernel.sparseTimes(x, inTheLight(inputs, units, Double.NaN), s, z, rows, inputs);
    assertSame(size, z, chains(s, x, inTheLight(inputs, units, 0)));

    double[][] dark = transposed(x);
    double[][] g = new double[rows][units];
    kernel.sparseTransposedTimes(dark, inTheLight(inputs, units, Double.NaN), g, inputs, rows);
    assertSame(size, g, chains(zeros(g), x, inTheLight(inputs, units, 0)));
  }

  private static boolean isDark(int i) {
    return i < 300 || i % 10 > 4;
  }

  private static double[][] inTheLight(int rows, int columns, double inTheDark) {
    double[][] values = fractions(rows, columns, 3);
    for (int i = 0; i < rows; i++) {
      if (isDark(i)) {
        Arrays.fill(values[i], inTheDark);
      }
    }
    return values;
  }
}
