package dev.tandem.reference.matrix;

import static dev.tandem.reference.matrix.VectorTiles.LANES;
import static dev.tandem.reference.matrix.VectorTiles.ROWS;
import static dev.tandem.reference.matrix.VectorTiles.STRIP;

import java.util.Arrays;

/**
 * Products in vector instructions, tile by tile. Every sum is a chain of fused multiply-adds over
 * the inner index, from its start value upwards, whatever tile computes it: so a result depends
 * neither on its tile nor on the number of rows.
 */
final class VectorKernel implements Kernel {

  /** With fewer rows a copy of w in the order of its tiles costs more than it saves. */
  private static final int COPIED_FROM = 4 * ROWS;

  /** So many rows of x stay in the cache while all of w passes. */
  private static final int BLOCK = 12 * ROWS;

  private final VectorPanels panels = new VectorPanels();
  private final VectorTail tail = new VectorTail();
  private final Transposer transposer = new Transposer();
  private double[][] zeros = {};

  @Override
  public String description() {
    return "vector kernel, %d numbers at a time".formatted(LANES);
  }

  @Override
  public void times(double[][] x, double[][] w, double[][] s, double[][] z, int rows, int inputs) {
    if (w[0].length < LANES) {
      NarrowProducts.times(x, w, s, z, rows, inputs);
    } else if (rows < ROWS) {
      for (int row = 0; row < rows; row++) {
        oneRow(x[row], w, s[row], z[row], inputs);
      }
    } else if (rows < COPIED_FROM) {
      panels.inPlace(w, inputs);
      sweep(x, s, z, rows);
    } else {
      panels.copyOf(w, inputs);
      sweep(x, s, z, rows);
    }
  }

  @Override
  public void transposedTimes(double[][] x, double[][] d, double[][] g, int rows, int inputs) {
    if (g[0].length < LANES) {
      NarrowProducts.transposedTimes(x, d, g, rows, inputs);
    } else {
      panels.copyOf(d, rows);
      sweep(transposer.of(x, rows, inputs), zeros(inputs, g[0].length), g, inputs);
    }
  }

  @Override
  public void timesTransposed(double[][] d, double[][] w, double[][] e, int rows) {
    if (w.length < LANES) {
      NarrowProducts.timesTransposed(d, w, e, rows);
    } else {
      panels.transposeOf(w);
      sweep(d, zeros(rows, w.length), e, rows);
    }
  }

  private static void oneRow(double[] x, double[][] w, double[] s, double[] z, int inputs) {
    for (int j = 0; j < z.length; j += VectorTiles.ROW_COLUMNS) {
      int from = Math.max(0, Math.min(j, z.length - VectorTiles.ROW_COLUMNS));
      for (int k = 0; k < inputs; k += STRIP) {
        VectorTiles.ofOneRow(x, k, inputs - k, w, k == 0 ? s : z, z, from);
      }
    }
  }

  /** {@code z = s + x w} with the panels that were set. */
  private void sweep(double[][] x, double[][] s, double[][] z, int rows) {
    int full = rows - rows % ROWS;
    for (int row = 0; row < full; row += BLOCK) {
      block(x, s, z, row, Math.min(full, row + BLOCK));
    }
    if (full < rows) {
      tail.set(x, s, z, full, rows, panels.columns());
      block(tail.x, tail.s, tail.z, 0, ROWS);
    }
  }

  /**
   * Strip by strip, so that a strip of x stays in the cache. But the last panel may overlap the one
   * before, whose sums are in z: it begins anew when they are finished.
   */
  private void block(double[][] x, double[][] s, double[][] z, int from, int to) {
    int last = panels.count() - 1;
    for (int k = 0; k < panels.depth(); k += STRIP) {
      for (int panel = 0; panel < last; panel++) {
        panels.tiles(x, s, z, from, to, panel, k);
      }
    }
    for (int k = 0; k < panels.depth(); k += STRIP) {
      panels.tiles(x, s, z, from, to, last, k);
    }
  }

  /** Rows of zeros: all the same one. */
  private double[][] zeros(int rows, int columns) {
    if (zeros.length < rows || zeros[0].length < columns) {
      double[] zero = new double[zeros.length == 0 ? columns : Math.max(columns, zeros[0].length)];
      zeros = new double[Math.max(rows, zeros.length)][];
      Arrays.fill(zeros, zero);
    }
    return zeros;
  }
}
