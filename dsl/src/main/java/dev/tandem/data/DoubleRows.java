package dev.tandem.data;

/** Rows of doubles in one array, checked when they come in. */
record DoubleRows(int count, int width, double[] values) implements Rows {

  /**
   * Copies rows.
   *
   * @param what how errors call them, such as "inputs"
   * @throws DataException when there is none, when one is empty or when lengths differ
   */
  static DoubleRows copyOf(String what, double[][] rows) {
    if (rows.length == 0 || rows[0].length == 0) {
      throw new DataException(
          "%s: needs at least one row of one value but receives none; give one row a sample"
              .formatted(what));
    }
    int width = rows[0].length;
    if ((long) rows.length * width > Integer.MAX_VALUE - 8) {
      throw new DataException(
          "%s: %d rows of %d values are more than one data set holds; split them"
              .formatted(what, rows.length, width));
    }
    double[] values = new double[rows.length * width];
    for (int row = 0; row < rows.length; row++) {
      if (rows[row].length != width) {
        throw new DataException(
            "%s: row %d has %d values but row 0 has %d; give every sample the same number"
                .formatted(what, row, rows[row].length, width));
      }
      System.arraycopy(rows[row], 0, values, row * width, width);
    }
    return new DoubleRows(rows.length, width, values);
  }

  /** Refuses NaN and infinite values. */
  DoubleRows finite(String what) {
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw new DataException(
            "%s: row %d, column %d is %s; replace or remove missing values before training"
                .formatted(what, i / width, i % width, values[i]));
      }
    }
    return this;
  }

  @Override
  public void copyTo(int row, double[] destination, int offset) {
    System.arraycopy(values, row * width, destination, offset, width);
  }
}
