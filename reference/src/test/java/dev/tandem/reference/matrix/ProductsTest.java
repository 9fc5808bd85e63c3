package dev.tandem.reference.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * Every kernel against three plain loops at all sizes from 1 to 9, which is every remainder of four
 * with none, one and two full blocks. On small whole numbers both are exact, in whatever order they
 * add; on others they may differ by rounding.
 */
class ProductsTest {

  private static final int LARGEST = 9;

  /** Rows that a buffer has more than the batch: they must be neither read nor written. */
  private static final int SPARE = 2;

  private static final double UNTOUCHED = 4711;

  @Test
  void add_times_is_z_plus_x_w_bit_by_bit() {
    allSizes(
        (rows, inputs, units) -> {
          double[][] x = whole(rows, inputs, 1);
          double[][] w = whole(inputs, units, 2);
          double[][] z = whole(rows, units, 3);
          double[][] expected = padded(sum(z, times(x, w)), UNTOUCHED);
          double[][] actual = padded(z, UNTOUCHED);
          Products.addTimes(padded(x, Double.NaN), w, actual, rows);
          assertThat(actual).isDeepEqualTo(expected);
        });
  }

  @Test
  void transposed_times_is_x_transposed_d_bit_by_bit() {
    allSizes(
        (rows, inputs, units) -> {
          double[][] x = whole(rows, inputs, 1);
          double[][] d = whole(rows, units, 2);
          double[][] g = whole(inputs, units, 3);
          Products.transposedTimes(padded(x, Double.NaN), padded(d, Double.NaN), g, rows);
          assertThat(g).isDeepEqualTo(times(transposed(x), d));
        });
  }

  @Test
  void times_transposed_is_d_w_transposed_bit_by_bit() {
    allSizes(
        (rows, inputs, units) -> {
          double[][] d = whole(rows, units, 1);
          double[][] w = whole(inputs, units, 2);
          double[][] actual = padded(whole(rows, inputs, 3), UNTOUCHED);
          Products.timesTransposed(padded(d, Double.NaN), w, actual, rows);
          assertThat(actual).isDeepEqualTo(padded(times(d, transposed(w)), UNTOUCHED));
        });
  }

  @Test
  void sum_rows_adds_the_rows_of_the_batch_bit_by_bit() {
    for (int rows = 1; rows <= LARGEST; rows++) {
      for (int units = 1; units <= LARGEST; units++) {
        double[][] d = whole(rows, units, 1);
        double[] s = new double[units];
        Arrays.fill(s, UNTOUCHED);
        Products.sumRows(padded(d, Double.NaN), s, rows);
        double[][] ones = new double[1][rows];
        Arrays.fill(ones[0], 1);
        assertThat(s).containsExactly(times(ones, d)[0]);
      }
    }
  }

  @Test
  void on_fractions_all_products_are_right_but_for_rounding() {
    allSizes(
        (rows, inputs, units) -> {
          double[][] x = fractions(rows, inputs, 1);
          double[][] w = fractions(inputs, units, 2);
          double[][] d = fractions(rows, units, 3);
          double[][] z = new double[rows][units];
          Products.addTimes(x, w, z, rows);
          assertClose(z, times(x, w));
          double[][] g = new double[inputs][units];
          Products.transposedTimes(x, d, g, rows);
          assertClose(g, times(transposed(x), d));
          double[][] e = new double[rows][inputs];
          Products.timesTransposed(d, w, e, rows);
          assertClose(e, times(d, transposed(w)));
        });
  }

  private interface Sizes {
    void check(int rows, int inputs, int units);
  }

  private static void allSizes(Sizes sizes) {
    for (int rows = 1; rows <= LARGEST; rows++) {
      for (int inputs = 1; inputs <= LARGEST; inputs++) {
        for (int units = 1; units <= LARGEST; units++) {
          sizes.check(rows, inputs, units);
        }
      }
    }
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

  private static double[][] sum(double[][] a, double[][] b) {
    double[][] sum = new double[a.length][a[0].length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a[0].length; j++) {
        sum[i][j] = a[i][j] + b[i][j];
      }
    }
    return sum;
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

  private static void assertClose(double[][] actual, double[][] expected) {
    for (int i = 0; i < expected.length; i++) {
      for (int j = 0; j < expected[0].length; j++) {
        assertThat(Math.abs(actual[i][j] - expected[i][j])).isLessThanOrEqualTo(1e-15);
      }
    }
  }
}
