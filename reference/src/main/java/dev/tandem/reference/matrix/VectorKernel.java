package dev.tandem.reference.matrix;

import static dev.tandem.reference.matrix.VectorTiles.DIRECT_ROWS;
import static dev.tandem.reference.matrix.VectorTiles.LANES;
import static dev.tandem.reference.matrix.VectorTiles.STRIP;

import java.util.Arrays;

/**
 * Products in vector instructions, tile by tile. Every sum is a chain of fused multiply-adds over
 * the inner index, from its start value upwards, whatever tile computes it: so a result depends
 * neither on its tile nor on the number of rows.
 */
final class VectorKernel implements Kernel {

  /** Makes one, and functions, for {@link Kernels}, who must not know them. */
  static final class Maker implements Kernel.Maker {

    /**
     * Numbers for plain loops. Before the first vector of them, Java loads dozens of classes; many
     * a program is done by then.
     */
    private static final int EARLY = 1 << 12;

    @Override
    public Kernel kernel(Crew crew) {
      return new VectorKernel(crew);
    }

    /** Of masks for two numbers, Java 17's compiler makes objects. */
    @Override
    public Functions functions() {
      return LANES > 2 ? new VectorFunctions(EARLY) : new Functions();
    }
  }

  /** With fewer columns, a copy of x costs more than it saves. */
  private static final int COPIED_FROM = 32;

  private final VectorTiledProduct tiled;
  private final VectorDirectProduct direct;
  private double[][] zeros = {};

  VectorKernel(Crew crew) {
    this.tiled = new VectorTiledProduct(crew);
    this.direct = new VectorDirectProduct(crew);
  }

  @Override
  public String description() {
    return "vector kernel, %d numbers at a time".formatted(LANES);
  }

  @Override
  public void times(double[][] x, double[][] w, double[][] s, double[][] z, int rows, int inputs) {
    times(x, w, s, z, rows, inputs, false);
  }

  @Override
  public void sparseTimes(
      double[][] x, double[][] w, double[][] s, double[][] z, int rows, int inputs) {
    times(x, w, s, z, rows, inputs, true);
  }

  private void times(
      double[][] x,
      double[][] w,
      double[][] s,
      double[][] z,
      int rows,
      int inputs,
      boolean passZeros) {
    if (w[0].length < LANES) {
      NarrowProducts.times(x, w, s, z, rows, inputs);
    } else if (rows < DIRECT_ROWS) {
      for (int row = 0; row < rows; row++) {
        oneRow(x[row], w, s[row], z[row], inputs);
      }
    } else if (w[0].length < COPIED_FROM) {
      direct.columns().setColumns(w, w[0].length);
      direct.compute(x, s, z, rows, inputs);
    } else {
      tiled.rows().setRows(x, rows);
      tiled.columns().setColumns(w, w[0].length);
      tiled.compute(s, z, inputs, rows >= w[0].length, passZeros);
    }
  }

  @Override
  public void transposedTimes(double[][] x, double[][] d, double[][] g, int rows, int inputs) {
    transposedTimes(x, d, g, rows, inputs, false);
  }

  @Override
  public void sparseTransposedTimes(
      double[][] x, double[][] d, double[][] g, int rows, int inputs) {
    transposedTimes(x, d, g, rows, inputs, true);
  }

  private void transposedTimes(
      double[][] x, double[][] d, double[][] g, int rows, int inputs, boolean passZeros) {
    if (g[0].length < LANES) {
      NarrowProducts.transposedTimes(x, d, g, rows, inputs);
    } else {
      tiled.rows().setColumns(x, inputs);
      tiled.columns().setColumns(d, d[0].length);
      tiled.compute(zeros(inputs, d[0].length), g, rows, true, passZeros);
    }
  }

  @Override
  public void timesTransposed(double[][] d, double[][] w, double[][] e, int rows) {
    if (w.length < LANES) {
      NarrowProducts.timesTransposed(d, w, e, rows);
    } else if (w.length < COPIED_FROM) {
      direct.columns().setRows(w, w.length);
      direct.compute(d, zeros(rows, w.length), e, rows, w[0].length);
    } else {
      tiled.rows().setRows(d, rows);
      tiled.columns().setRows(w, w.length);
      tiled.compute(zeros(rows, w.length), e, w[0].length, rows >= w.length, false);
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
