package dev.tandem.dl4j.image;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Small PNG files. */
final class Png {

  /** A palette of one color, (200, 0, 0). */
  static final IndexColorModel RED_ONLY =
      new IndexColorModel(8, 1, new byte[] {(byte) 200}, new byte[1], new byte[1]);

  private Png() {}

  static BufferedImage gray(int width, int height, int... values) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    image.getRaster().setSamples(0, 0, width, height, 0, values);
    return image;
  }

  static BufferedImage rgb(int width, int height, int... colors) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, width, height, colors, 0, width);
    return image;
  }

  static void write(Path path, BufferedImage image) {
    try {
      Files.createDirectories(path.getParent());
      if (!ImageIO.write(image, "png", path.toFile())) {
        throw new IllegalStateException("no writer for " + path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
