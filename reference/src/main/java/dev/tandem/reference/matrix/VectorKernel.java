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

  /** Makes one, for {@link Kernels}, who must not know it. */
  static final class Maker implements Kernel.Maker {

    @Override
    public Kernel make(int cores) {
      return new VectorKernel(cores);
    }
  }

  /** Multiply-adds from which a second core is worth waking: about 50 microseconds of one. */
  private static final long WORTH_SHARING = 1L << 20;

  /** With fewer rows a copy of w in the order of its tiles costs more than it saves. */
  private static final int COPIED_FROM = 8 * ROWS;

  /** So many rows of x stay in the cache while all of w passes. */
  private static final int BLOCK = 12 * ROWS;

  private final VectorPanels panels = new VectorPanels();
  private final VectorTail tail = new VectorTail();
  private final Sweep sweep = new Sweep();
  private final Crew crew;
  private final Transposer transposer = new Transposer();
  private double[][] zeros = {};

  VectorKernel(int threads) {
    this.crew = new Crew(threads);
  }

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

  /**
   * {@code z = s + x w} with the panels that were set; the columns are shared among the cores. The
   * last two panels stay together, since they may overlap.
   */
  private void sweep(double[][] x, double[][] s, double[][] z, int rows) {
    sweep.set(x, s, z, rows);
    int count = panels.count();
    long work = (long) rows * panels.depth() * panels.columns();
    if (work >= WORTH_SHARING && count >= 2 * crew.size()) {
      crew.run(sweep, count);
    } else {
      sweep.run(0, 0, count);
    }
  }

  /** A product at work: some panels of it at a time. */
  private final class Sweep implements Crew.Job {

    private double[][] x = {};
    private double[][] s = {};
    private double[][] z = {};
    private int rows;

    void set(double[][] newX, double[][] newS, double[][] newZ, int newRows) {
      x = newX;
      s = newS;
      z = newZ;
      rows = newRows;
      int full = rows - rows % ROWS;
      if (full < rows) {
        tail.set(x, s, z, full, rows, panels.columns());
      }
    }

    @Override
    public void run(int part, int from, int to) {
      panels.fill(from, to);
      int full = rows - rows % ROWS;
      for (int row = 0; row < full; row += BLOCK) {
        block(x, s, z, row, Math.min(full, row + BLOCK), from, to);
      }
      if (full < rows) {
        block(tail.x, tail.s, tail.z, 0, ROWS, from, to);
      }
    }
  }

  /**
   * Strip by strip, so that a strip of x stays in the cache. But the last panel may overlap the one
   * before, whose sums are in z: it begins anew when they are finished.
   */
  private void block(double[][] x, double[][] s, double[][] z, int row, int end, int from, int to) {
    int last = to < panels.count() ? to : to - 1;
    for (int k = 0; k < panels.depth(); k += STRIP) {
      for (int panel = from; panel < last; panel++) {
        panels.tiles(x, s, z, row, end, panel, k);
      }
    }
    for (int k = 0; last < to && k < panels.depth(); k += STRIP) {
      panels.tiles(x, s, z, row, end, last, k);
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
