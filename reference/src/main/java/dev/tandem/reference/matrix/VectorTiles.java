package dev.tandem.reference.matrix;

import static dev.tandem.reference.matrix.VectorFourSteps.ARE_FENCES_FREE;
import static dev.tandem.reference.matrix.VectorFourSteps.ROUND;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The innermost loops of the vector kernel. Each keeps its sums in registers for a whole strip.
 *
 * <p>Tiles and index arithmetic are what the compiler of Java 17 makes the fewest instructions of:
 * it finds the bounds of all indices outside of the loop, keeps all in 16 registers, and a step of
 * a tile of twelve sums takes 23 instructions. A core that is shared with another thread is bounded
 * by their number.
 *
 * <p>The first sums of each tile are multiplied by 1, which changes no bit. Java compiles the
 * library's methods for the operations that they have met. Had they met multiply-adds alone, the
 * functions of {@link VectorPasses} would prove that wrong a few times, and each multiply-add of a
 * tile counts these times again: from a hundred on, the compiler trusts no class any more, and
 * makes objects of the tile's vectors for good.
 */
final class VectorTiles {

  static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

  /** Numbers in a vector. */
  static final int LANES = SPECIES.length();

  /** Whether sums have 32 registers, which come with such vectors, and not 16. */
  static final boolean MANY_REGISTERS = LANES == 8 && ARE_FENCES_FREE;

  /** Rows of a tile. */
  static final int ROWS = MANY_REGISTERS ? VectorEightRows.ROWS : 6;

  /** Rows of a tile that reads x where it is. */
  static final int DIRECT_ROWS = 5;

  /** Columns of a tile: two vectors. */
  static final int COLUMNS = 2 * LANES;

  /** Columns of a tile that has one row: eight vectors. */
  static final int ROW_COLUMNS = 8 * LANES;

  /** Numbers of a step in a copied panel of columns. */
  static final int STEP = Math.max(8, COLUMNS);

  /** Numbers of a step in a copied panel of rows. For tiles of six, one index serves both. */
  static final int ROW_STEP = MANY_REGISTERS ? VectorEightRows.ROWS : STEP;

  /**
   * Steps of a strip. So short that its panels stay in the first cache; and that the compiler,
   * which sees the bound, leaves out the polls that it weaves into longer loops.
   */
  static final int STRIP = 2048 / ROW_STEP;

  private VectorTiles() {}

  /**
   * The length of strips of about equal length: a short one at the end would cost nearly as much.
   * If there are more of them, all but the last one are whole rounds.
   */
  static int strip(int depth) {
    int strips = (depth + STRIP - 1) / STRIP;
    int length = (depth + strips - 1) / strips;
    return strips == 1 ? length : (length + ROUND - 1) / ROUND * ROUND;
  }

  /** Multiply-adds that take as long as a tile: to begin and to end it costs some steps. */
  static long work(int depth) {
    return (long) ROWS * COLUMNS * (depth + 8);
  }

  /**
   * A tile of {@code z = s + x w} from copies of both factors.
   *
   * @param x a strip of a panel of rows
   * @param w the same strip of a panel of columns
   * @param length its length
   * @param j first column of the first vector
   * @param h first column of the second vector
   * @param s what the sums start from
   * @param z where they go
   * @param row the first row in s and in z
   */
  static void tile(
      double[] x, double[] w, int length, int j, int h, double[][] s, double[][] z, int row) {
    int strip = Math.min(length, STRIP);
    DoubleVector a0 = load(s[row], j).mul(1);
    DoubleVector b0 = load(s[row], h);
    DoubleVector a1 = load(s[row + 1], j);
    DoubleVector b1 = load(s[row + 1], h);
    DoubleVector a2 = load(s[row + 2], j);
    DoubleVector b2 = load(s[row + 2], h);
    DoubleVector a3 = load(s[row + 3], j);
    DoubleVector b3 = load(s[row + 3], h);
    DoubleVector a4 = load(s[row + 4], j);
    DoubleVector b4 = load(s[row + 4], h);
    DoubleVector a5 = load(s[row + 5], j);
    DoubleVector b5 = load(s[row + 5], h);
    for (int p = 0; p < strip * STEP; p += STEP) {
      DoubleVector u = load(w, p);
      DoubleVector v = load(w, p + LANES);
      DoubleVector c = all(x[p]);
      a0 = c.fma(u, a0);
      b0 = c.fma(v, b0);
      c = all(x[p + 1]);
      a1 = c.fma(u, a1);
      b1 = c.fma(v, b1);
      c = all(x[p + 2]);
      a2 = c.fma(u, a2);
      b2 = c.fma(v, b2);
      c = all(x[p + 3]);
      a3 = c.fma(u, a3);
      b3 = c.fma(v, b3);
      c = all(x[p + 4]);
      a4 = c.fma(u, a4);
      b4 = c.fma(v, b4);
      c = all(x[p + 5]);
      a5 = c.fma(u, a5);
      b5 = c.fma(v, b5);
    }
    store(a0, b0, z[row], j, h);
    store(a1, b1, z[row + 1], j, h);
    store(a2, b2, z[row + 2], j, h);
    store(a3, b3, z[row + 3], j, h);
    store(a4, b4, z[row + 4], j, h);
    store(a5, b5, z[row + 5], j, h);
  }

