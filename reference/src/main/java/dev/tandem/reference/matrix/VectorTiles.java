package dev.tandem.reference.matrix;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The innermost loops of the vector kernel. Each keeps its sums in registers for a whole strip: ten
 * or eight of them, which hides the latency of a fused multiply-add and still fits 16 registers.
 */
final class VectorTiles {

  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

  /** Numbers in a vector. */
  static final int LANES = SPECIES.length();

  /** Rows of a tile. */
  static final int ROWS = 5;

  /** Columns of a tile: two vectors. */
  static final int COLUMNS = 2 * LANES;

  /** Columns of a tile that has one row: eight vectors. */
  static final int ROW_COLUMNS = 8 * LANES;

  /**
   * Steps of a strip. So short that a panel of it stays in the first cache; and that the compiler,
   * which sees the bound, leaves out the polls that it weaves into longer loops and that cost a
   * third of the speed.
   */
  static final int STRIP = 1024 / LANES;

  private VectorTiles() {}

  /**
   * Tiles below each other of {@code z = s + x w}, from a copy of two vectors of columns of w. The
   * loop over the tiles is in here, since to begin one costs as much as a short sum.
   *
   * @param x the rows of x
   * @param row the first row
   * @param end one past the last row; a whole number of tiles after the first
   * @param from where the strip begins in a row of x
   * @param length its length
   * @param j first column of the first vector
   * @param h first column of the second vector
   * @param s what the sums start from
   * @param z where they go
   * @param w the copy of the strip: for each step two vectors. The last argument, since a register
   *     for it would be one too many for the compiler: it finds it on the stack
   */
  static void ofPanel(
      double[][] x,
      int row,
      int end,
      int from,
      int length,
      int j,
      int h,
      double[][] s,
      double[][] z,
      double[] w) {
    int strip = Math.min(length, STRIP);
    for (int r = row; r < end; r += ROWS) {
      double[] x0 = x[r];
      double[] x1 = x[r + 1];
      double[] x2 = x[r + 2];
      double[] x3 = x[r + 3];
      double[] x4 = x[r + 4];
      DoubleVector a0 = load(s[r], j);
      DoubleVector b0 = load(s[r], h);
      DoubleVector a1 = load(s[r + 1], j);
      DoubleVector b1 = load(s[r + 1], h);
      DoubleVector a2 = load(s[r + 2], j);
      DoubleVector b2 = load(s[r + 2], h);
      DoubleVector a3 = load(s[r + 3], j);
      DoubleVector b3 = load(s[r + 3], h);
      DoubleVector a4 = load(s[r + 4], j);
      DoubleVector b4 = load(s[r + 4], h);
      for (int k = 0; k < strip; k++) {
        DoubleVector u = load(w, k * COLUMNS);
        DoubleVector v = load(w, k * COLUMNS + LANES);
        DoubleVector c = all(x0[from + k]);
        a0 = c.fma(u, a0);
        b0 = c.fma(v, b0);
        c = all(x1[from + k]);
        a1 = c.fma(u, a1);
        b1 = c.fma(v, b1);
        c = all(x2[from + k]);
        a2 = c.fma(u, a2);
        b2 = c.fma(v, b2);
        c = all(x3[from + k]);
        a3 = c.fma(u, a3);
        b3 = c.fma(v, b3);
        c = all(x4[from + k]);
        a4 = c.fma(u, a4);
        b4 = c.fma(v, b4);
      }
      store(a0, b0, z[r], j, h);
      store(a1, b1, z[r + 1], j, h);
      store(a2, b2, z[r + 2], j, h);
      store(a3, b3, z[r + 3], j, h);
      store(a4, b4, z[r + 4], j, h);
    }
  }

