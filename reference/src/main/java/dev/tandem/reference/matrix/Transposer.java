package dev.tandem.reference.matrix;

/** Keeps the transpose of a batch. */
final class Transposer {

  private double[][] values = {};

  /**
   * The transpose of the first rows of x: inputs x rows, and more where it once was larger.
   *
   * @param inputs columns of x
   */
  double[][] of(double[][] x, int rows, int inputs) {
    if (values.length < inputs || values[0].length < rows) {
      values = new double[inputs][rows];
    }
    int r = 0;
    for (; r + 4 <= rows; r += 4) {
      turnFour(x[r], x[r + 1], x[r + 2], x[r + 3], r, inputs);
    }
    for (; r < rows; r++) {
      double[] row = x[r];
      for (int i = 0; i < inputs; i++) {
        values[i][r] = row[i];
      }
    }
    return values;
  }

  private void turnFour(double[] x0, double[] x1, double[] x2, double[] x3, int r, int inputs) {
    for (int i = 0; i < inputs; i++) {
      double[] t = values[i];
      t[r] = x0[i];
      t[r + 1] = x1[i];
      t[r + 2] = x2[i];
      t[r + 3] = x3[i];
    }
  }
}
