package dev.tandem.data;

/** Rows of unsigned bytes, read as {@code byte / 255}: an eighth of the memory of doubles. */
record PixelRows(int count, int width, byte[] pixels) implements Rows {

  /** What each byte means: a table, since a division for each pixel would be felt. */
  private static final double[] VALUES = values();

  @Override
  public void copyTo(int row, double[] destination, int offset) {
    int from = row * width;
    for (int i = 0; i < width; i++) {
      destination[offset + i] = VALUES[pixels[from + i] & 0xff];
    }
  }

  private static double[] values() {
    double[] values = new double[256];
    for (int level = 0; level < values.length; level++) {
      values[level] = level / 255.0;
    }
    return values;
  }
}
