package dev.tandem.reference.matrix;

import static dev.tandem.reference.matrix.VectorTiles.COLUMNS;
import static dev.tandem.reference.matrix.VectorTiles.DIRECT_ROWS;
import static dev.tandem.reference.matrix.VectorTiles.LANES;
import static dev.tandem.reference.matrix.VectorTiles.MANY_REGISTERS;
import static dev.tandem.reference.matrix.VectorTiles.ROWS;
import static dev.tandem.reference.matrix.VectorTiles.ROW_COLUMNS;

/** How {@link VectorKernel} computes a product. */
enum VectorRoute {
  /** In loops: not even one vector fits. */
  IN_LOOPS,
  /** Row by row, from both factors where they are. */
  BY_ROWS,
  /** In tiles, from the first factor where it is and a copy of the second one. */
  DIRECT,
  /** In tiles of all rows, from the second factor where it is. */
  FEW_ROWS,
  /** In tiles, from copies of both factors; only these can pass over zeros. */
  TILED;

  /** With fewer columns, a copy of the first factor costs more than it saves. */
  private static final int COPIED_FROM = 32;

  /** How a product with the rows of the first factor is computed. */
  static VectorRoute ofRows(int rows, int depth, int columns, boolean passesZeros) {
    if (columns < LANES) {
      return IN_LOOPS;
    }
    if (rows < DIRECT_ROWS) {
      return BY_ROWS;
    }
    boolean canReadTwice = depth <= VectorTenRows.STRIP && !passesZeros;
    int few = canReadTwice ? VectorFewRowsProduct.MOST_ROWS : VectorTenRows.ROWS;
    if (MANY_REGISTERS && rows > DIRECT_ROWS && rows <= few && columns >= COLUMNS) {
      return FEW_ROWS;
    }
    return columns < COPIED_FROM ? DIRECT : TILED;
  }

  /** How a product with the columns of the first factor is computed. */
  static VectorRoute ofColumns(int columns) {
    return columns < LANES ? IN_LOOPS : TILED;
  }

  /** How a product with the columns of the first factor and the rows of the second is computed. */
  static VectorRoute ofTransposed(int rows, int depth, int columns) {
    if (columns < LANES) {
      return IN_LOOPS;
    }
    if (columns < COPIED_FROM) {
      return DIRECT;
    }
    boolean isTurnedSooner = rows >= LANES && rows <= COLUMNS && rows <= depth / 2;
    return MANY_REGISTERS && isTurnedSooner ? FEW_ROWS : TILED;
  }

  /** Rows of a small product that takes this route. */
  int lines() {
    return switch (this) {
      case IN_LOOPS, BY_ROWS -> 1;
      case DIRECT -> 12 * DIRECT_ROWS;
      case FEW_ROWS -> VectorTenRows.ROWS;
      case TILED -> 8 * ROWS;
    };
  }

  /** Columns of a small product that takes this route. */
  int columns() {
    return switch (this) {
      case IN_LOOPS -> 1;
      case BY_ROWS -> ROW_COLUMNS;
      case DIRECT -> COPIED_FROM - LANES;
      case FEW_ROWS, TILED -> 2 * COPIED_FROM;
    };
  }
}
