package dev.tandem.data;

/** A range of other rows, without a copy. */
record SelectedRows(Rows rows, int from, int count) implements Rows {

  @Override
  public int width() {
    return rows.width();
  }

  @Override
  public void copyTo(int row, double[] destination, int offset) {
    rows.copyTo(from + row, destination, offset);
  }
}