  /**
   * As {@link #tile}, through some steps of the strip.
   *
   * @param x these steps of a panel of rows
   * @param places where they begin in w
   * @param count how many they are
   * @param w the whole strip of a panel of columns
   * @param j first column of the first vector
   * @param h first column of the second vector
   * @param s what the sums start from
   * @param z where they go
   * @param row the first row in s and in z
   */
  static void tileOfSome(
      double[] x,
      int[] places,
      int count,
      double[] w,
      int j,
      int h,
      double[][] s,
      double[][] z,
      int row) {
    int steps = Math.min(count, STRIP);
    DoubleVector a0 = load(s[row], j).mul(1);
    DoubleVector b0 = load(s[row], h);
    DoubleVector a1 = load(s[row + 1], j);
    DoubleVector b1 = load(s[row + 1], h);
    DoubleVector a2 = load(s[row + 2], j);
    DoubleVector b2 = load(s[row + 2], h);
    DoubleVector a3 = load(s[row + 3], j);
    DoubleVector b3 = load(s[row + 3], h);
    DoubleVector a4 = load(s[row + 4], j);
    DoubleVector b4 = load(s[row + 4], h);
    DoubleVector a5 = load(s[row + 5], j);
    DoubleVector b5 = load(s[row + 5], h);
    for (int n = 0; n < steps; n++) {
      int p = n * STEP;
      DoubleVector u = load(w, places[n]);
      DoubleVector v = load(w, places[n] + LANES);
      DoubleVector c = all(x[p]);
      a0 = c.fma(u, a0);
      b0 = c.fma(v, b0);
      c = all(x[p + 1]);
      a1 = c.fma(u, a1);
      b1 = c.fma(v, b1);
      c = all(x[p + 2]);
      a2 = c.fma(u, a2);
      b2 = c.fma(v, b2);
      c = all(x[p + 3]);
      a3 = c.fma(u, a3);
      b3 = c.fma(v, b3);
      c = all(x[p + 4]);
      a4 = c.fma(u, a4);
      b4 = c.fma(v, b4);
      c = all(x[p + 5]);
      a5 = c.fma(u, a5);
      b5 = c.fma(v, b5);
    }
    store(a0, b0, z[row], j, h);
    store(a1, b1, z[row + 1], j, h);
    store(a2, b2, z[row + 2], j, h);
    store(a3, b3, z[row + 3], j, h);
    store(a4, b4, z[row + 4], j, h);
    store(a5, b5, z[row + 5], j, h);
  }

  /**
   * Tiles below each other of {@code z = s + x w}, from the rows of x and a copy of w. The loop
   * over the tiles is in here, since to begin one costs as much as a short sum.
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
   * @param w the copy of the strip. The last argument, since a register for it would be one too
   *     many for the compiler: it finds it on the stack
   */
  static void direct(
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
    for (int r = row; r < end; r += DIRECT_ROWS) {
      double[] x0 = x[r];
      double[] x1 = x[r + 1];
      double[] x2 = x[r + 2];
      double[] x3 = x[r + 3];
      double[] x4 = x[r + 4];
      DoubleVector a0 = load(s[r], j).mul(1);
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
        DoubleVector u = load(w, k * STEP);
        DoubleVector v = load(w, k * STEP + LANES);
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
    DoubleVector a0 = load(s, j).mul(1);
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
