package dev.tandem.reference.matrix;

import static dev.tandem.reference.matrix.VectorTiles.COLUMNS;
import static dev.tandem.reference.matrix.VectorTiles.MANY_REGISTERS;
import static dev.tandem.reference.matrix.VectorTiles.ROWS;
import static dev.tandem.reference.matrix.VectorTiles.ROW_STEP;

/** The first factor: panels of rows. In the last one, the last row stands for those it lacks. */
final class VectorRowPanels extends VectorPanels {

  VectorRowPanels(int parts) {
    super(ROWS, ROW_STEP, parts);
  }

  @Override
  int line(int panel, int place) {
    return Math.min(panel * ROWS + place, lines() - 1);
  }

  /** Two vectors may hold more lines than a panel needs, but those must be there. */
  @Override
  int ofVectors() {
    if (MANY_REGISTERS) {
      return lines() / ROWS;
    }
    return COLUMNS < ROWS || COLUMNS > lines() ? 0 : (lines() - COLUMNS) / ROWS + 1;
  }

  @Override
  void fillFromRows(double[][] matrix, int panel, int k, int length, double[] copy) {
    double[] a = matrix[line(panel, 0)];
    double[] b = matrix[line(panel, 1)];
    double[] c = matrix[line(panel, 2)];
    double[] d = matrix[line(panel, 3)];
    double[] e = matrix[line(panel, 4)];
    double[] f = matrix[line(panel, 5)];
    if (MANY_REGISTERS) {
      double[] g = matrix[line(panel, 6)];
      double[] h = matrix[line(panel, 7)];
      for (int i = 0; i < length; i++) {
        copy[i * ROW_STEP] = a[k + i];
        copy[i * ROW_STEP + 1] = b[k + i];
        copy[i * ROW_STEP + 2] = c[k + i];
        copy[i * ROW_STEP + 3] = d[k + i];
        copy[i * ROW_STEP + 4] = e[k + i];
        copy[i * ROW_STEP + 5] = f[k + i];
        copy[i * ROW_STEP + 6] = g[k + i];
        copy[i * ROW_STEP + 7] = h[k + i];
      }
    } else {
      for (int i = 0; i < length; i++) {
        copy[i * ROW_STEP] = a[k + i];
        copy[i * ROW_STEP + 1] = b[k + i];
        copy[i * ROW_STEP + 2] = c[k + i];
        copy[i * ROW_STEP + 3] = d[k + i];
        copy[i * ROW_STEP + 4] = e[k + i];
        copy[i * ROW_STEP + 5] = f[k + i];
      }
    }
  }
}
