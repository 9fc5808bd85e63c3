package dev.tandem.reference.matrix;

import static dev.tandem.reference.matrix.VectorTiles.LANES;
import static dev.tandem.reference.matrix.VectorTiles.SPECIES;
import static dev.tandem.reference.matrix.VectorTiles.STEP;
import static jdk.incubator.vector.DoubleVector.fromArray;

/** The copies that {@link VectorPanels} makes of rows, vector by vector. */
final class VectorCopies {

  private VectorCopies() {}

  /**
   * Copies two vectors of columns of some rows of a matrix to each of four panels: to find the
   * bounds of a row costs as much as to copy from it.
   *
   * @param matrix the rows
   * @param k the first row
   * @param length number of rows
   * @param lines where panels begin
   * @param panel the first panel
   * @param last the last one; it stands for those behind it
   * @param copies where they go
   * @param first the panel that goes to the first one of the copies
   */
  static void copyFour(
      double[][] matrix,
      int k,
      int length,
      VectorPanels lines,
      int panel,
      int last,
      double[][] copies,
      int first) {
    int pa = panel;
    int pb = Math.min(panel + 1, last);
    int pc = Math.min(panel + 2, last);
    int pd = Math.min(panel + 3, last);
    double[] a = copies[pa - first];
    int ja = lines.line(pa, 0);
    int ha = lines.line(pa, LANES);
    double[] b = copies[pb - first];
    int jb = lines.line(pb, 0);
    int hb = lines.line(pb, LANES);
    double[] c = copies[pc - first];
    int jc = lines.line(pc, 0);
    int hc = lines.line(pc, LANES);
    double[] d = copies[pd - first];
    int jd = lines.line(pd, 0);
    int hd = lines.line(pd, LANES);
    for (int i = 0; i < length; i++) {
      double[] row = matrix[k + i];
      int at = i * STEP;
      fromArray(SPECIES, row, ja).intoArray(a, at);
      fromArray(SPECIES, row, ha).intoArray(a, at + LANES);
      fromArray(SPECIES, row, jb).intoArray(b, at);
      fromArray(SPECIES, row, hb).intoArray(b, at + LANES);
      fromArray(SPECIES, row, jc).intoArray(c, at);
      fromArray(SPECIES, row, hc).intoArray(c, at + LANES);
      fromArray(SPECIES, row, jd).intoArray(d, at);
      fromArray(SPECIES, row, hd).intoArray(d, at + LANES);
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
