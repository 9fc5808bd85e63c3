package dev.tandem.reference.matrix;

import static dev.tandem.reference.matrix.VectorTiles.LANES;
import static dev.tandem.reference.matrix.VectorTiles.SPECIES;
import static dev.tandem.reference.matrix.VectorTiles.STEP;
import static jdk.incubator.vector.DoubleVector.fromArray;

/** The copies that {@link VectorPanels} makes of rows, vector by vector. */
final class VectorCopies {

  private VectorCopies() {}

  /**
   * Copies two vectors of columns of some rows of a matrix to a panel.
   *
   * @param matrix the rows
   * @param k the first row
   * @param length number of rows
   * @param j first column of the first vector
   * @param h first column of the second vector
   * @param copy where they go
   */
  static void copyPair(double[][] matrix, int k, int length, int j, int h, double[] copy) {
    for (int i = 0; i < length; i++) {
      double[] row = matrix[k + i];
      fromArray(SPECIES, row, j).intoArray(copy, i * STEP);
      fromArray(SPECIES, row, h).intoArray(copy, i * STEP + LANES);
    }
  }

  /**
   * Copies some rows of a matrix to panels, each of two vectors of neighbouring columns. Four rows
   * at a time, from left to right, as memory is read best.
   *
   * @param matrix the rows
   * @param k the first row
   * @param length number of rows
   * @param width columns from one panel to the next
   * @param from the first panel
   * @param to one past the last panel
   * @param copies where they go, the first one to 0
   */
  static void copyRows(
      double[][] matrix, int k, int length, int width, int from, int to, double[][] copies) {
    int i = 0;
    for (; i + 3 < length; i += 4) {
      double[] a = matrix[k + i];
      double[] b = matrix[k + i + 1];
      double[] c = matrix[k + i + 2];
      double[] d = matrix[k + i + 3];
      for (int panel = from; panel < to; panel++) {
        double[] copy = copies[panel - from];
        int j = panel * width;
        int at = i * STEP;
        fromArray(SPECIES, a, j).intoArray(copy, at);
        fromArray(SPECIES, a, j + LANES).intoArray(copy, at + LANES);
        fromArray(SPECIES, b, j).intoArray(copy, at + STEP);
        fromArray(SPECIES, b, j + LANES).intoArray(copy, at + STEP + LANES);
        fromArray(SPECIES, c, j).intoArray(copy, at + 2 * STEP);
        fromArray(SPECIES, c, j + LANES).intoArray(copy, at + 2 * STEP + LANES);
        fromArray(SPECIES, d, j).intoArray(copy, at + 3 * STEP);
        fromArray(SPECIES, d, j + LANES).intoArray(copy, at + 3 * STEP + LANES);
      }
    }
    for (; i < length; i++) {
      double[] row = matrix[k + i];
      for (int panel = from; panel < to; panel++) {
        fromArray(SPECIES, row, panel * width).intoArray(copies[panel - from], i * STEP);
        fromArray(SPECIES, row, panel * width + LANES)
            .intoArray(copies[panel - from], i * STEP + LANES);
      }
    }
  }

  /**
   * As {@link #copyRows}, to panels of one vector next to each other.
   *
   * @param matrix the rows
   * @param k the first row
   * @param length number of rows
   * @param from the first panel
   * @param to one past the last panel
   * @param copies where they go, the first one to 0
   */
  static void copySingles(
      double[][] matrix, int k, int length, int from, int to, double[][] copies) {
    int i = 0;
    for (; i + 3 < length; i += 4) {
      double[] a = matrix[k + i];
      double[] b = matrix[k + i + 1];
      double[] c = matrix[k + i + 2];
      double[] d = matrix[k + i + 3];
      for (int panel = from; panel < to; panel++) {
        double[] copy = copies[panel - from];
        int j = panel * LANES;
        int at = i * LANES;
        fromArray(SPECIES, a, j).intoArray(copy, at);
        fromArray(SPECIES, b, j).intoArray(copy, at + LANES);
        fromArray(SPECIES, c, j).intoArray(copy, at + 2 * LANES);
        fromArray(SPECIES, d, j).intoArray(copy, at + 3 * LANES);
      }
    }
    for (; i < length; i++) {
      for (int panel = from; panel < to; panel++) {
        fromArray(SPECIES, matrix[k + i], panel * LANES).intoArray(copies[panel - from], i * LANES);
      }
    }
  }
}
