package dev.tandem.reference.matrix;

import static dev.tandem.reference.matrix.VectorTiles.LANES;
import static dev.tandem.reference.matrix.VectorTiles.ROW_STEP;
import static dev.tandem.reference.matrix.VectorTiles.SPECIES;
import static dev.tandem.reference.matrix.VectorTiles.STEP;
import static dev.tandem.reference.matrix.VectorTiles.STRIP;
import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;

import java.lang.invoke.VarHandle;
import jdk.incubator.vector.DoubleVector;

/**
 * Tiles of eight rows, for processors with 32 registers: sixteen sums take fewer loads for a
 * multiply-add than twelve. Fences and loads are written as in {@link VectorFourSteps}.
 */
final class VectorEightRows {

  /** Rows of a tile. */
  static final int ROWS = 8;

  private VectorEightRows() {}

  /**
   * Computes what {@link VectorTiles#tile} does, in the same order, two steps in a round of its
   * loop.
   */
  static void tile(
      double[] x, double[] w, int length, int j, int h, double[][] s, double[][] z, int row) {
    int strip = Math.min(length, STRIP);
    DoubleVector a0 = fromArray(SPECIES, s[row], j).mul(1);
    DoubleVector b0 = fromArray(SPECIES, s[row], h);
    DoubleVector a1 = fromArray(SPECIES, s[row + 1], j);
    DoubleVector b1 = fromArray(SPECIES, s[row + 1], h);
    DoubleVector a2 = fromArray(SPECIES, s[row + 2], j);
    DoubleVector b2 = fromArray(SPECIES, s[row + 2], h);
    DoubleVector a3 = fromArray(SPECIES, s[row + 3], j);
    DoubleVector b3 = fromArray(SPECIES, s[row + 3], h);
    DoubleVector a4 = fromArray(SPECIES, s[row + 4], j);
    DoubleVector b4 = fromArray(SPECIES, s[row + 4], h);
    DoubleVector a5 = fromArray(SPECIES, s[row + 5], j);
    DoubleVector b5 = fromArray(SPECIES, s[row + 5], h);
    DoubleVector a6 = fromArray(SPECIES, s[row + 6], j);
    DoubleVector b6 = fromArray(SPECIES, s[row + 6], h);
    DoubleVector a7 = fromArray(SPECIES, s[row + 7], j);
    DoubleVector b7 = fromArray(SPECIES, s[row + 7], h);
    for (int k = 0; k < strip - 1; k += 2) {
      int p = k * ROW_STEP;
      int q = k * STEP;
      DoubleVector u = fromArray(SPECIES, w, q);
      DoubleVector v = fromArray(SPECIES, w, q + LANES);
      VarHandle.loadLoadFence();
      DoubleVector c = broadcast(SPECIES, x[p]);
      a0 = c.fma(u, a0);
      b0 = c.fma(v, b0);
      VarHandle.loadLoadFence();
      c = broadcast(SPECIES, x[p + 1]);
      a1 = c.fma(u, a1);
      b1 = c.fma(v, b1);
      VarHandle.loadLoadFence();
      c = broadcast(SPECIES, x[p + 2]);
      a2 = c.fma(u, a2);
      b2 = c.fma(v, b2);
      VarHandle.loadLoadFence();
      c = broadcast(SPECIES, x[p + 3]);
      a3 = c.fma(u, a3);
      b3 = c.fma(v, b3);
      VarHandle.loadLoadFence();
      c = broadcast(SPECIES, x[p + 4]);
      a4 = c.fma(u, a4);
      b4 = c.fma(v, b4);
      VarHandle.loadLoadFence();
      c = broadcast(SPECIES, x[p + 5]);
      a5 = c.fma(u, a5);
      b5 = c.fma(v, b5);
      VarHandle.loadLoadFence();
      c = broadcast(SPECIES, x[p + 6]);
      a6 = c.fma(u, a6);
      b6 = c.fma(v, b6);
      VarHandle.loadLoadFence();
      c = broadcast(SPECIES, x[p + 7]);
      a7 = c.fma(u, a7);
      b7 = c.fma(v, b7);
      u = fromArray(SPECIES, w, q + STEP);
      v = fromArray(SPECIES, w, q + STEP + LANES);
      VarHandle.loadLoadFence();
      c = broadcast(SPECIES, x[p + ROW_STEP]);
      a0 = c.fma(u, a0);
      b0 = c.fma(v, b0);
      VarHandle.loadLoadFence();
      c = broadcast(SPECIES, x[p + ROW_STEP + 1]);
      a1 = c.fma(u, a1);
      b1 = c.fma(v, b1);
      VarHandle.loadLoadFence();
      c = broadcast(SPECIES, x[p + ROW_STEP + 2]);
      a2 = c.fma(u, a2);
      b2 = c.fma(v, b2);
      VarHandle.loadLoadFence();
      c = broadcast(SPECIES, x[p + ROW_STEP + 3]);
      a3 = c.fma(u, a3);
      b3 = c.fma(v, b3);
      VarHandle.loadLoadFence();
      c = broadcast(SPECIES, x[p + ROW_STEP + 4]);
      a4 = c.fma(u, a4);
      b4 = c.fma(v, b4);
      VarHandle.loadLoadFence();
      c = broadcast(SPECIES, x[p + ROW_STEP + 5]);
      a5 = c.fma(u, a5);
      b5 = c.fma(v, b5);
      VarHandle.loadLoadFence();
      c = broadcast(SPECIES, x[p + ROW_STEP + 6]);
      a6 = c.fma(u, a6);
      b6 = c.fma(v, b6);
      VarHandle.loadLoadFence();
      c = broadcast(SPECIES, x[p + ROW_STEP + 7]);
      a7 = c.fma(u, a7);
      b7 = c.fma(v, b7);
    }
    if (strip % 2 == 1) {
      int p = (strip - 1) * ROW_STEP;
      int q = (strip - 1) * STEP;
      DoubleVector u = fromArray(SPECIES, w, q);
      DoubleVector v = fromArray(SPECIES, w, q + LANES);
      DoubleVector c = broadcast(SPECIES, x[p]);
      a0 = c.fma(u, a0);
      b0 = c.fma(v, b0);
      c = broadcast(SPECIES, x[p + 1]);
      a1 = c.fma(u, a1);
      b1 = c.fma(v, b1);
      c = broadcast(SPECIES, x[p + 2]);
      a2 = c.fma(u, a2);
      b2 = c.fma(v, b2);
      c = broadcast(SPECIES, x[p + 3]);
      a3 = c.fma(u, a3);
      b3 = c.fma(v, b3);
      c = broadcast(SPECIES, x[p + 4]);
      a4 = c.fma(u, a4);
      b4 = c.fma(v, b4);
      c = broadcast(SPECIES, x[p + 5]);
      a5 = c.fma(u, a5);
      b5 = c.fma(v, b5);
      c = broadcast(SPECIES, x[p + 6]);
      a6 = c.fma(u, a6);
      b6 = c.fma(v, b6);
      c = broadcast(SPECIES, x[p + 7]);
      a7 = c.fma(u, a7);
      b7 = c.fma(v, b7);
    }
    a0.intoArray(z[row], j);
    b0.intoArray(z[row], h);
    a1.intoArray(z[row + 1], j);
    b1.intoArray(z[row + 1], h);
    a2.intoArray(z[row + 2], j);
    b2.intoArray(z[row + 2], h);
    a3.intoArray(z[row + 3], j);
    b3.intoArray(z[row + 3], h);
    a4.intoArray(z[row + 4], j);
    b4.intoArray(z[row + 4], h);
    a5.intoArray(z[row + 5], j);
    b5.intoArray(z[row + 5], h);
    a6.intoArray(z[row + 6], j);
    b6.intoArray(z[row + 6], h);
    a7.intoArray(z[row + 7], j);
    b7.intoArray(z[row + 7], h);
  }

