package dev.tandem.dl4j.image;

import dev.tandem.data.DataException;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * The pixels of one PNG file, read by the JDK. DataVec's {@code NativeImageLoader} would scale an
 * image of another size and convert one of other channels without a word, has blue first, and needs
 * the libraries of OpenCV.
 *
 * @param channels 1 for gray, 3 for RGB
 * @param height rows of pixels
 * @param width pixels of a row
 * @param values channel after channel, row after row
 */
record Pixels(int channels, int height, int width, byte[] values) {

  private static final long SIGNATURE = 0x89504E470D0A1A0AL;
  private static final int DEPTH = 24;
  private static final int COLORS = 25;

  /** Without the pixels, as a shape is written. */
  String shape() {
    return "image(%d, %d, %d)".formatted(channels, height, width);
  }

  static Pixels read(Path path) {
    byte[] file = bytes(path);
    if (file.length <= COLORS || !isSigned(file)) {
      throw notAnImage(path);
    }
    BufferedImage image = image(path, file);
    int channels = channels(path, file, image);
    byte[] values = new byte[channels * image.getHeight() * image.getWidth()];
    int place = 0;
    for (int channel = 0; channel < channels; channel++) {
      for (int y = 0; y < image.getHeight(); y++) {
        for (int x = 0; x < image.getWidth(); x++) {
          values[place++] = (byte) value(image, channel, x, y);
        }
      }
    }
    return new Pixels(channels, image.getHeight(), image.getWidth(), values);
  }

  /** The kind of colors is what the file says: the JDK reads few-bit gray as a palette. */
  private static int channels(Path path, byte[] file, BufferedImage image) {
    int channels =
        switch (file[COLORS]) {
          case 0 -> 1;
          case 2, 3 -> 3;
          default -> 0;
        };
    if (channels == 0 || file[DEPTH] == 16 || image.getColorModel().hasAlpha()) {
      throw new DataException(
          "%s: has transparency or 16 bits a value; save it as gray or RGB with 8 bits"
              .formatted(path));
    }
    return channels;
  }

  /** The sample itself: {@code getRGB} would bend the scale of grays. */
  private static int value(BufferedImage image, int channel, int x, int y) {
    Raster raster = image.getRaster();
    if (!(image.getColorModel() instanceof IndexColorModel palette)) {
      return raster.getSample(x, y, channel);
    }
    int index = raster.getSample(x, y, 0);
    return switch (channel) {
      case 0 -> palette.getRed(index);
      case 1 -> palette.getGreen(index);
      default -> palette.getBlue(index);
    };
  }

  private static byte[] bytes(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new DataException(
          "%s: cannot be read (%s); check the file and its permissions".formatted(path, e), e);
    }
  }

  private static boolean isSigned(byte[] file) {
    return ByteBuffer.wrap(file).getLong() == SIGNATURE;
  }

  private static BufferedImage image(Path path, byte[] file) {
    @Nullable BufferedImage image;
    try {
      image = ImageIO.read(new ByteArrayInputStream(file));
    } catch (IOException | RuntimeException e) {
      throw new DataException(
          "%s: is a PNG image that cannot be read (%s); save it again".formatted(path, e), e);
    }
    if (image == null) {
      throw notAnImage(path);
    }
    return image;
  }

  private static DataException notAnImage(Path path) {
    return new DataException("%s: is no PNG image; save it as PNG, or remove it".formatted(path));
  }
}
