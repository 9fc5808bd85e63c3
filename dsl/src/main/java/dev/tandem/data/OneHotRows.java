package dev.tandem.data;

import java.util.Arrays;

/** Class labels as rows with a single 1, stored as one number a row. */
record OneHotRows(int[] labels, int width) implements Rows {

  /**
   * Copies labels.
   *
   * @throws DataException when a label is outside {@code [0, classes)}
   */
  static OneHotRows copyOf(int[] labels, int classes) {
    if (classes < 2) {
      throw new DataException(
          "labels: needs at least two classes but receives %d; give the number of classes"
              .formatted(classes));
    }
    for (int row = 0; row < labels.length; row++) {
      if (labels[row] < 0 || labels[row] >= classes) {
        throw new DataException(
            "labels: row %d is class %d but there are %d classes, 0 to %d; correct it or give more"
                .formatted(row, labels[row], classes, classes - 1));
      }
    }
    return new OneHotRows(labels.clone(), classes);
  }

  @Override
  public int count() {
    return labels.length;
  }

  @Override
  public void copyTo(int row, double[] destination, int offset) {
    Arrays.fill(destination, offset, offset + width, 0);
    destination[offset + labels[row]] = 1;
  }
}
