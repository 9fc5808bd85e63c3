package dev.tandem.reference.matrix;

import static dev.tandem.reference.matrix.VectorTiles.ROWS;

/**
 * The sum of a matrix and a product, tile by tile, of copies of both factors. The crew shares the
 * rows or the columns of the sum.
 */
final class VectorTiledProduct implements Crew.Job {

  /** Panels of rows that are copied together. */
  private static final int BLOCK = 96;

  /** Panels of columns that are copied together: what is near in a row is near in memory. */
  private static final int GROUP = 8;

  private final Crew crew;
  private final VectorRowPanels rows;
  private final VectorColumnPanels columns;
  private final double[][] lastStarts = new double[ROWS][];
  private final double[][] lastSums = new double[ROWS][];

  private boolean sharesRows;
  private double[][] starts = {};
  private double[][] sums = {};
  private int depth;
  private int strip;

  VectorTiledProduct(Crew crew) {
    this.crew = crew;
    this.rows = new VectorRowPanels(crew.size());
    this.columns = new VectorColumnPanels(crew.size());
  }

  /** The panels of the first factor, to be set. */
  VectorPanels rows() {
    return rows;
  }

  /** The panels of the second factor, to be set. */
  VectorPanels columns() {
    return columns;
  }

  /**
   * Computes {@code sums = starts + rows columns}.
   *
   * @param newDepth numbers in a line
   * @param byRows whether the crew shares the rows, else the columns: who shares the ones copies
   *     all of the others
   */
  void compute(double[][] newStarts, double[][] newSums, int newDepth, boolean byRows) {
    starts = newStarts;
    sums = newSums;
    depth = newDepth;
    sharesRows = byRows;
    strip = VectorTiles.strip(depth);
    for (int r = 0; r < ROWS; r++) {
      int row = rows.line(rows.count() - 1, r);
      lastStarts[r] = starts[row];
      lastSums[r] = sums[row];
    }
    long work = (long) rows.lines() * columns.lines() * depth;
    crew.share(this, byRows ? rows.count() : columns.count(), work);
  }

  @Override
  public void run(int part, int from, int to) {
    int row = sharesRows ? from : 0;
    int endRow = sharesRows ? to : rows.count();
    int column = sharesRows ? 0 : from;
    int endColumn = sharesRows ? columns.count() : to;
    for (int r = row; r < endRow; r += BLOCK) {
      block(part, r, Math.min(endRow, r + BLOCK), column, endColumn);
    }
  }

  /** Strip by strip: a copied group of columns passes all rows of the block. */
  private void block(int part, int row, int endRow, int column, int endColumn) {
    for (int k = 0; k < depth; k += strip) {
      int length = Math.min(strip, depth - k);
      double[][] x = rows.fill(part, row, endRow, k, length);
      for (int c = column; c < endColumn; c += GROUP) {
        int end = Math.min(endColumn, c + GROUP);
        double[][] w = columns.fill(part, c, end, k, length);
        for (int r = row; r < endRow; r++) {
          tiles(x[r - row], w, r, c, end, length, k == 0);
        }
      }
    }
  }

  private void tiles(
      double[] x, double[][] w, int row, int column, int end, int length, boolean begins) {
    boolean last = row == rows.count() - 1;
    double[][] z = last ? lastSums : sums;
    double[][] s = !begins ? z : last ? lastStarts : starts;
    int first = last ? 0 : row * ROWS;
    for (int c = column; c < end; c++) {
      VectorTiles.tile(x, w[c - column], length, columns.first(c), columns.second(c), s, z, first);
    }
  }
}
