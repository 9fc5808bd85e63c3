package dev.tandem.reference.matrix;

import java.util.Arrays;

/**
 * Loops over whole rows, four at a time, which the compiler turns into vector instructions. How
 * rows are multiplied and added, and so how a sum is rounded, is up to those who extend it.
 */
abstract class LoopKernel implements Kernel {

  /** {@code t = t + c[k] w[k] + c[k + 1] w[k + 1] + c[k + 2] w[k + 2] + c[k + 3] w[k + 3]}. */
  abstract void addFour(
      double c0, double c1, double c2, double c3, double[][] w, int k, double[] t);

  /** {@code t = t + c w[k]}. */
  abstract void addOne(double c, double[][] w, int k, double[] t);

  /** {@code e[i + m] = d . w[i + m]} for m = 0, 1, 2, 3. */
  abstract void dotFour(double[] d, double[][] w, int i, double[] e);

  /** {@code d . w}. */
  abstract double dotOne(double[] d, double[] w);

  /** The rows of w are the outer loop, so that w passes through the cache once. */
  @Override
  public final void times(
      double[][] x, double[][] w, double[][] s, double[][] z, int rows, int inputs) {
    for (int row = 0; row < rows; row++) {
      System.arraycopy(s[row], 0, z[row], 0, z[row].length);
    }
    int i = 0;
    for (; i <= inputs - 4; i += 4) {
      for (int row = 0; row < rows; row++) {
        double[] c = x[row];
        addFour(c[i], c[i + 1], c[i + 2], c[i + 3], w, i, z[row]);
      }
    }
    for (; i < inputs; i++) {
      for (int row = 0; row < rows; row++) {
        addOne(x[row][i], w, i, z[row]);
      }
    }
  }

  @Override
  public final void transposedTimes(
      double[][] x, double[][] d, double[][] g, int rows, int inputs) {
    for (int i = 0; i < inputs; i++) {
      Arrays.fill(g[i], 0);
      int row = 0;
      for (; row <= rows - 4; row += 4) {
        addFour(x[row][i], x[row + 1][i], x[row + 2][i], x[row + 3][i], d, row, g[i]);
      }
      for (; row < rows; row++) {
        addOne(x[row][i], d, row, g[i]);
      }
    }
  }

  @Override
  public final void timesTransposed(double[][] d, double[][] w, double[][] e, int rows) {
    int i = 0;
    for (; i <= w.length - 4; i += 4) {
      for (int row = 0; row < rows; row++) {
        dotFour(d[row], w, i, e[row]);
      }
    }
    for (; i < w.length; i++) {
      for (int row = 0; row < rows; row++) {
        e[row][i] = dotOne(d[row], w[i]);
      }
    }
  }
}