  /** As {@link #ofPanel}, from w itself. */
  static void ofRows(
      double[][] x,
      int row,
      int end,
      int from,
      int length,
      int j,
      int h,
      double[][] s,
      double[][] z,
      double[][] w) {
    int strip = Math.min(length, STRIP);
    for (int r = row; r < end; r += ROWS) {
      double[] x0 = x[r];
      double[] x1 = x[r + 1];
      double[] x2 = x[r + 2];
      double[] x3 = x[r + 3];
      double[] x4 = x[r + 4];
      DoubleVector a0 = load(s[r], j);
      DoubleVector b0 = load(s[r], h);
      DoubleVector a1 = load(s[r + 1], j);
      DoubleVector b1 = load(s[r + 1], h);
      DoubleVector a2 = load(s[r + 2], j);
      DoubleVector b2 = load(s[r + 2], h);
      DoubleVector a3 = load(s[r + 3], j);
      DoubleVector b3 = load(s[r + 3], h);
      DoubleVector a4 = load(s[r + 4], j);
      DoubleVector b4 = load(s[r + 4], h);
      for (int k = 0; k < strip; k++) {
        double[] wk = w[from + k];
        DoubleVector u = load(wk, j);
        DoubleVector v = load(wk, h);
        DoubleVector c = all(x0[from + k]);
        a0 = c.fma(u, a0);
        b0 = c.fma(v, b0);
        c = all(x1[from + k]);
        a1 = c.fma(u, a1);
        b1 = c.fma(v, b1);
        c = all(x2[from + k]);
        a2 = c.fma(u, a2);
        b2 = c.fma(v, b2);
        c = all(x3[from + k]);
        a3 = c.fma(u, a3);
        b3 = c.fma(v, b3);
        c = all(x4[from + k]);
        a4 = c.fma(u, a4);
        b4 = c.fma(v, b4);
      }
      store(a0, b0, z[r], j, h);
      store(a1, b1, z[r + 1], j, h);
      store(a2, b2, z[r + 2], j, h);
      store(a3, b3, z[r + 3], j, h);
      store(a4, b4, z[r + 4], j, h);
    }
  }

  /** One row of {@code z = s + x w}: eight vectors of columns from j, none beyond the last one. */
  static void ofOneRow(
      double[] x, int from, int length, double[][] w, double[] s, double[] z, int j) {
    int last = z.length - LANES;
    int j1 = Math.min(j + LANES, last);
    int j2 = Math.min(j + 2 * LANES, last);
    int j3 = Math.min(j + 3 * LANES, last);
    int j4 = Math.min(j + 4 * LANES, last);
    int j5 = Math.min(j + 5 * LANES, last);
    int j6 = Math.min(j + 6 * LANES, last);
    int j7 = Math.min(j + 7 * LANES, last);
    DoubleVector a0 = load(s, j);
    DoubleVector a1 = load(s, j1);
    DoubleVector a2 = load(s, j2);
    DoubleVector a3 = load(s, j3);
    DoubleVector a4 = load(s, j4);
    DoubleVector a5 = load(s, j5);
    DoubleVector a6 = load(s, j6);
    DoubleVector a7 = load(s, j7);
    int end = Math.min(length, STRIP);
    for (int k = 0; k < end; k++) {
      double[] row = w[from + k];
      DoubleVector c = all(x[from + k]);
      a0 = c.fma(load(row, j), a0);
      a1 = c.fma(load(row, j1), a1);
      a2 = c.fma(load(row, j2), a2);
      a3 = c.fma(load(row, j3), a3);
      a4 = c.fma(load(row, j4), a4);
      a5 = c.fma(load(row, j5), a5);
      a6 = c.fma(load(row, j6), a6);
      a7 = c.fma(load(row, j7), a7);
    }
    store(a0, a1, z, j, j1);
    store(a2, a3, z, j2, j3);
    store(a4, a5, z, j4, j5);
    store(a6, a7, z, j6, j7);
  }

  /**
   * Copies neighbouring columns of a row to where panels go on: two vectors to each.
   *
   * @param j first column of the first vector of the first panel
   * @param h first column of its second vector
   */
  static void copy(double[] row, int j, int h, double[][] panels, int from, int to, int at) {
    for (int panel = from, offset = 0; panel < to; panel++, offset += COLUMNS) {
      double[] copy = panels[panel];
      load(row, j + offset).intoArray(copy, at);
      load(row, h + offset).intoArray(copy, at + LANES);
    }
  }

  private static DoubleVector load(double[] values, int at) {
    return DoubleVector.fromArray(SPECIES, values, at);
  }

  private static DoubleVector all(double value) {
    return DoubleVector.broadcast(SPECIES, value);
  }

  private static void store(DoubleVector a, DoubleVector b, double[] row, int j, int h) {
    a.intoArray(row, j);
    b.intoArray(row, h);
  }
}
