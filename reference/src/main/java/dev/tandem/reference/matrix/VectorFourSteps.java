package dev.tandem.reference.matrix;

import static dev.tandem.reference.matrix.VectorTiles.LANES;
import static dev.tandem.reference.matrix.VectorTiles.SPECIES;
import static dev.tandem.reference.matrix.VectorTiles.STEP;
import static dev.tandem.reference.matrix.VectorTiles.STRIP;
import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;

import java.lang.invoke.VarHandle;
import java.util.Set;
import jdk.incubator.vector.DoubleVector;

/**
 * The tile of {@link VectorTiles#tile} with four steps in a round of its loop: 84 instructions for
 * 48 multiply-adds instead of 92.
 *
 * <p>Left alone, the compiler loads the numbers of all four steps first, and twelve sums leave it
 * no registers to keep them. The fences, which on x86 are no instructions, keep each load where it
 * is written. Vectors are loaded by no helpers here: in a method this long the compiler would call
 * them, and make an object of each vector.
 */
final class VectorFourSteps {

  /** Steps of a round. */
  static final int ROUND = 4;

  /** Elsewhere a fence is an instruction, and a slow one. */
  static final boolean ARE_FENCES_FREE =
      Set.of("amd64", "x86_64").contains(System.getProperty("os.arch", ""));

  private VectorFourSteps() {}

  /** Whether a strip of this length is one of whole rounds, and they pay. */
  static boolean isFor(int length) {
    return ARE_FENCES_FREE && length % ROUND == 0;
  }

  /** Computes what {@link VectorTiles#tile} does, in the same order. */
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
    for (int p = 0; p < strip * STEP; p += ROUND * STEP) {
      DoubleVector u = fromArray(SPECIES, w, p);
      DoubleVector v = fromArray(SPECIES, w, p + LANES);
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
      u = fromArray(SPECIES, w, p + STEP);
      v = fromArray(SPECIES, w, p + STEP + LANES);
      VarHandle.loadLoadFence();
      c = broadcast(SPECIES, x[p + STEP]);
      a0 = c.fma(u, a0);
      b0 = c.fma(v, b0);
      VarHandle.loadLoadFence();
      c = broadcast(SPECIES, x[p + STEP + 1]);
      a1 = c.fma(u, a1);
      b1 = c.fma(v, b1);
      VarHandle.loadLoadFence();
      c = broadcast(SPECIES, x[p + STEP + 2]);
      a2 = c.fma(u, a2);
      b2 = c.fma(v, b2);
      VarHandle.loadLoadFence();
      c = broadcast(SPECIES, x[p + STEP + 3]);
      a3 = c.fma(u, a3);
      b3 = c.fma(v, b3);
      VarHandle.loadLoadFence();
      c = broadcast(SPECIES, x[p + STEP + 4]);
      a4 = c.fma(u, a4);
      b4 = c.fma(v, b4);
      VarHandle.loadLoadFence();
      c = broadcast(SPECIES, x[p + STEP + 5]);
      a5 = c.fma(u, a5);
      b5 = c.fma(v, b5);
      u = fromArray(SPECIES, w, p + 2 * STEP);
      v = fromArray(SPECIES, w, p + 2 * STEP + LANES);
      VarHandle.loadLoadFence();
      c = broadcast(SPECIES, x[p + 2 * STEP]);
      a0 = c.fma(u, a0);
      b0 = c.fma(v, b0);
      VarHandle.loadLoadFence();
      c = broadcast(SPECIES, x[p + 2 * STEP + 1]);
      a1 = c.fma(u, a1);
      b1 = c.fma(v, b1);
      VarHandle.loadLoadFence();
      c = broadcast(SPECIES, x[p + 2 * STEP + 2]);
      a2 = c.fma(u, a2);
      b2 = c.fma(v, b2);
      VarHandle.loadLoadFence();
      c = broadcast(SPECIES, x[p + 2 * STEP + 3]);
      a3 = c.fma(u, a3);
      b3 = c.fma(v, b3);
      VarHandle.loadLoadFence();
      c = broadcast(SPECIES, x[p + 2 * STEP + 4]);
      a4 = c.fma(u, a4);
      b4 = c.fma(v, b4);
      VarHandle.loadLoadFence();
      c = broadcast(SPECIES, x[p + 2 * STEP + 5]);
      a5 = c.fma(u, a5);
      b5 = c.fma(v, b5);
      u = fromArray(SPECIES, w, p + 3 * STEP);
      v = fromArray(SPECIES, w, p + 3 * STEP + LANES);
      VarHandle.loadLoadFence();
      c = broadcast(SPECIES, x[p + 3 * STEP]);
      a0 = c.fma(u, a0);
      b0 = c.fma(v, b0);
      VarHandle.loadLoadFence();
      c = broadcast(SPECIES, x[p + 3 * STEP + 1]);
      a1 = c.fma(u, a1);
      b1 = c.fma(v, b1);
      VarHandle.loadLoadFence();
      c = broadcast(SPECIES, x[p + 3 * STEP + 2]);
      a2 = c.fma(u, a2);
      b2 = c.fma(v, b2);
      VarHandle.loadLoadFence();
      c = broadcast(SPECIES, x[p + 3 * STEP + 3]);
      a3 = c.fma(u, a3);
      b3 = c.fma(v, b3);
      VarHandle.loadLoadFence();
      c = broadcast(SPECIES, x[p + 3 * STEP + 4]);
      a4 = c.fma(u, a4);
      b4 = c.fma(v, b4);
      VarHandle.loadLoadFence();
      c = broadcast(SPECIES, x[p + 3 * STEP + 5]);
      a5 = c.fma(u, a5);
      b5 = c.fma(v, b5);
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
  }
}
