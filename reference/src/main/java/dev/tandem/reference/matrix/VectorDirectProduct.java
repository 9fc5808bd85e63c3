package dev.tandem.reference.matrix;

import static dev.tandem.reference.matrix.VectorTiles.DIRECT_ROWS;

/**
 * The sum of a matrix and a product, tile by tile, of the rows of the first factor where they are
 * and a copy of the second one: with few columns, a copy of the rows costs more than it saves. The
 * crew shares the rows.
 */
final class VectorDirectProduct implements Crew.Job {

  /** Rows that stay in the cache while all columns pass. */
  private static final int BLOCK = 12 * DIRECT_ROWS;

  private final Crew crew;
  private final VectorColumnPanels columns;
  private final double[][] lastX = new double[DIRECT_ROWS][];
  private final double[][] lastStarts = new double[DIRECT_ROWS][];
  private final double[][] lastSums = new double[DIRECT_ROWS][];

  private double[][] x = {};
  private double[][] starts = {};
  private double[][] sums = {};
  private int rows;
  private int depth;
  private int strip;

  VectorDirectProduct(Crew crew) {
    this.crew = crew;
    this.columns = new VectorColumnPanels(crew.size());
  }

  /** The panels of the second factor, to be set. */
  VectorPanels columns() {
    return columns;
  }

  /** Computes {@code sums = starts + x columns}. */
  void compute(
      double[][] newX, double[][] newStarts, double[][] newSums, int newRows, int newDepth) {
    x = newX;
    starts = newStarts;
    sums = newSums;
    rows = newRows;
    depth = newDepth;
    strip = VectorTiles.strip(depth);
    for (int r = 0; r < DIRECT_ROWS; r++) {
      int row = Math.min(whole() + r, rows - 1);
      lastX[r] = x[row];
      lastStarts[r] = starts[row];
      lastSums[r] = sums[row];
    }
    int tiles = (rows + DIRECT_ROWS - 1) / DIRECT_ROWS;
    crew.split(this, tiles, (long) tiles * columns.count() * VectorTiles.work(depth));
  }

  /** Rows that fill tiles; in the tile of the others, the last row stands for those it lacks. */
  private int whole() {
    return rows - rows % DIRECT_ROWS;
  }

  @Override
  public void run(int part, int from, int to) {
    int row = from * DIRECT_ROWS;
    int end = Math.min(whole(), to * DIRECT_ROWS);
    boolean isLast = to * DIRECT_ROWS > rows;
    for (int k = 0; k < depth; k += strip) {
      int length = Math.min(strip, depth - k);
      double[][] w = columns.fill(part, 0, columns.count(), k, length);
      for (int r = row; r < end; r += BLOCK) {
        tiles(x, k == 0 ? starts : sums, sums, r, Math.min(end, r + BLOCK), k, length, w);
      }
      if (isLast) {
        tiles(lastX, k == 0 ? lastStarts : lastSums, lastSums, 0, DIRECT_ROWS, k, length, w);
      }
    }
  }

  private void tiles(
      double[][] x, double[][] s, double[][] z, int row, int end, int k, int length, double[][] w) {
    for (int c = 0; c < columns.count(); c++) {
      int j = columns.first(c);
      int h = columns.second(c);
      VectorTiles.direct(x, row, end, k, length, j, h, s, z, w[c]);
    }
  }
}
