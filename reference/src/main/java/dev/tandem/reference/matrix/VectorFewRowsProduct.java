package dev.tandem.reference.matrix;

import static dev.tandem.reference.matrix.VectorTenRows.ROWS;
import static dev.tandem.reference.matrix.VectorTenRows.STRIP;
import static dev.tandem.reference.matrix.VectorTiles.COLUMNS;

/**
 * The sum of a matrix and a product, tile by tile, of a copy of a few rows and the second factor
 * where it is. The crew shares the columns.
 */
final class VectorFewRowsProduct implements Crew.Job {

  /** The most rows: two tiles. */
  static final int MOST_ROWS = 2 * ROWS;

  /** Panels of columns that tiles of a strip pass one after the other: 32 kB. */
  private static final int GROUP = 8;

  private final Crew crew;
  private final VectorColumnPanels columns = new VectorColumnPanels(0);
  private final double[][] x = new double[MOST_ROWS][];
  private final double[][] starts = new double[MOST_ROWS][];
  private final double[][] sums = new double[MOST_ROWS][];

  /** For each part a strip of the rows of each tile. */
  private final double[][][] copies;

  /** For each part what it has read ahead, lest the compiler leave that out. */
  private final double[] read;

  private double[][] w = {};
  private int tiles;
  private int depth;

  /** About equal lengths: a short strip at the end would cost nearly as much. */
  private int strip;

  VectorFewRowsProduct(Crew crew) {
    this.crew = crew;
    this.copies = new double[crew.size()][MOST_ROWS / ROWS][STRIP * ROWS];
    this.read = new double[crew.size()];
  }

  /** Computes {@code z = s + x w}. */
  void compute(
      double[][] newX, double[][] newW, double[][] s, double[][] z, int rows, int newDepth) {
    w = newW;
    depth = newDepth;
    int strips = (depth + STRIP - 1) / STRIP;
    strip = (depth + strips - 1) / strips;
    tiles = (rows + ROWS - 1) / ROWS;
    columns.setColumns(w, w[0].length);
    for (int r = 0; r < tiles * ROWS; r++) {
      int row = Math.min(r, rows - 1);
      x[r] = newX[row];
      starts[r] = s[row];
      sums[r] = z[row];
    }
    long work = (long) ROWS * COLUMNS * (depth + 8);
    crew.split(this, columns.count(), tiles * columns.count() * work);
  }

  @Override
  public void run(int part, int from, int to) {
    for (int k = 0; k < depth; k += strip) {
      int length = Math.min(strip, depth - k);
      for (int tile = 0; tile < tiles; tile++) {
        VectorTenRows.copy(x, tile * ROWS, k, length, copies[part][tile]);
      }
      for (int c = from; c < to; c += GROUP) {
        int end = Math.min(to, c + GROUP);
        read[part] += VectorTenRows.touch(w, k, length, columns.first(c), columns.first(end));
        group(copies[part], k, length, c, end);
      }
    }
  }

  private void group(double[][] copies, int k, int length, int from, int to) {
    double[][] s = k == 0 ? starts : sums;
    for (int tile = 0; tile < tiles; tile++) {
      for (int c = from; c < to; c++) {
        int j = columns.first(c);
        int h = columns.second(c);
        VectorTenRows.tile(copies[tile], w, k, length, j, h, s, sums, tile * ROWS);
      }
    }
  }
}
