package dev.tandem.reference.matrix;

import static dev.tandem.reference.matrix.VectorTiles.LANES;
import static dev.tandem.reference.matrix.VectorTiles.SPECIES;
import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;

import jdk.incubator.vector.DoubleVector;

/**
 * A tile of ten rows, for processors with 32 registers. The batch of the course book passes each
 * number of the second factor at once: to copy that factor would be in vain.
 */
final class VectorTenRows {

  /** Rows of a tile. */
  static final int ROWS = 10;

  /** Steps of a strip: so few that what neighbouring tiles read of w stays in the first cache. */
  static final int STRIP = 32;

  private VectorTenRows() {}

  /**
   * A tile of {@code z = s + x w}.
   *
   * @param x a strip of the rows, side by side
   * @param w the rows of w
   * @param from where the strip begins in w
   * @param length its length
   * @param j first column of the first vector
   * @param h first column of the second vector
   * @param s what the sums start from
   * @param z where they go
   * @param row the first row in s and in z
   */
  static void tile(
      double[] x,
      double[][] w,
      int from,
      int length,
      int j,
      int h,
      double[][] s,
      double[][] z,
      int row) {
    int strip = Math.min(length, STRIP);
    DoubleVector a0 = fromArray(SPECIES, s[row], j).mul(1);
    DoubleVector b0 = fromArray(SPECIES, s[row], h);
    DoubleVector a1 = fromArray(SPECIES, s[row + 1], j);
    DoubleVector b1 = fromArray(SPECIES, s[row + 1], h);
    DoubleVector a2 = fromArray(SPECIES, s[row + 2], j);
    DoubleVector b2 = fromArray(SPECIES, s[row + 2], h);
    DoubleVector a3 = fromArray(SPECIES, s[row + 3], j);
    DoubleVector b3 = fromArray(SPECIES, s[row + 3], h);
    DoubleVector a4 = fromArray(SPECIES, s[row + 4], j);
    DoubleVector b4 = fromArray(SPECIES, s[row + 4], h);
    DoubleVector a5 = fromArray(SPECIES, s[row + 5], j);
    DoubleVector b5 = fromArray(SPECIES, s[row + 5], h);
    DoubleVector a6 = fromArray(SPECIES, s[row + 6], j);
    DoubleVector b6 = fromArray(SPECIES, s[row + 6], h);
    DoubleVector a7 = fromArray(SPECIES, s[row + 7], j);
    DoubleVector b7 = fromArray(SPECIES, s[row + 7], h);
    DoubleVector a8 = fromArray(SPECIES, s[row + 8], j);
    DoubleVector b8 = fromArray(SPECIES, s[row + 8], h);
    DoubleVector a9 = fromArray(SPECIES, s[row + 9], j);
    DoubleVector b9 = fromArray(SPECIES, s[row + 9], h);
    for (int k = 0; k < strip; k++) {
      DoubleVector u = fromArray(SPECIES, w[from + k], j);
      DoubleVector v = fromArray(SPECIES, w[from + k], h);
      int p = k * ROWS;
      DoubleVector c = broadcast(SPECIES, x[p]);
      a0 = c.fma(u, a0);
      b0 = c.fma(v, b0);
      c = broadcast(SPECIES, x[p + 1]);
      a1 = c.fma(u, a1);
      b1 = c.fma(v, b1);
      c = broadcast(SPECIES, x[p + 2]);
      a2 = c.fma(u, a2);
      b2 = c.fma(v, b2);
      c = broadcast(SPECIES, x[p + 3]);
      a3 = c.fma(u, a3);
      b3 = c.fma(v, b3);
      c = broadcast(SPECIES, x[p + 4]);
      a4 = c.fma(u, a4);
      b4 = c.fma(v, b4);
      c = broadcast(SPECIES, x[p + 5]);
      a5 = c.fma(u, a5);
      b5 = c.fma(v, b5);
      c = broadcast(SPECIES, x[p + 6]);
      a6 = c.fma(u, a6);
      b6 = c.fma(v, b6);
      c = broadcast(SPECIES, x[p + 7]);
      a7 = c.fma(u, a7);
      b7 = c.fma(v, b7);
      c = broadcast(SPECIES, x[p + 8]);
      a8 = c.fma(u, a8);
      b8 = c.fma(v, b8);
      c = broadcast(SPECIES, x[p + 9]);
      a9 = c.fma(u, a9);
      b9 = c.fma(v, b9);
    }
    a0.intoArray(z[row], j);
    b0.intoArray(z[row], h);
    a1.intoArray(z[row + 1], j);
    b1.intoArray(z[row + 1], h);
    a2.intoArray(z[row + 2], j);
    b2.intoArray(z[row + 2], h);
    a3.intoArray(z[row + 3], j);
    b3.intoArray(z[row + 3], h);
    a4.intoArray(z[row + 4], j);
    b4.intoArray(z[row + 4], h);
    a5.intoArray(z[row + 5], j);
    b5.intoArray(z[row + 5], h);
    a6.intoArray(z[row + 6], j);
    b6.intoArray(z[row + 6], h);
    a7.intoArray(z[row + 7], j);
    b7.intoArray(z[row + 7], h);
    a8.intoArray(z[row + 8], j);
    b8.intoArray(z[row + 8], h);
    a9.intoArray(z[row + 9], j);
    b9.intoArray(z[row + 9], h);
  }

  /** Copies a strip of ten rows: the first numbers of all, then the second ones, and so on. */
  static void copy(double[][] x, int row, int from, int length, double[] copy) {
    for (int half = 0; half < ROWS; half += ROWS / 2) {
      double[] a = x[row + half];
      double[] b = x[row + half + 1];
      double[] c = x[row + half + 2];
      double[] d = x[row + half + 3];
      double[] e = x[row + half + 4];
      for (int k = 0; k < length; k++) {
        int at = k * ROWS + half;
        copy[at] = a[from + k];
        copy[at + 1] = b[from + k];
        copy[at + 2] = c[from + k];
        copy[at + 3] = d[from + k];
        copy[at + 4] = e[from + k];
      }
    }
  }

  /**
   * Reads some rows of w ahead, line by line of the cache: memory is fastest from left to right,
   * and tiles go down.
   *
   * @return something that depends on all
   */
  static double touch(double[][] w, int from, int length, int j, int end) {
    double sum = 0;
    for (int k = from; k < from + length; k++) {
      for (int i = j; i < end; i += LANES) {
        sum += w[k][i];
      }
    }
    return sum;
  }
}
