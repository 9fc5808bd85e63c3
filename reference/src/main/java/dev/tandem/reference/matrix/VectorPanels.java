package dev.tandem.reference.matrix;

import static dev.tandem.reference.matrix.VectorTiles.LANES;

/**
 * A factor of a product as tiles read it. Its lines (rows of the first factor, columns of the
 * second one) lie side by side in panels: the first numbers of all lines of a panel, then the
 * second ones, and so on. A strip of some neighbouring panels is copied at a time and read many
 * times before the next one takes its place, so what tiles read is in the cache, however large the
 * matrix is.
 */
abstract class VectorPanels {

  /**
   * Numbers between the copies of neighbouring panels, lest all go to the same lines of a cache.
   */
  private static final int APART = 8;

  private final int width;
  private final int step;

  /** For each part a strip of each panel. */
  private final double[][][] copies;

  private double[][] matrix = {};
  private boolean linesAreRows;
  private int lines;

  /**
   * Panels of no matrix yet.
   *
   * @param width lines from one panel to the next
   * @param step numbers of a step in a copy
   * @param parts how many copies are in use at the same time
   */
  VectorPanels(int width, int step, int parts) {
    this.width = width;
    this.step = step;
    this.copies = new double[parts][0][];
  }

  /** Takes the first rows of a matrix for lines. */
  final void setRows(double[][] newMatrix, int rows) {
    matrix = newMatrix;
    linesAreRows = true;
    lines = rows;
  }

  /** Takes the first columns of a matrix for lines. */
  final void setColumns(double[][] newMatrix, int columns) {
    matrix = newMatrix;
    linesAreRows = false;
    lines = columns;
  }

  /** Number of lines. */
  final int lines() {
    return lines;
  }

  /** Number of panels. */
  final int count() {
    return (lines + width - 1) / width;
  }

  /** The line at a place of a panel. */
  abstract int line(int panel, int place);

  /**
   * How many panels, from the first one, are vectors of neighbouring lines: one if a step is as
   * short as that, else two.
   */
  abstract int ofVectors();

  /**
   * Copies a strip of some panels.
   *
   * @param part whose copy
   * @param from first panel
   * @param to one past the last panel
   * @param k where the strip begins
   * @param length its length
   * @return the panels' copies, the first one at 0
   */
  final double[][] fill(int part, int from, int to, int k, int length) {
    double[][] copy = reserve(part, to - from, length);
    if (linesAreRows) {
      for (int panel = from; panel < to; panel++) {
        fillFromRows(matrix, panel, k, length, copy[panel - from]);
      }
    } else {
      fillFromColumns(from, to, k, length, copy);
    }
    return copy;
  }

  /** Copies a strip of lines that are rows. */
  abstract void fillFromRows(double[][] matrix, int panel, int k, int length, double[] copy);

  private void fillFromColumns(int from, int to, int k, int length, double[][] copy) {
    int end = Math.min(to, ofVectors());
    if (step == LANES) {
      VectorCopies.copySingles(matrix, k, length, from, end, copy);
    } else {
      fillFromPairs(from, end, k, length, copy);
    }
    for (int panel = Math.max(from, end); panel < to; panel++) {
      fillFromColumns(panel, k, length, copy[panel - from]);
    }
  }

  /** In the last panels of columns the second vector may overlap the first one. */
  private void fillFromPairs(int from, int to, int k, int length, double[][] copy) {
    int whole = to;
    while (whole > from && line(whole - 1, LANES) != line(whole - 1, 0) + LANES) {
      whole--;
      int j = line(whole, 0);
      VectorCopies.copyPair(matrix, k, length, j, line(whole, LANES), copy[whole - from]);
    }
    VectorCopies.copyRows(matrix, k, length, width, from, whole, copy);
  }

  private void fillFromColumns(int panel, int k, int length, double[] copy) {
    for (int i = 0; i < length; i++) {
      for (int v = 0; v < width; v++) {
        copy[i * step + v] = matrix[k + i][line(panel, v)];
      }
    }
  }

  /** Makes room for the copies of so many panels, lest it grow with each longer run. */
  final double[][] reserve(int part, int panels, int length) {
    double[][] copy = copies[part];
    int size = length * step + APART;
    if (copy.length < panels || copy[0].length < size) {
      int most = Math.max(panels, copy.length);
      int longest = Math.max(size, copy.length == 0 ? 0 : copy[0].length);
      copy = new double[most][longest];
      copies[part] = copy;
    }
    return copy;
  }
}
