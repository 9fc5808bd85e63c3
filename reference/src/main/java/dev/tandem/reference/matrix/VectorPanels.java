package dev.tandem.reference.matrix;

import static dev.tandem.reference.matrix.VectorTiles.COLUMNS;
import static dev.tandem.reference.matrix.VectorTiles.LANES;

import org.jspecify.annotations.Nullable;

/**
 * The second factor of a product as tiles read it: panels of two vectors of columns. The last two
 * vectors end at the last column, so they may overlap those before.
 */
final class VectorPanels {

  /** Panels that are copied together. */
  private static final int GROUP = 4;

  private int columns;
  private int depth;

  /** The matrix itself, when it is read in place. */
  private double @Nullable [][] original;

  /** Else what is copied: the matrix or its transpose. */
  private double @Nullable [][] source;

  private boolean transposed;

  /** The panels one after the other. */
  private double[] copy = {};

  /** Number of panels. */
  int count() {
    return (columns + COLUMNS - 1) / COLUMNS;
  }

  /** Length of the sums. */
  int depth() {
    return depth;
  }

  /** Number of columns. */
  int columns() {
    return columns;
  }

  /** Reads the first rows of w where they are. */
  void inPlace(double[][] w, int rows) {
    columns = w[0].length;
    depth = rows;
    original = w;
    source = null;
  }

  /** Copies the first rows of w, panel by panel as {@link #fill} is called. */
  void copyOf(double[][] w, int rows) {
    reserve(w[0].length, rows, w);
    transposed = false;
  }

  /** Copies the transpose of w, panel by panel as {@link #fill} is called. */
  void transposeOf(double[][] w) {
    reserve(w.length, w[0].length, w);
    transposed = true;
  }

  /** Copies some panels. */
  void fill(int from, int to) {
    double[][] w = source;
    for (int panel = from; w != null && panel < to; panel += GROUP) {
      int end = Math.min(to, panel + GROUP);
      if (transposed) {
        fillTransposed(w, panel, end);
      } else {
        fill(w, panel, end);
      }
    }
  }

  /** Row by row, since what is near in a row is near in memory. */
  private void fill(double[][] w, int from, int to) {
    for (int k = 0; k < depth; k++) {
      for (int panel = from; panel < to; panel++) {
        int j = first(panel);
        VectorTiles.copy(w[k], j, second(j), copy, at(panel, k));
      }
    }
  }

  private void fillTransposed(double[][] w, int from, int to) {
    for (int panel = from; panel < to; panel++) {
      int j = first(panel);
      int h = second(j) - LANES;
      for (int v = 0; v < COLUMNS; v += 4) {
        int a = v < LANES ? j : h;
        int b = v + 2 < LANES ? j : h;
        copyFour(w[a + v], w[a + v + 1], w[b + v + 2], w[b + v + 3], at(panel, 0) + v);
      }
    }
  }

  /**
   * A strip of {@code z = s + x w} for the columns of one panel.
   *
   * @param from first row
   * @param to one past the last row
   * @param k where the strip begins; where it does not begin at 0, the sums go on from z
   */
  void tiles(double[][] x, double[][] s, double[][] z, int from, int to, int panel, int k) {
    int j = first(panel);
    int h = second(j);
    double[][] start = k == 0 ? s : z;
    double[][] w = original;
    if (w == null) {
      VectorTiles.ofPanel(x, from, to, k, depth - k, copy, at(panel, k), start, z, j, h);
    } else {
      VectorTiles.ofRows(x, from, to, k, depth - k, w, start, z, j, h);
    }
  }

  private int first(int panel) {
    return Math.max(0, Math.min(panel * COLUMNS, columns - COLUMNS));
  }

  private int second(int first) {
    return Math.min(first + LANES, columns - LANES);
  }

  private int at(int panel, int k) {
    return (panel * depth + k) * COLUMNS;
  }

  private void copyFour(double[] a, double[] b, double[] c, double[] d, int at) {
    for (int k = 0, p = at; k < depth; k++, p += COLUMNS) {
      copy[p] = a[k];
      copy[p + 1] = b[k];
      copy[p + 2] = c[k];
      copy[p + 3] = d[k];
    }
  }

  private void reserve(int newColumns, int newDepth, double[][] w) {
    columns = newColumns;
    depth = newDepth;
    original = null;
    source = w;
    int size = count() * depth * COLUMNS;
    if (copy.length < size) {
      copy = new double[size];
    }
  }
}
