package dev.tandem.benchmarks;

import dev.tandem.data.Batch;
import dev.tandem.data.DataDirectory;
import dev.tandem.data.Dataset;
import dev.tandem.data.Mnist;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The images that all engines learn: those of MNIST when there is a data directory (of its test
 * part, which is read faster; the time of a step does not depend on which), else random ones.
 */
final class Images {

  /** How many there are. */
  static final int COUNT = 10_000;

  private static final int EPOCH = 50_000;

  private Images() {}

  /** What a network of that name sees, in its batches. */
  static List<Batch> of(String network) {
    Dataset images = Workload.seesNoise(network) ? random(COUNT, 1) : all();
    return batches(images, Workload.batchSize(network));
  }

  /** All images in whole batches. */
  static List<Batch> batches(int size) {
    return batches(all(), size);
  }

  static List<Batch> batches(Dataset images, int size) {
    return IntStream.range(0, images.size() / size)
        .mapToObj(batch -> images.batch(batch * size, (batch + 1) * size))
        .toList();
  }

  /** What they are, and how many of their pixels are 0: an engine may be faster on zeros. */
  static String description() {
    Dataset images = all();
    long zeros = 0;
    double[] pixels = new double[Workload.PIXELS];
    for (int image = 0; image < images.size(); image++) {
      images.copyInput(image, pixels, 0);
      for (double pixel : pixels) {
        zeros += pixel == 0 ? 1 : 0;
      }
    }
    return String.format(
        Locale.ROOT,
        "%,d images of %s, %.1f %% of their pixels 0",
        images.size(),
        DataDirectory.find().isPresent() ? "MNIST" : "noise",
        100.0 * zeros / images.size() / Workload.PIXELS);
  }

  /**
   * The first 50,000 images of MNIST's training part when there is a data directory, else noise.
   */
  static Dataset epoch() {
    return DataDirectory.find()
        .map(directory -> Mnist.training(directory.resolve("mnist")).first(EPOCH))
        .orElseGet(() -> random(EPOCH));
  }

  /** Noise with as many zeros as MNIST has, four in five. */
  static Dataset random(int count) {
    return random(count, 5);
  }

  /** Noise in which one number of so many is not 0. */
  private static Dataset random(int count, int oneOf) {
    SplittableRandom random = new SplittableRandom(1);
    byte[] pixels = new byte[count * Workload.PIXELS];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (random.nextInt(oneOf) == 0 ? random.nextInt(1, 256) : 0);
    }
    int[] labels = random.ints(count, 0, Workload.CLASSES).toArray();
    return Dataset.images(pixels, Workload.PIXELS, labels, Workload.CLASSES);
  }

  private static Dataset all() {
    return DataDirectory.find()
        .map(directory -> Mnist.test(directory.resolve("mnist")))
        .orElseGet(() -> random(COUNT));
  }
}
