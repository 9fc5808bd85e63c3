package dev.tandem.reference.matrix;

import static dev.tandem.reference.matrix.VectorTiles.LANES;
import static dev.tandem.reference.matrix.VectorTiles.STRIP;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Products in vector instructions, tile by tile. Every sum is a chain of fused multiply-adds over
 * the inner index, from its start value upwards, whatever tile computes it: so a result depends
 * neither on its tile nor on the number of rows.
 */
final class VectorKernel implements Kernel {

  private final Crew crew;
  private final FusedKernel loops = new FusedKernel();
  private @Nullable VectorTiledProduct tiled;
  private @Nullable VectorDirectProduct direct;
  private @Nullable VectorFewRowsProduct few;
  private @Nullable VectorTurnedProduct turned;
  private double[][] zeros = {};

  /**
   * A kernel.
   *
   * @param crew shares large products
   */
  VectorKernel(Crew crew) {
    this.crew = crew;
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
    switch (VectorRoute.ofRows(rows, inputs, w[0].length, passZeros)) {
      case IN_LOOPS -> loops.times(x, w, s, z, rows, inputs);
      case BY_ROWS -> {
        for (int row = 0; row < rows; row++) {
          oneRow(x[row], w, s[row], z[row], inputs);
        }
      }
      case DIRECT -> {
        VectorDirectProduct direct = direct();
        direct.columns().setColumns(w, w[0].length);
        direct.compute(x, s, z, rows, inputs);
      }
      case FEW_ROWS -> few().compute(x, w, s, z, rows, inputs);
      case TILED -> {
        VectorTiledProduct tiled = tiled();
        tiled.rows().setRows(x, rows);
        tiled.columns().setColumns(w, w[0].length);
        tiled.compute(s, z, inputs, rows >= w[0].length, passZeros);
      }
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
    if (VectorRoute.ofColumns(g[0].length) == VectorRoute.IN_LOOPS) {
      loops.transposedTimes(x, d, g, rows, inputs);
    } else {
      VectorTiledProduct tiled = tiled();
      tiled.rows().setColumns(x, inputs);
      tiled.columns().setColumns(d, d[0].length);
      tiled.compute(zeros(inputs, d[0].length), g, rows, true, passZeros);
    }
  }

  @Override
  public void timesTransposed(double[][] d, double[][] w, double[][] e, int rows) {
    switch (VectorRoute.ofTransposed(rows, w[0].length, w.length)) {
      case IN_LOOPS -> loops.timesTransposed(d, w, e, rows);
      case DIRECT -> {
        VectorDirectProduct direct = direct();
        direct.columns().setRows(w, w.length);
        direct.compute(d, zeros(rows, w.length), e, rows, w[0].length);
      }
      case FEW_ROWS -> turned().compute(d, w, e, rows);
      default -> {
        VectorTiledProduct tiled = tiled();
        tiled.rows().setRows(d, rows);
        tiled.columns().setRows(w, w.length);
        tiled.compute(zeros(rows, w.length), e, w[0].length, rows >= w.length, false);
      }
    }
  }

  private VectorTiledProduct tiled() {
    VectorTiledProduct made = tiled;
    if (made == null) {
      made = new VectorTiledProduct(crew);
      tiled = made;
    }
    return made;
  }

  private VectorDirectProduct direct() {
    VectorDirectProduct made = direct;
    if (made == null) {
      made = new VectorDirectProduct(crew);
      direct = made;
    }
    return made;
  }

  private VectorFewRowsProduct few() {
    VectorFewRowsProduct made = few;
    if (made == null) {
      made = new VectorFewRowsProduct(crew);
      few = made;
    }
    return made;
  }

  private VectorTurnedProduct turned() {
    VectorTurnedProduct made = turned;
    if (made == null) {
      made = new VectorTurnedProduct(crew);
      turned = made;
    }
    return made;
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
