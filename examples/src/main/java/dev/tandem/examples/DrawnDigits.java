package dev.tandem.examples;

import dev.tandem.data.DataException;
import dev.tandem.data.Dataset;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Digits that look handwritten, drawn by the program itself: 28 x 28 pixels, white on black, ten
 * classes.
 *
 * <p>They take the place of MNIST where no file may be needed. They are not MNIST: accuracies on
 * them compare networks with each other and with nothing in the literature.
 *
 * <p>The same seed gives the same pixels. A smaller data set is the beginning of a larger one.
 */
final class DrawnDigits {

  static final int CLASSES = 10;

  private DrawnDigits() {}

  /**
   * Digits to learn from.
   *
   * @param samples how many, at least 1; every ten in a row are the ten digits in a random order
   * @param seed chooses the digits
   * @return inputs of 784 values in [0, 1], targets of 10
   * @throws DataException when there are no samples to draw
   */
  static Dataset training(int samples, long seed) {
    SplittableRandom root = new SplittableRandom(seed);
    return draw("training", samples, root.split());
  }

  /**
   * Digits to test with: from the same hands as {@link #training}, but other images, also for the
   * same seed.
   *
   * @param samples how many, at least 1; every ten in a row are the ten digits in a random order
   * @param seed chooses the digits
   * @return inputs of 784 values in [0, 1], targets of 10
   * @throws DataException when there are no samples to draw
   */
  static Dataset test(int samples, long seed) {
    SplittableRandom root = new SplittableRandom(seed);
    root.split(); // what training draws from
    return draw("test", samples, root.split());
  }

  private static Dataset draw(String word, int samples, RandomGenerator random) {
    if (samples < 1) {
      throw new DataException(
          "%s(%d): needs at least one sample; ask for more".formatted(word, samples));
    }
    int[] labels = new int[samples];
    byte[] pixels = new byte[Math.multiplyExact(samples, DigitPen.PIXELS)];
    DigitPen pen = new DigitPen();
    int[] deck = new int[CLASSES];
    for (int sample = 0; sample < samples; sample++) {
      if (sample % CLASSES == 0) {
        shuffle(deck, random);
      }
      labels[sample] = deck[sample % CLASSES];
      pen.draw(labels[sample], random, pixels, sample * DigitPen.PIXELS);
    }
    return Dataset.images(pixels, DigitPen.PIXELS, labels, CLASSES);
  }

  /** All digits in a random order: each takes its place by an exchange with one before it. */
  private static void shuffle(int[] deck, RandomGenerator random) {
    for (int digit = 0; digit < deck.length; digit++) {
      int place = random.nextInt(digit + 1);
      deck[digit] = deck[place];
      deck[place] = digit;
    }
  }
}
