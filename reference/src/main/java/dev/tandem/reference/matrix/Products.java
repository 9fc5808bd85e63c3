package dev.tandem.reference.matrix;

import java.util.Arrays;

/**
 * The three matrix products of a dense layer. Names: {@code x} is batch x inputs, {@code w} is
 * inputs x units, {@code d} is batch x units; only the first {@code rows} rows of a batch count.
 */
public final class Products {

  private Products() {}

  /**
   * {@code z = z + x w}. The rows of w are the outer loop, four at a time, so that w passes through
   * the cache once.
   *
   * @param x batch x inputs
   * @param w inputs x units
   * @param z batch x units, added to
   * @param rows number of samples
   */
  public static void addTimes(double[][] x, double[][] w, double[][] z, int rows) {
    int i = 0;
    for (; i <= w.length - 4; i += 4) {
      for (int row = 0; row < rows; row++) {
        double[] c = x[row];
        RowSum.addFour(c[i], c[i + 1], c[i + 2], c[i + 3], w, i, z[row]);
      }
    }
    for (; i < w.length; i++) {
      for (int row = 0; row < rows; row++) {
        RowSum.addOne(x[row][i], w, i, z[row]);
      }
    }
  }

  /**
   * {@code g = x^T d}: the gradient of the weights.
   *
   * @param x batch x inputs
   * @param d batch x units
   * @param g inputs x units, overwritten
   * @param rows number of samples
   */
  public static void transposedTimes(double[][] x, double[][] d, double[][] g, int rows) {
    for (int i = 0; i < g.length; i++) {
      Arrays.fill(g[i], 0);
      int row = 0;
      for (; row <= rows - 4; row += 4) {
        RowSum.addFour(x[row][i], x[row + 1][i], x[row + 2][i], x[row + 3][i], d, row, g[i]);
      }
      for (; row < rows; row++) {
        RowSum.addOne(x[row][i], d, row, g[i]);
      }
    }
  }

  /**
   * {@code e = d w^T}: the gradient of a layer's inputs.
   *
   * @param d batch x units
   * @param w inputs x units
   * @param e batch x inputs, overwritten
   * @param rows number of samples
   */
  public static void timesTransposed(double[][] d, double[][] w, double[][] e, int rows) {
    int i = 0;
    for (; i <= w.length - 4; i += 4) {
      for (int row = 0; row < rows; row++) {
        RowDot.four(d[row], w, i, e[row]);
      }
    }
    for (; i < w.length; i++) {
      for (int row = 0; row < rows; row++) {
        e[row][i] = RowDot.one(d[row], w[i]);
      }
    }
  }

  /**
   * {@code s = sum of the rows of d}: the gradient of the biases.
   *
   * @param d batch x units
   * @param s one row, overwritten
   * @param rows number of samples
   */
  public static void sumRows(double[][] d, double[] s, int rows) {
    Arrays.fill(s, 0);
    for (int row = 0; row < rows; row++) {
      RowSum.addOne(1, d, row, s);
    }
  }
}
