package dev.tandem.data;

/** Some of other rows, without a copy of their values. */
final class SelectedRows implements Rows {

  private final Rows rows;
  private final int[] selected;

  SelectedRows(Rows rows, int[] selected) {
    this.rows = rows;
    this.selected = selected;
  }

  @Override
  public int count() {
    return selected.length;
  }

  @Override
  public int width() {
    return rows.width();
  }

  @Override
  public void copyTo(int row, double[] destination, int offset) {
    rows.copyTo(selected[row], destination, offset);
  }
}
