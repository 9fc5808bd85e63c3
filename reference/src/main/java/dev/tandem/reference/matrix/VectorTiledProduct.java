package dev.tandem.reference.matrix;

import static dev.tandem.reference.matrix.VectorTiles.MANY_REGISTERS;
import static dev.tandem.reference.matrix.VectorTiles.ROWS;
import static dev.tandem.reference.matrix.VectorTiles.STEP;
import static dev.tandem.reference.matrix.VectorTiles.STRIP;

import java.util.Arrays;

/**
 * The sum of a matrix and a product, tile by tile, of copies of both factors. The crew shares the
 * rows or the columns of the sum.
 */
final class VectorTiledProduct implements Crew.Job {

  /** Panels of a factor that are copied together, at most: 1 MB of columns. */
  private static final int COPIED = (1 << 17) / (STRIP * STEP);

  /**
   * Panels of columns that pass a block of rows together: at most 512 kB. With few of them, the
   * rows of the sums would be read and written in short pieces.
   */
  private static final int GROUP = MANY_REGISTERS ? 16 : 8;

  /** Steps of a block of rows: at most 128 kB, which stay in the second cache with the group. */
  private static final int BLOCK = 64 / GROUP * STRIP;

  private final Crew crew;
  private final VectorRowPanels rows;
  private final VectorColumnPanels columns;
  private final double[][] lastStarts = new double[ROWS][];
  private final double[][] lastSums = new double[ROWS][];

  /** For each part those of each copied panel of rows. */
  private final VectorSteps[][] steps;

  private boolean sharesRows;
  private boolean passesZeros;
  private double[][] starts = {};
  private double[][] sums = {};
  private int depth;
  private int strip;

  VectorTiledProduct(Crew crew) {
    this.crew = crew;
    this.rows = new VectorRowPanels(crew.size());
    this.columns = new VectorColumnPanels(crew.size());
    this.steps = new VectorSteps[crew.size()][COPIED];
    for (VectorSteps[] panels : steps) {
      Arrays.setAll(panels, panel -> new VectorSteps());
    }
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
   * @param passZeros whether steps that are 0 in all rows of a tile are passed over
   */
  void compute(
      double[][] newStarts, double[][] newSums, int newDepth, boolean byRows, boolean passZeros) {
    passesZeros = passZeros;
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
    long tiles = (long) rows.count() * columns.count();
    crew.share(this, byRows ? rows.count() : columns.count(), tiles * VectorTiles.work(depth));
  }

  @Override
  public void run(int part, int from, int to) {
    int row = sharesRows ? from : 0;
    int endRow = sharesRows ? to : rows.count();
    int column = sharesRows ? 0 : from;
    int endColumn = sharesRows ? columns.count() : to;
    for (int c = column; c < endColumn; c += COPIED) {
      columns(part, row, endRow, c, Math.min(endColumn, c + COPIED));
    }
  }

  /** Strip by strip: all rows pass the copied columns. */
  private void columns(int part, int row, int endRow, int column, int endColumn) {
    int block = Math.min(COPIED, BLOCK / strip);
    for (int k = 0; k < depth; k += strip) {
      int length = Math.min(strip, depth - k);
      double[][] w = columns.fill(part, column, endColumn, k, length);
      for (int r = row; r < endRow; r += block) {
        int end = Math.min(endRow, r + block);
        double[][] x = rows.fill(part, r, end, k, length);
        take(steps[part], x, end - r, length);
        block(x, steps[part], w, r, end, column, endColumn, k);
      }
    }
  }

  private void take(VectorSteps[] taken, double[][] x, int panels, int length) {
    for (int panel = 0; panel < panels; panel++) {
      if (passesZeros) {
        taken[panel].takeNonzero(x[panel], length);
      } else {
        taken[panel].takeAll(length);
      }
    }
  }

  private void block(
      double[][] x,
      VectorSteps[] taken,
      double[][] w,
      int row,
      int endRow,
      int column,
      int endColumn,
      int k) {
    for (int c = column; c < endColumn; c += GROUP) {
      int end = Math.min(endColumn, c + GROUP);
      for (int r = row; r < endRow; r++) {
        if (k == 0 || taken[r - row].count() > 0) {
          tiles(x[r - row], taken[r - row], w, column, r, c, end, k);
        }
      }
    }
  }

  private void tiles(
      double[] x,
      VectorSteps taken,
      double[][] w,
      int copied,
      int row,
      int column,
      int end,
      int k) {
    boolean last = row == rows.count() - 1;
    double[][] z = last ? lastSums : sums;
    double[][] s = k > 0 ? z : last ? lastStarts : starts;
    int first = last ? 0 : row * ROWS;
    int length = Math.min(strip, depth - k);
    int count = taken.count();
    int[] places = taken.places();
    boolean fours = VectorFourSteps.isFor(length);
    for (int c = column; c < end; c++) {
      int j = columns.first(c);
      int h = columns.second(c);
      if (MANY_REGISTERS && count < length) {
        VectorEightRows.tileOfSome(x, places, count, w[c - copied], j, h, s, z, first);
      } else if (MANY_REGISTERS) {
        VectorEightRows.tile(x, w[c - copied], length, j, h, s, z, first);
      } else if (count < length) {
        VectorTiles.tileOfSome(x, places, count, w[c - copied], j, h, s, z, first);
      } else if (fours) {
        VectorFourSteps.tile(x, w[c - copied], length, j, h, s, z, first);
      } else {
        VectorTiles.tile(x, w[c - copied], length, j, h, s, z, first);
      }
    }
  }
}
