package dev.tandem.reference.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Matrices for tests of kernels, and their products as defined. */
final class Matrices {

  /** Rows that a buffer has more than the batch: they must be neither read nor written. */
  private static final int SPARE = 2;

  private Matrices() {}

  /** Batch, inputs and units. */
  static List<int[]> sizes() {
    List<int[]> sizes = new ArrayList<>();
    for (int rows = 1; rows <= 9; rows++) {
      for (int inputs = 1; inputs <= 9; inputs++) {
        for (int units = 1; units <= 9; units++) {
          sizes.add(new int[] {rows, inputs, units});
        }
      }
    }
    int[] rows = {1, 4, 5, 10, 19, 20, 23, 64, 65};
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
    sizes.add(new int[] {14, 256, 48});
    sizes.add(new int[] {22, 257, 40});
    sizes.add(new int[] {1030, 21, 20});
    sizes.add(new int[] {12, 70, 300});
    sizes.add(new int[] {43, 70, 300});
    sizes.add(new int[] {7, 300, 513});
    sizes.add(new int[] {11, 32, 130});
    sizes.add(new int[] {13, 413, 600});
    sizes.add(new int[] {16, 34, 257});
    sizes.add(new int[] {70, 11, 1061});
    sizes.add(new int[] {650, 30, 40});
    sizes.add(new int[] {2000, 30, 20});
    return sizes;
  }

  static String text(int[] size) {
    return "%d samples, %d inputs, %d units".formatted(size[0], size[1], size[2]);
  }

  /** Chains of fused multiply-adds from s upwards. */
  static double[][] chains(double[][] s, double[][] a, double[][] b) {
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
  static double[][] times(double[][] a, double[][] b) {
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

  static double[][] transposed(double[][] a) {
    double[][] transposed = new double[a[0].length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a[0].length; j++) {
        transposed[j][i] = a[i][j];
      }
    }
    return transposed;
  }

  static double[][] times(double[][] s, double[][] a, double[][] b) {
    double[][] sum = times(a, b);
    for (int i = 0; i < sum.length; i++) {
      for (int j = 0; j < sum[0].length; j++) {
        sum[i][j] += s[i][j];
      }
    }
    return sum;
  }

  static double[][] zeros(double[][] shape) {
    return new double[shape.length][shape[0].length];
  }

  /** Whole numbers from -6 to 6, no two rows alike. */
  static double[][] whole(int rows, int columns, int kind) {
    double[][] values = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        values[i][j] = (kind * 31 + i * 7 + j * 5 + i * j * 3) % 13 - 6;
      }
    }
    return values;
  }

  static double[][] fractions(int rows, int columns, int kind) {
    double[][] values = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        values[i][j] = 0.5 * StrictMath.sin(kind + 3 * i + 17 * j);
      }
    }
    return values;
  }

  /**
   * Fractions with zeros of both signs: in places that most rows have in common, as images do, and
   * in the first and the last fifth of long rows.
   */
  static double[][] sparse(int rows, int columns, int kind) {
    double[][] values = fractions(rows, columns, kind);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        boolean isEdge = columns > 1000 && Math.abs(2 * j - columns) > 0.6 * columns;
        if (isEdge || (j + i / 4) % 11 > 2) {
          values[i][j] = i % 2 == 0 ? 0.0 : -0.0;
        }
      }
    }
    return values;
  }

  static double[][] padded(double[][] values, double padding) {
    double[][] padded = new double[values.length + SPARE][values[0].length];
    for (int i = 0; i < padded.length; i++) {
      Arrays.fill(padded[i], padding);
      if (i < values.length) {
        padded[i] = values[i].clone();
      }
    }
    return padded;
  }

  static void assertSame(int[] size, double[][] actual, double[][] expected) {
    if (!Arrays.deepEquals(actual, expected)) {
      assertThat(actual).as(text(size)).isDeepEqualTo(expected);
    }
  }

  /** Within 1e-13 of the sum of the sizes of what is added. */
  static void assertClose(int[] size, double[][] actual, double[][] expected) {
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
