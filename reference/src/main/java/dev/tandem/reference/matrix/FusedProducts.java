package dev.tandem.reference.matrix;

/**
 * Products number by number, in the order and rounding of {@link VectorKernel}: those with fewer
 * columns than a vector has lanes, and those that are not worth its start.
 */
final class FusedProducts {

  private FusedProducts() {}

  static void times(double[][] x, double[][] w, double[][] s, double[][] z, int rows, int inputs) {
    for (int row = 0; row < rows; row++) {
      for (int j = 0; j < w[0].length; j++) {
        double sum = s[row][j];
        for (int k = 0; k < inputs; k++) {
          sum = Math.fma(x[row][k], w[k][j], sum);
        }
        z[row][j] = sum;
      }
    }
  }

  static void transposedTimes(double[][] x, double[][] d, double[][] g, int rows, int inputs) {
    for (int i = 0; i < inputs; i++) {
      for (int j = 0; j < g[i].length; j++) {
        double sum = 0;
        for (int k = 0; k < rows; k++) {
          sum = Math.fma(x[k][i], d[k][j], sum);
        }
        g[i][j] = sum;
      }
    }
  }

  static void timesTransposed(double[][] d, double[][] w, double[][] e, int rows) {
    for (int row = 0; row < rows; row++) {
      for (int i = 0; i < w.length; i++) {
        double sum = 0;
        for (int k = 0; k < w[i].length; k++) {
          sum = Math.fma(d[row][k], w[i][k], sum);
        }
        e[row][i] = sum;
      }
    }
  }
}
