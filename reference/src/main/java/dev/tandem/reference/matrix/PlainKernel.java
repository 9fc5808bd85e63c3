package dev.tandem.reference.matrix;

import java.util.Arrays;

/** Plain loops over whole rows, which the compiler turns into vector instructions. */
final class PlainKernel implements Kernel {

  @Override
  public String description() {
    return "plain kernel";
  }

  /** The rows of w are the outer loop, four at a time, so that w passes through the cache once. */
  @Override
  public void times(double[][] x, double[][] w, double[][] s, double[][] z, int rows, int inputs) {
    for (int row = 0; row < rows; row++) {
      System.arraycopy(s[row], 0, z[row], 0, z[row].length);
    }
    int i = 0;
    for (; i <= inputs - 4; i += 4) {
      for (int row = 0; row < rows; row++) {
        double[] c = x[row];
        RowSum.addFour(c[i], c[i + 1], c[i + 2], c[i + 3], w, i, z[row]);
      }
    }
    for (; i < inputs; i++) {
      for (int row = 0; row < rows; row++) {
        RowSum.addOne(x[row][i], w, i, z[row]);
      }
    }
  }

  @Override
  public void transposedTimes(double[][] x, double[][] d, double[][] g, int rows, int inputs) {
    for (int i = 0; i < inputs; i++) {
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

  @Override
  public void timesTransposed(double[][] d, double[][] w, double[][] e, int rows) {
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
}
