package dev.tandem.reference.matrix;

import static dev.tandem.reference.matrix.VectorTiles.COLUMNS;
import static dev.tandem.reference.matrix.VectorTiles.LANES;
import static dev.tandem.reference.matrix.VectorTiles.STEP;

/**
 * The second factor: panels of columns. No two overlap, and each has at least one vector of columns
 * of its own; if it has fewer than two, its two vectors overlap.
 */
final class VectorColumnPanels extends VectorPanels {

  VectorColumnPanels(int parts) {
    super(COLUMNS, STEP, parts);
  }

  /** Where a panel begins; what is past the last one begins behind the last column. */
  int first(int panel) {
    return panel == count() ? lines() : Math.min(panel * COLUMNS, lines() - LANES);
  }

  /** Where the second vector of a panel begins. */
  int second(int panel) {
    return first(panel + 1) - LANES;
  }

  @Override
  int line(int panel, int place) {
    return place < LANES ? first(panel) + place : second(panel) + place - LANES;
  }

  @Override
  int ofVectors() {
    return count();
  }

  @Override
  void fillFromRows(double[][] matrix, int panel, int k, int length, double[] copy) {
    for (int v = 0; v < COLUMNS; v += 4) {
      double[] a = matrix[line(panel, v)];
      double[] b = matrix[line(panel, v + 1)];
      double[] c = matrix[line(panel, v + 2)];
      double[] d = matrix[line(panel, v + 3)];
      for (int i = 0; i < length; i++) {
        copy[i * STEP + v] = a[k + i];
        copy[i * STEP + v + 1] = b[k + i];
        copy[i * STEP + v + 2] = c[k + i];
        copy[i * STEP + v + 3] = d[k + i];
      }
    }
  }
}
