package dev.tandem.data;

import java.nio.file.Path;

/**
 * The handwritten digits of MNIST: 28 x 28 pixels, ten classes; 60,000 for training, 10,000 for
 * testing. Source: LeCun, Cortes and Burges, The MNIST database.
 *
 * <p>Reads the four original files, gzip or not: {@code train-images-idx3-ubyte}, {@code
 * train-labels-idx1-ubyte}, {@code t10k-images-idx3-ubyte}, {@code t10k-labels-idx1-ubyte}, each
 * with or without {@code .gz}.
 */
public final class Mnist {

  private static final int CLASSES = 10;

  private Mnist() {}

  /**
   * The digits to train with; 47 MB in memory.
   *
   * @param directory the folder that holds the four files
   * @return 60,000 samples, 784 inputs in [0, 1], 10 targets
   * @throws DataException when a file is missing or corrupt
   */
  public static Dataset training(Path directory) {
    return read(directory, "train");
  }

  /**
   * The digits to test with.
   *
   * @param directory the folder that holds the four files
   * @return 10,000 samples, 784 inputs in [0, 1], 10 targets
   * @throws DataException when a file is missing or corrupt
   */
  public static Dataset test(Path directory) {
    return read(directory, "t10k");
  }

  private static Dataset read(Path directory, String part) {
    return Idx.images(
        directory.resolve(part + "-images-idx3-ubyte"),
        directory.resolve(part + "-labels-idx1-ubyte"),
        CLASSES);
  }
}
