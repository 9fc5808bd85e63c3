package dev.tandem.reference.matrix;

import static dev.tandem.reference.matrix.VectorTiles.COLUMNS;
import static dev.tandem.reference.matrix.VectorTiles.LANES;

import org.jspecify.annotations.Nullable;

/**
 * The second factor of a product as tiles read it: panels of two vectors of columns. The last two
 * vectors end at the last column, so they may overlap those before.
 */
final class VectorPanels {

  private int columns;
  private int depth;

  /** The matrix itself, when it is read in place. */
  private double @Nullable [][] original;

  /** Else the panels one after the other. */
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
  }

  /** Copies the first rows of w. */
  void copyOf(double[][] w, int rows) {
    reserve(w[0].length, rows);
    for (int panel = 0; panel < count(); panel++) {
      int j = first(panel);
      int h = second(j);
      for (int k = 0; k < rows; k++) {
        VectorTiles.copy(w[k], j, h, copy, at(panel, k));
      }
    }
  }

  /** Copies the transpose of w. */
  void transposeOf(double[][] w) {
    reserve(w.length, w[0].length);
    for (int panel = 0; panel < count(); panel++) {
      int j = first(panel);
      int h = second(j);
      for (int v = 0; v < LANES; v += 2) {
        copyTwo(w[j + v], w[j + v + 1], at(panel, 0) + v);
        copyTwo(w[h + v], w[h + v + 1], at(panel, 0) + LANES + v);
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

  private void copyTwo(double[] a, double[] b, int at) {
    for (int k = 0, p = at; k < depth; k++, p += COLUMNS) {
      copy[p] = a[k];
      copy[p + 1] = b[k];
    }
  }

  private void reserve(int newColumns, int newDepth) {
    columns = newColumns;
    depth = newDepth;
    original = null;
    int size = count() * depth * COLUMNS;
    if (copy.length < size) {
      copy = new double[size];
    }
  }
}