  /** Computes what {@link VectorTiles#tileOfSome} does, in the same order. */
  static void tileOfSome(
      double[] x,
      int[] places,
      int count,
      double[] w,
      int j,
      int h,
      double[][] s,
      double[][] z,
      int row) {
    int steps = Math.min(count, STRIP);
    DoubleVector a0 = fromArray(SPECIES, s[row], j).mul(1);
    DoubleVector b0 = fromArray(SPECIES, s[row], h);
    DoubleVector a1 = fromArray(SPECIES, s[row + 1], j);
    DoubleVector b1 = fromArray(SPECIES, s[row + 1], h);
    DoubleVector a2 = fromArray(SPECIES, s[row + 2], j);
    DoubleVector b2 = fromArray(SPECIES, s[row + 2], h);
    DoubleVector a3 = fromArray(SPECIES, s[row + 3], j);
    DoubleVector b3 = fromArray(SPECIES, s[row + 3], h);
    DoubleVector a4 = fromArray(SPECIES, s[row + 4], j);
    DoubleVector b4 = fromArray(SPECIES, s[row + 4], h);
    DoubleVector a5 = fromArray(SPECIES, s[row + 5], j);
    DoubleVector b5 = fromArray(SPECIES, s[row + 5], h);
    DoubleVector a6 = fromArray(SPECIES, s[row + 6], j);
    DoubleVector b6 = fromArray(SPECIES, s[row + 6], h);
    DoubleVector a7 = fromArray(SPECIES, s[row + 7], j);
    DoubleVector b7 = fromArray(SPECIES, s[row + 7], h);
    for (int n = 0; n < steps; n++) {
      int p = n * ROW_STEP;
      int q = places[n];
      DoubleVector u = fromArray(SPECIES, w, q);
      DoubleVector v = fromArray(SPECIES, w, q + LANES);
      VarHandle.loadLoadFence();
      DoubleVector c = broadcast(SPECIES, x[p]);
      a0 = c.fma(u, a0);
      b0 = c.fma(v, b0);
      VarHandle.loadLoadFence();
      c = broadcast(SPECIES, x[p + 1]);
      a1 = c.fma(u, a1);
      b1 = c.fma(v, b1);
      VarHandle.loadLoadFence();
      c = broadcast(SPECIES, x[p + 2]);
      a2 = c.fma(u, a2);
      b2 = c.fma(v, b2);
      VarHandle.loadLoadFence();
      c = broadcast(SPECIES, x[p + 3]);
      a3 = c.fma(u, a3);
      b3 = c.fma(v, b3);
      VarHandle.loadLoadFence();
      c = broadcast(SPECIES, x[p + 4]);
      a4 = c.fma(u, a4);
      b4 = c.fma(v, b4);
      VarHandle.loadLoadFence();
      c = broadcast(SPECIES, x[p + 5]);
      a5 = c.fma(u, a5);
      b5 = c.fma(v, b5);
      VarHandle.loadLoadFence();
      c = broadcast(SPECIES, x[p + 6]);
      a6 = c.fma(u, a6);
      b6 = c.fma(v, b6);
      VarHandle.loadLoadFence();
      c = broadcast(SPECIES, x[p + 7]);
      a7 = c.fma(u, a7);
      b7 = c.fma(v, b7);
    }
    a0.intoArray(z[row], j);
    b0.intoArray(z[row], h);
    a1.intoArray(z[row + 1], j);
    b1.intoArray(z[row + 1], h);
    a2.intoArray(z[row + 2], j);
    b2.intoArray(z[row + 2], h);
    a3.intoArray(z[row + 3], j);
    b3.intoArray(z[row + 3], h);
    a4.intoArray(z[row + 4], j);
    b4.intoArray(z[row + 4], h);
    a5.intoArray(z[row + 5], j);
    b5.intoArray(z[row + 5], h);
    a6.intoArray(z[row + 6], j);
    b6.intoArray(z[row + 6], h);
    a7.intoArray(z[row + 7], j);
    b7.intoArray(z[row + 7], h);
  }
}
