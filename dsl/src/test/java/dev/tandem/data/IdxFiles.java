package dev.tandem.data;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Writes tiny IDX files, well-formed or not. */
final class IdxFiles {

  static final int IMAGES = 0x803;
  static final int LABELS = 0x801;

  private IdxFiles() {}

  /** An IDX file's bytes: a magic number, sizes and values, whether they fit together or not. */
  static byte[] bytes(int magic, int[] sizes, int... values) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(magic);
    for (int size : sizes) {
      out.writeInt(size);
    }
    for (int value : values) {
      out.writeByte(value);
    }
    return bytes.toByteArray();
  }

  /** Three images of 1 x 2 pixels. */
  static byte[] threeImages() throws IOException {
    return bytes(IMAGES, new int[] {3, 1, 2}, 0, 255, 51, 102, 128, 1);
  }

  /** Their labels. */
  static byte[] threeLabels() throws IOException {
    return bytes(LABELS, new int[] {3}, 2, 0, 1);
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  static Path write(Path folder, String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }
}
