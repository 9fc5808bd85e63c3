package dev.tandem.data;

/** Rows of unsigned bytes, read as {@code byte / 255}: an eighth of the memory of doubles. */
record PixelRows(int count, int width, byte[] pixels) implements Rows {

  private static final double WHITE = 255.0;

  @Override
  public void copyTo(int row, double[] destination, int offset) {
    int from = row * width;
    for (int i = 0; i < width; i++) {
      destination[offset + i] = (pixels[from + i] & 0xff) / WHITE;
    }
  }
}
