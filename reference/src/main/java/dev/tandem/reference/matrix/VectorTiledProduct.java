package dev.tandem.reference.matrix;

import static dev.tandem.reference.matrix.VectorTiles.COLUMNS;
import static dev.tandem.reference.matrix.VectorTiles.MANY_REGISTERS;
import static dev.tandem.reference.matrix.VectorTiles.ROWS;
import static dev.tandem.reference.matrix.VectorTiles.STEP;
import static dev.tandem.reference.matrix.VectorTiles.STRIP;

import java.util.Arrays;

/**
 * The sum of a matrix and a product, tile by tile, of copies of both factors. Strip by strip, the
 * crew shares the panels of one factor; each of them meets all panels of the other one.
 */
final class VectorTiledProduct implements Crew.Job {

  /** Panels of the other factor that are copied together, at most: 1 MB of columns. */
  private static final int COPIED = (1 << 17) / (STRIP * STEP);

  /** Panels of shared columns that are copied together, at most: pieces of rows of 2 kB. */
  private static final int SHARED_COLUMNS = 256 / COLUMNS;

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

  /** For each part the copies of the factor that is not shared, once they are made. */
  private final double[][][] copies;

  private final boolean[] isCopied;

  private boolean sharesRows;
  private boolean passesZeros;
  private double[][] starts = {};
  private double[][] sums = {};

  /** Where the strip begins. */
  private int k;

  private int length;

  /** First panel of the copies. */
  private int first;

  /** One past their last panel. */
  private int end;

  VectorTiledProduct(Crew crew) {
    this.crew = crew;
    this.rows = new VectorRowPanels(crew.size());
    this.columns = new VectorColumnPanels(crew.size());
    this.steps = new VectorSteps[crew.size()][COPIED];
    for (VectorSteps[] panels : steps) {
      Arrays.setAll(panels, panel -> new VectorSteps());
    }
    this.copies = new double[crew.size()][][];
    this.isCopied = new boolean[crew.size()];
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
   * @param depth numbers in a line
   * @param byRows whether the crew shares the rows, else the columns
   * @param passZeros whether steps that are 0 in all rows of a tile are passed over
   */
  void compute(
      double[][] newStarts, double[][] newSums, int depth, boolean byRows, boolean passZeros) {
    passesZeros = passZeros;
    starts = newStarts;
    sums = newSums;
    sharesRows = byRows;
    for (int r = 0; r < ROWS; r++) {
      int row = rows.line(rows.count() - 1, r);
      lastStarts[r] = starts[row];
      lastSums[r] = sums[row];
    }
    int strip = VectorTiles.strip(depth);
    for (k = 0; k < depth; k += strip) {
      length = Math.min(strip, depth - k);
      strip();
    }
  }

  private void strip() {
    VectorPanels shared = sharesRows ? rows : columns;
    int panels = sharesRows ? columns.count() : rows.count();
    int pieces = (panels + COPIED - 1) / COPIED;
    for (int piece = 0; piece < pieces; piece++) {
      first = panels * piece / pieces;
      end = panels * (piece + 1) / pieces;
      Arrays.fill(isCopied, false);
      long tiles = (long) shared.count() * (end - first);
      crew.share(this, shared.count(), tiles * VectorTiles.work(length));
    }
  }

  @Override
  public void run(int part, int from, int to) {
    if (sharesRows) {
      passRows(part, from, to);
    } else {
      passColumns(part, from, to);
    }
  }

  /** Few rows at a time: they stay in the second cache with a group of columns. */
  private void passRows(int part, int from, int to) {
    if (!isCopied[part]) {
      copies[part] = columns.fill(part, first, end, k, length);
      isCopied[part] = true;
    }
    int block = Math.min(COPIED, BLOCK / length);
    rows.reserve(part, Math.min(block, rows.count()), length);
    for (int r = from; r < to; r += block) {
      int endRow = Math.min(to, r + block);
      double[][] x = rows.fill(part, r, endRow, k, length);
      take(steps[part], x, endRow - r);
      block(x, steps[part], copies[part], r, endRow, first, end);
    }
  }

  private void passColumns(int part, int from, int to) {
    if (!isCopied[part]) {
      copies[part] = rows.fill(part, first, end, k, length);
      take(steps[part], copies[part], end - first);
      isCopied[part] = true;
    }
    columns.reserve(part, Math.min(SHARED_COLUMNS, columns.count()), length);
    for (int c = from; c < to; c += SHARED_COLUMNS) {
      int endColumn = Math.min(to, c + SHARED_COLUMNS);
      double[][] w = columns.fill(part, c, endColumn, k, length);
      block(copies[part], steps[part], w, first, end, c, endColumn);
    }
  }

  private void take(VectorSteps[] taken, double[][] x, int panels) {
    for (int panel = 0; panel < panels; panel++) {
      if (passesZeros) {
        taken[panel].takeNonzero(x[panel], length);
      } else {
        taken[panel].takeAll(length);
      }
    }
  }

  /** From panels of rows and of columns all tiles. */
  private void block(
      double[][] x,
      VectorSteps[] taken,
      double[][] w,
      int row,
      int endRow,
      int column,
      int endColumn) {
    for (int c = column; c < endColumn; c += GROUP) {
      int groupEnd = Math.min(endColumn, c + GROUP);
      for (int r = row; r < endRow; r++) {
        if (k == 0 || taken[r - row].count() > 0) {
          tiles(x[r - row], taken[r - row], w, column, r, c, groupEnd);
        }
      }
    }
  }

  private void tiles(
      double[] x, VectorSteps taken, double[][] w, int copied, int row, int column, int endColumn) {
    boolean last = row == rows.count() - 1;
    double[][] z = last ? lastSums : sums;
    double[][] s = k > 0 ? z : last ? lastStarts : starts;
    int firstRow = last ? 0 : row * ROWS;
    int count = taken.count();
    int[] places = taken.places();
    boolean fours = VectorFourSteps.isFor(length);
    for (int c = column; c < endColumn; c++) {
      int j = columns.first(c);
      int h = columns.second(c);
      if (MANY_REGISTERS && count < length) {
        VectorEightRows.tileOfSome(x, places, count, w[c - copied], j, h, s, z, firstRow);
      } else if (MANY_REGISTERS) {
        VectorEightRows.tile(x, w[c - copied], length, j, h, s, z, firstRow);
      } else if (count < length) {
        VectorTiles.tileOfSome(x, places, count, w[c - copied], j, h, s, z, firstRow);
      } else if (fours) {
        VectorFourSteps.tile(x, w[c - copied], length, j, h, s, z, firstRow);
      } else {
        VectorTiles.tile(x, w[c - copied], length, j, h, s, z, firstRow);
      }
    }
  }
}
