package dev.tandem.reference.matrix;

import static dev.tandem.reference.matrix.VectorTiles.COLUMNS;
import static dev.tandem.reference.matrix.VectorTiles.LANES;

import org.jspecify.annotations.Nullable;

/**
 * The second factor of a product as tiles read it: panels of two vectors of columns. The last two
 * vectors end at the last column, so they may overlap those before.
 *
 * <p>A strip of a group of neighbouring panels is copied at a time, and read by all rows before the
 * next one takes its place: so the copy never leaves the cache, however large the matrix is.
 */
final class VectorPanels {

  /** Panels that are copied together: what is near in a row is near in memory. */
  static final int GROUP = 16;

  private final int parts;

  private int columns;
  private int depth;
  private int strip;

  /** The matrix itself, when it is read in place. */
  private double @Nullable [][] original;

  /** Else what is copied: the matrix or its transpose. */
  private double @Nullable [][] source;

  private boolean transposed;

  /** For each part a strip of each panel of its group. */
  private double[][] copies = {};

  /**
   * Panels of no matrix yet.
   *
   * @param parts how many groups are in use at the same time
   */
  VectorPanels(int parts) {
    this.parts = parts;
  }

  /** Number of panels. */
  int count() {
    return (columns + COLUMNS - 1) / COLUMNS;
  }

  /** How many of them overlap none before them. */
  int apart() {
    return columns / COLUMNS;
  }

  /** Length of the sums. */
  int depth() {
    return depth;
  }

  /** Length of a strip; the last one may be shorter. */
  int strip() {
    return strip;
  }

  /** Number of columns. */
  int columns() {
    return columns;
  }

  /** Reads the first rows of w where they are. */
  void inPlace(double[][] w, int rows) {
    set(w[0].length, rows);
    original = w;
    source = null;
  }

  /** Copies the first rows of w, part by part as {@link #fill} is called. */
  void copyOf(double[][] w, int rows) {
    set(w[0].length, rows);
    reserve(w);
    transposed = false;
  }

  /** Copies the transpose of w, part by part as {@link #fill} is called. */
  void transposeOf(double[][] w) {
    set(w.length, w[0].length);
    reserve(w);
    transposed = true;
  }

  /** Copies the strip that begins at k of some panels: at most a group. */
  void fill(int part, int from, int to, int k) {
    double[][] w = source;
    if (w == null) {
      return;
    }
    int length = Math.min(strip, depth - k);
    int copy = part * GROUP;
    if (transposed) {
      for (int panel = from; panel < to; panel++) {
        fillTransposed(w, panel, k, length, copies[copy++]);
      }
    } else {
      int j = first(from);
      int h = second(j);
      for (int i = 0; i < length; i++) {
        VectorTiles.copy(w[k + i], j, h, copies, copy, copy + to - from, i * COLUMNS);
      }
    }
  }

  private void fillTransposed(double[][] w, int panel, int k, int length, double[] copy) {
    int j = first(panel);
    int h = second(j) - LANES;
    for (int v = 0; v < COLUMNS; v += 4) {
      int a = v < LANES ? j : h;
      int b = v + 2 < LANES ? j : h;
      copyFour(w[a + v], w[a + v + 1], w[b + v + 2], w[b + v + 3], k, length, copy, v);
    }
  }

  private static void copyFour(
      double[] a, double[] b, double[] c, double[] d, int k, int length, double[] copy, int at) {
    for (int i = k, p = at; i < k + length; i++, p += COLUMNS) {
      copy[p] = a[i];
      copy[p + 1] = b[i];
      copy[p + 2] = c[i];
      copy[p + 3] = d[i];
    }
  }

  /**
   * Begins the sums of some panels: {@code z = s} in their columns. Done row by row it is quick,
   * and the tiles, which go down the rows, then find z in the cache.
   *
   * @param row first row
   * @param end one past the last row
   * @param from first panel
   * @param to one past the last panel
   */
  void begin(double[][] s, double[][] z, int row, int end, int from, int to) {
    int j = first(from);
    int width = second(first(to - 1)) + LANES - j;
    for (int r = row; r < end; r++) {
      System.arraycopy(s[r], j, z[r], j, width);
    }
  }

  /**
   * A strip of {@code z = start + x w} for some panels.
   *
   * @param part whose copy
   * @param row first row
   * @param end one past the last row
   * @param from first panel of the group that was copied last
   * @param to one past its last panel
   * @param k where the strip begins
   */
  void tiles(
      int part,
      double[][] x,
      double[][] start,
      double[][] z,
      int row,
      int end,
      int from,
      int to,
      int k) {
    int length = Math.min(strip, depth - k);
    double[][] w = original;
    for (int panel = from; panel < to; panel++) {
      int j = first(panel);
      int h = second(j);
      if (w == null) {
        double[] copy = copies[part * GROUP + panel - from];
        VectorTiles.ofPanel(x, row, end, k, length, j, h, start, z, copy);
      } else {
        VectorTiles.ofRows(x, row, end, k, length, j, h, start, z, w);
      }
    }
  }

  private int first(int panel) {
    return Math.max(0, Math.min(panel * COLUMNS, columns - COLUMNS));
  }

  private int second(int first) {
    return Math.min(first + LANES, columns - LANES);
  }

  /** Strips of equal length: a short one at the end would cost nearly as much as a long one. */
  private void set(int newColumns, int newDepth) {
    columns = newColumns;
    depth = newDepth;
    int strips = (depth + VectorTiles.STRIP - 1) / VectorTiles.STRIP;
    strip = (depth + strips - 1) / strips;
  }

  private void reserve(double[][] w) {
    original = null;
    source = w;
    if (copies.length == 0 || copies[0].length < strip * COLUMNS) {
      copies = new double[parts * GROUP][strip * COLUMNS];
    }
  }
}
