package dev.tandem.reference.matrix;

import static dev.tandem.reference.matrix.VectorTiles.COLUMNS;
import static dev.tandem.reference.matrix.VectorTiles.DIRECT_ROWS;

import java.util.Arrays;

/**
 * {@code e = d w^T} of a few rows as {@code e^T = w d^T}: that copies d and turns the sums, but
 * reads the larger w where it is. The crew shares the rows of w.
 */
final class VectorTurnedProduct implements Crew.Job {

  /** Rows of w whose sums are turned together: while they are in the first cache. */
  private static final int BLOCK = 40 * DIRECT_ROWS;

  private final Crew crew;
  private final VectorColumnPanels columns;
  private final double[][] zeros = new double[BLOCK][];

  /** For each part the rows of a block. */
  private final double[][][] blocks;

  /** For each part the sums of a block. */
  private final double[][][] sums;

  private double[][] w = {};
  private double[][] result = {};
  private int rows;
  private int depth;

  VectorTurnedProduct(Crew crew) {
    this.crew = crew;
    this.columns = new VectorColumnPanels(crew.size());
    this.blocks = new double[crew.size()][BLOCK][];
    this.sums = new double[crew.size()][BLOCK][COLUMNS];
    Arrays.fill(zeros, new double[COLUMNS]);
  }

  /** Computes {@code e = d w^T}, for no more rows than a panel has columns. */
  void compute(double[][] d, double[][] newW, double[][] e, int newRows) {
    w = newW;
    result = e;
    rows = newRows;
    depth = w[0].length;
    columns.setRows(d, rows);
    int tiles = (w.length + DIRECT_ROWS - 1) / DIRECT_ROWS;
    crew.split(this, tiles, tiles * VectorTiles.work(depth));
  }

  @Override
  public void run(int part, int from, int to) {
    int end = Math.min(w.length, to * DIRECT_ROWS);
    for (int row = from * DIRECT_ROWS; row < end; row += BLOCK) {
      block(part, row, Math.min(end, row + BLOCK));
    }
  }

  /** Its last row stands for those that the last tile lacks. */
  private void block(int part, int from, int to) {
    double[][] x = blocks[part];
    double[][] z = sums[part];
    int tiles = (to - from + DIRECT_ROWS - 1) / DIRECT_ROWS;
    for (int r = 0; r < tiles * DIRECT_ROWS; r++) {
      x[r] = w[Math.min(from + r, to - 1)];
    }
    int strip = VectorTiles.strip(depth);
    for (int k = 0; k < depth; k += strip) {
      int length = Math.min(strip, depth - k);
      double[] copy = columns.fill(part, 0, 1, k, length)[0];
      int j = columns.first(0);
      int h = columns.second(0);
      double[][] s = k == 0 ? zeros : z;
      VectorTiles.direct(x, 0, tiles * DIRECT_ROWS, k, length, j, h, s, z, copy);
    }
    turn(z, from, to);
  }

  private void turn(double[][] sums, int from, int to) {
    for (int row = 0; row < rows; row++) {
      double[] line = result[row];
      for (int j = from; j < to; j++) {
        line[j] = sums[j - from][row];
      }
    }
  }
}
