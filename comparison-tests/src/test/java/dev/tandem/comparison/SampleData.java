package dev.tandem.comparison;

import dev.tandem.data.Dataset;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Seeded data for the suite: what it is about does not matter, its widths and domains do. */
final class SampleData {

  private SampleData() {}

  /** Clouds around one center a class. */
  static Dataset classes(int samples, int inputs, int classes) {
    SplittableRandom random = new SplittableRandom(17);
    double[][] centers = new double[classes][inputs];
    for (double[] center : centers) {
      fill(random, center, -1, 1);
    }
    double[][] rows = new double[samples][inputs];
    int[] labels = new int[samples];
    for (int i = 0; i < samples; i++) {
      labels[i] = random.nextInt(classes);
      fill(random, rows[i], -0.7, 0.7);
      for (int j = 0; j < inputs; j++) {
        rows[i][j] += centers[labels[i]][j];
      }
    }
    return Dataset.labelled(rows, labels, classes);
  }

  /** Independent 0/1 targets, or a single one. */
  static Dataset bits(int samples, int inputs, int outputs) {
    SplittableRandom random = new SplittableRandom(23);
    double[][] rows = new double[samples][inputs];
    double[][] targets = new double[samples][outputs];
    for (int i = 0; i < samples; i++) {
      fill(random, rows[i], -1, 1);
      for (int j = 0; j < outputs; j++) {
        targets[i][j] = rows[i][j % inputs] + 0.3 * random.nextDouble() > 0.1 ? 1 : 0;
      }
    }
    return Dataset.of(rows, targets);
  }

  /** Smooth functions of the inputs with a little noise. */
  static Dataset curves(int samples, int inputs, int outputs) {
    SplittableRandom random = new SplittableRandom(29);
    double[][] rows = new double[samples][inputs];
    double[][] targets = new double[samples][outputs];
    for (int i = 0; i < samples; i++) {
      fill(random, rows[i], -1, 1);
      for (int j = 0; j < outputs; j++) {
        targets[i][j] = Math.sin((j + 1) * rows[i][0]) + 0.1 * random.nextDouble();
      }
    }
    return Dataset.of(rows, targets);
  }

  /** As {@link #bits}, with -1 for 0. */
  static Dataset signs(int samples, int inputs, int outputs) {
    Dataset bits = bits(samples, inputs, outputs);
    double[][] rows = new double[samples][inputs];
    double[][] targets = new double[samples][outputs];
    for (int i = 0; i < samples; i++) {
      bits.copyInput(i, rows[i], 0);
      bits.copyTarget(i, targets[i], 0);
      for (int j = 0; j < outputs; j++) {
        targets[i][j] = 2 * targets[i][j] - 1;
      }
    }
    return Dataset.of(rows, targets);
  }

  /** Distributions over the outputs, every fourth without its first output. */
  static Dataset shares(int samples, int inputs, int outputs) {
    SplittableRandom random = new SplittableRandom(37);
    double[][] rows = new double[samples][inputs];
    double[][] targets = new double[samples][outputs];
    for (int i = 0; i < samples; i++) {
      fill(random, rows[i], -1, 1);
      fill(random, targets[i], 0.1, 1);
      targets[i][0] = i % 4 == 0 ? 0 : targets[i][0];
      double sum = Arrays.stream(targets[i]).sum();
      for (int j = 0; j < outputs; j++) {
        targets[i][j] /= sum;
      }
    }
    return Dataset.of(rows, targets);
  }

  /** Whole numbers from 1 to 5 that grow with the first input. */
  static Dataset counts(int samples, int inputs, int outputs) {
    SplittableRandom random = new SplittableRandom(43);
    double[][] rows = new double[samples][inputs];
    double[][] targets = new double[samples][outputs];
    for (int i = 0; i < samples; i++) {
      fill(random, rows[i], -1, 1);
      for (int j = 0; j < outputs; j++) {
        targets[i][j] = 1 + Math.floor(2 + 2 * rows[i][0] + random.nextDouble());
      }
    }
    return Dataset.of(rows, targets);
  }

  /** Images of 784 pixels, four fifths of them black, with one bright bar a class. */
  static Dataset images(int samples) {
    SplittableRandom random = new SplittableRandom(31);
    byte[] pixels = new byte[samples * 784];
    int[] labels = new int[samples];
    for (int i = 0; i < samples; i++) {
      labels[i] = random.nextInt(10);
      for (int j = 0; j < 784; j++) {
        boolean bar = j / 78 == labels[i];
        boolean lit = random.nextInt(10) < (bar ? 7 : 2);
        pixels[i * 784 + j] = (byte) (lit ? random.nextInt(1, 256) : 0);
      }
    }
    return Dataset.images(pixels, 784, labels, 10);
  }

  private static void fill(SplittableRandom random, double[] row, double from, double to) {
    for (int j = 0; j < row.length; j++) {
      row[j] = random.nextDouble(from, to);
    }
  }
}
