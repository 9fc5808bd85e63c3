package dev.tandem.reference.matrix;

/** Keeps the transpose of a batch. */
final class Transposer {

  private double[][] values = {};

  /** Room for a transpose: inputs x rows, and more where it once was larger. */
  double[][] reserve(int rows, int inputs) {
    if (values.length < inputs || values[0].length < rows) {
      values = new double[inputs][rows];
    }
    return values;
  }

  /** Transposes some columns of the first rows of x. */
  void turn(double[][] x, int rows, int from, int to) {
    int r = 0;
    for (; r + 4 <= rows; r += 4) {
      turnFour(x[r], x[r + 1], x[r + 2], x[r + 3], r, from, to);
    }
    for (; r < rows; r++) {
      double[] row = x[r];
      for (int i = from; i < to; i++) {
        values[i][r] = row[i];
      }
    }
  }

  private void turnFour(
      double[] x0, double[] x1, double[] x2, double[] x3, int r, int from, int to) {
    for (int i = from; i < to; i++) {
      double[] t = values[i];
      t[r] = x0[i];
      t[r + 1] = x1[i];
      t[r + 2] = x2[i];
      t[r + 3] = x3[i];
    }
  }
}
