package dev.tandem.reference.matrix;

import static dev.tandem.reference.matrix.VectorPanels.GROUP;
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
    public Kernel make(Crew crew) {
      return new VectorKernel(crew);
    }
  }

  /** With fewer rows a copy of w in the order of its tiles costs more than it saves. */
  private static final int COPIED_FROM = 8 * ROWS;

  /** With longer sums it pays to bring z into the cache first: the tiles go down its rows. */
  private static final int BEGUN_FROM = 64;

  /** So many rows of x stay in the cache while a group of panels passes. */
  private static final int BLOCK = 12 * ROWS;

  private final Crew crew;
  private final VectorPanels panels;
  private final Transposer transposer = new Transposer();
  private final VectorTail tail = new VectorTail();
  private final ByColumns byColumns = new ByColumns();
  private final ByRows byRows = new ByRows();
  private double[][] zeros = {};

  VectorKernel(Crew crew) {
    this.crew = crew;
    this.panels = new VectorPanels(crew.size());
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
      byColumns.share(x, s, z, rows);
    } else {
      panels.copyOf(w, inputs);
      byColumns.share(x, s, z, rows);
    }
  }

  @Override
  public void transposedTimes(double[][] x, double[][] d, double[][] g, int rows, int inputs) {
    if (g[0].length < LANES) {
      NarrowProducts.transposedTimes(x, d, g, rows, inputs);
    } else {
      panels.copyOf(d, rows);
      byRows.share(x, g, inputs);
    }
  }

  @Override
  public void timesTransposed(double[][] d, double[][] w, double[][] e, int rows) {
    if (w.length < LANES) {
      NarrowProducts.timesTransposed(d, w, e, rows);
    } else {
      panels.transposeOf(w);
      byColumns.share(d, zeros(rows, w.length), e, rows);
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

  /** {@code z = s + x w} with the panels that were set: their columns are shared. */
  private final class ByColumns implements Crew.Job {

    private double[][] x = {};
    private double[][] s = {};
    private double[][] z = {};
    private int rows;

    void share(double[][] newX, double[][] newS, double[][] newZ, int newRows) {
      x = newX;
      s = newS;
      z = newZ;
      rows = newRows;
      setTail(x, s, z, rows);
      crew.share(this, items(), work(rows));
    }

    /** The panel that overlaps the one before belongs to it. */
    private int items() {
      return Math.max(1, panels.apart());
    }

    @Override
    public void run(int part, int from, int to) {
      sweep(part, x, s, z, 0, rows, from, to == items() ? panels.count() : to);
    }
  }

  /** {@code z = x^T w} with the panels that were set: the rows of z are shared. */
  private final class ByRows implements Crew.Job {

    private double[][] x = {};
    private double[][] turned = {};
    private double[][] z = {};
    private int rows;

    void share(double[][] newX, double[][] newZ, int newRows) {
      x = newX;
      z = newZ;
      rows = newRows;
      turned = transposer.reserve(panels.depth(), rows);
      setTail(turned, zeros(rows, panels.columns()), z, rows);
      crew.share(this, (rows + ROWS - 1) / ROWS, work(rows));
    }

    @Override
    public void run(int part, int from, int to) {
      int first = from * ROWS;
      int end = Math.min(rows, to * ROWS);
      transposer.turn(x, panels.depth(), first, end);
      sweep(part, turned, zeros, z, first, end, 0, panels.count());
    }
  }

  private void setTail(double[][] x, double[][] s, double[][] z, int rows) {
    if (rows % ROWS > 0) {
      tail.set(x, s, z, rows - rows % ROWS, rows, panels.columns());
    }
  }

  private long work(int rows) {
    return (long) rows * panels.depth() * panels.columns();
  }

  /** A panel that overlaps the one before begins its sums anew when those are finished. */
  private void sweep(
      int part, double[][] x, double[][] s, double[][] z, int row, int end, int from, int to) {
    int apart = Math.min(to, panels.apart());
    for (int panel = from; panel < apart; panel += GROUP) {
      group(part, x, s, z, row, end, panel, Math.min(apart, panel + GROUP));
    }
    if (apart < to) {
      group(part, x, s, z, row, end, to - 1, to);
    }
  }

  /** Strip by strip, so that a copied one and its sums stay in the cache. */
  private void group(
      int part, double[][] x, double[][] s, double[][] z, int row, int end, int from, int to) {
    int full = end - end % ROWS;
    for (int k = 0; k < panels.depth(); k += panels.strip()) {
      panels.fill(part, from, to, k);
      for (int r = row; r < full; r += BLOCK) {
        block(part, x, s, z, r, Math.min(full, r + BLOCK), from, to, k);
      }
      if (full < end) {
        block(part, tail.x, tail.s, tail.z, 0, ROWS, from, to, k);
      }
    }
  }

  private void block(
      int part,
      double[][] x,
      double[][] s,
      double[][] z,
      int row,
      int end,
      int from,
      int to,
      int k) {
    boolean begins = k == 0;
    boolean copies = begins && panels.depth() >= BEGUN_FROM;
    if (copies) {
      panels.begin(s, z, row, end, from, to);
    }
    double[][] start = begins && !copies ? s : z;
    panels.tiles(part, x, start, z, row, end, from, to, k);
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
