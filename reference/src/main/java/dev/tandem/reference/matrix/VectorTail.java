package dev.tandem.reference.matrix;

import static dev.tandem.reference.matrix.VectorTiles.ROWS;

/** The last rows when they do not fill a tile: filled up with repetitions that nobody reads. */
final class VectorTail {

  final double[][] x = new double[ROWS][];
  final double[][] s = new double[ROWS][];
  final double[][] z = new double[ROWS][];

  private double[] unread = {};

  /** Takes the rows from {@code from} to {@code to}, which are fewer than a tile has. */
  void set(double[][] x, double[][] s, double[][] z, int from, int to, int columns) {
    if (unread.length < columns) {
      unread = new double[columns];
    }
    for (int r = 0; r < ROWS; r++) {
      int row = Math.min(from + r, to - 1);
      this.x[r] = x[row];
      this.s[r] = s[row];
      this.z[r] = from + r < to ? z[row] : unread;
    }
  }
}
