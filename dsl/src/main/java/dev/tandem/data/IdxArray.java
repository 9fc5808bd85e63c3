package dev.tandem.data;

import java.nio.file.Path;

/** Unsigned bytes in some dimensions, with the file that they come from. */
record IdxArray(Path path, int[] sizes, byte[] values) {

  /** The size of the first dimension: the number of samples. */
  int count() {
    return sizes[0];
  }

  /** One value. */
  int get(int index) {
    return values[index] & 0xff;
  }

  /** Sizes as they are written: {@code 10 x 28 x 28}. */
  static String product(int[] sizes) {
    StringBuilder text = new StringBuilder();
    for (int size : sizes) {
      text.append(text.isEmpty() ? "" : " x ").append(size);
    }
    return text.toString();
  }
}
