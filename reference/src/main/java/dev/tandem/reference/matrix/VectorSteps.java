package dev.tandem.reference.matrix;

import static dev.tandem.reference.matrix.VectorTiles.MANY_REGISTERS;
import static dev.tandem.reference.matrix.VectorTiles.ROWS;
import static dev.tandem.reference.matrix.VectorTiles.ROW_STEP;
import static dev.tandem.reference.matrix.VectorTiles.STEP;
import static dev.tandem.reference.matrix.VectorTiles.STRIP;

/**
 * The steps that tiles take through a copied panel of rows: all, or those that are not 0 in all its
 * rows. The images of a batch are 0 together in many places, and so are neighbouring pixels.
 */
final class VectorSteps {

  /** To look up where a step is costs as much as a third of it. */
  private static final double FEW = 0.75;

  /** How much longer a step is in a panel of columns than in one of rows. */
  private static final int LONGER = STEP / ROW_STEP;

  private final int[] places = new int[STRIP];
  private int count;

  /** Takes all. */
  void takeAll(int length) {
    count = length;
  }

  /**
   * Takes those that are not 0 in all rows, if they are few, and moves them to the front.
   *
   * @param x the copied panel
   * @param length how many steps it has
   */
  void takeNonzero(double[] x, int length) {
    count = find(x, length);
    if (count > FEW * length) {
      count = length;
    } else {
      moveToFront(x);
    }
  }

  /** How many it takes. */
  int count() {
    return count;
  }

  /** Where they begin in a panel of columns, unless it takes all. */
  int[] places() {
    return places;
  }

  /** Without branches: which steps are 0 cannot be foreseen. */
  private int find(double[] x, int length) {
    int found = 0;
    for (int p = 0; p < length * ROW_STEP; p += ROW_STEP) {
      long any = bits(x[p]) | bits(x[p + 1]) | bits(x[p + 2]);
      any |= bits(x[p + 3]) | bits(x[p + 4]) | bits(x[p + 5]);
      if (MANY_REGISTERS) {
        any |= bits(x[p + 6]) | bits(x[p + 7]);
      }
      places[found] = p * LONGER;
      found += (int) ((any | -any) >>> 63);
    }
    return found;
  }

  /** All but the sign: 0 for both zeros. */
  private static long bits(double value) {
    return Double.doubleToRawLongBits(value) << 1;
  }

  private void moveToFront(double[] x) {
    for (int n = 0; n < count; n++) {
      for (int r = 0; r < ROWS; r++) {
        x[n * ROW_STEP + r] = x[places[n] / LONGER + r];
      }
    }
  }
}
