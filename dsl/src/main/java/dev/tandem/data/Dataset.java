package dev.tandem.data;

import java.util.stream.IntStream;

/**
 * Samples with their targets, in memory. Immutable; every value is finite.
 *
 * <p>Labels and pixels are kept compact and become doubles only when a batch is copied, so the
 * 60,000 images of MNIST take 47 MB.
 */
public final class Dataset {

  private final Rows inputs;
  private final Rows targets;

  private Dataset(Rows inputs, Rows targets) {
    if (inputs.count() != targets.count()) {
      throw new DataException(
          "dataset: %d inputs but %d targets; give one target a sample"
              .formatted(inputs.count(), targets.count()));
    }
    this.inputs = inputs;
    this.targets = targets;
  }

  /**
   * A data set from rows of numbers.
   *
   * @param inputs one row a sample; copied
   * @param targets one row a sample, as wide as the network's output; copied
   * @return the data set
   * @throws DataException when rows are missing, ragged or not finite, or the counts differ
   */
  public static Dataset of(double[][] inputs, double[][] targets) {
    return new Dataset(
        DoubleRows.copyOf("inputs", inputs).finite("inputs"),
        DoubleRows.copyOf("targets", targets).finite("targets"));
  }

  /**
   * A data set for classification: targets become rows with a single 1.
   *
   * @param inputs one row a sample; copied
   * @param labels the class of each sample, from 0
   * @param classes number of classes, at least 2
   * @return the data set
   * @throws DataException when rows are missing, ragged or not finite, the counts differ or a label
   *     is out of range
   */
  public static Dataset labelled(double[][] inputs, int[] labels, int classes) {
    return new Dataset(
        DoubleRows.copyOf("inputs", inputs).finite("inputs"), OneHotRows.copyOf(labels, classes));
  }

  /**
   * A data set of images for classification, values {@code pixel / 255}.
   *
   * @param pixels unsigned bytes, image after image; kept as they are, do not change them
   * @param pixelsPerImage number of pixels of one image
   * @param labels the class of each image, from 0
   * @param classes number of classes, at least 2
   * @return the data set
   * @throws DataException when pixels do not divide into images, the counts differ or a label is
   *     out of range
   */
  public static Dataset images(byte[] pixels, int pixelsPerImage, int[] labels, int classes) {
    if (pixelsPerImage < 1 || pixels.length == 0 || pixels.length % pixelsPerImage != 0) {
      throw new DataException(
          "images: %d pixels do not make images of %d; give whole images, at least one"
              .formatted(pixels.length, pixelsPerImage));
    }
    return new Dataset(
        new PixelRows(pixels.length / pixelsPerImage, pixelsPerImage, pixels),
        OneHotRows.copyOf(labels, classes));
  }

  /** The number of samples. */
  public int size() {
    return inputs.count();
  }

  /** The number of values in the input of one sample. */
  public int inputWidth() {
    return inputs.width();
  }

  /** The number of values in the target of one sample. */
  public int targetWidth() {
    return targets.width();
  }

  /**
   * The input of one sample.
   *
   * @param sample from 0
   * @return a copy
   * @throws DataException when there is no such sample
   */
  public double[] input(int sample) {
    double[] row = new double[inputs.width()];
    copyInput(sample, row, 0);
    return row;
  }

  /**
   * The target of one sample.
   *
   * @param sample from 0
   * @return a copy
   * @throws DataException when there is no such sample
   */
  public double[] target(int sample) {
    double[] row = new double[targets.width()];
    copyTarget(sample, row, 0);
    return row;
  }

  /**
   * Copies the input of one sample.
   *
   * @param sample from 0
   * @param destination receives the values
   * @param offset where the first value goes
   * @throws DataException when there is no such sample
   */
  public void copyInput(int sample, double[] destination, int offset) {
    requireSample(sample);
    inputs.copyTo(sample, destination, offset);
  }

  /**
   * Copies the target of one sample.
   *
   * @param sample from 0
   * @param destination receives the values
   * @param offset where the first value goes
   * @throws DataException when there is no such sample
   */
  public void copyTarget(int sample, double[] destination, int offset) {
    requireSample(sample);
    targets.copyTo(sample, destination, offset);
  }

  /** All samples as one batch, in their order. */
  public Batch all() {
    return batch(0, size());
  }

  /**
   * Consecutive samples as a batch.
   *
   * @param from the first sample
   * @param to one past the last sample
   * @return the batch
   * @throws DataException when the range is empty or outside the data set
   */
  public Batch batch(int from, int to) {
    requireRange("batch", from, to);
    return new Batch(this, from, to - from);
  }

  /**
   * Consecutive samples as a data set, without a copy.
   *
   * @param from the first sample
   * @param to one past the last sample
   * @return the data set
   * @throws DataException when the range is empty or outside the data set
   */
  public Dataset range(int from, int to) {
    requireRange("range", from, to);
    return selected(IntStream.range(from, to).toArray());
  }

  /**
   * Some samples as a data set, without a copy of their values.
   *
   * @param samples their numbers, from 0, in any order; copied
   * @return the data set, in the order of the numbers
   * @throws DataException when there is no number, or no such sample
   */
  public Dataset selected(int... samples) {
    if (samples.length == 0) {
      throw new DataException("selected(): needs at least one sample; give their numbers");
    }
    for (int sample : samples) {
      requireSample(sample);
    }
    int[] kept = samples.clone();
    return new Dataset(new SelectedRows(inputs, kept), new SelectedRows(targets, kept));
  }

  /**
   * The first samples as a data set, without a copy.
   *
   * @param samples how many
   * @return the data set
   * @throws DataException when there are not so many
   */
  public Dataset first(int samples) {
    if (samples < 1 || samples > size()) {
      throw new DataException(
          "first(%d): needs 1 to %d, the size of the data set; correct the number"
              .formatted(samples, size()));
    }
    return range(0, samples);
  }

  @Override
  public String toString() {
    return "%d samples, %d inputs, %d targets".formatted(size(), inputWidth(), targetWidth());
  }

  private void requireSample(int sample) {
    if (sample < 0 || sample >= size()) {
      throw new DataException(
          "sample %d: there are %d, 0 to %d; ask for one of them"
              .formatted(sample, size(), size() - 1));
    }
  }

  private void requireRange(String word, int from, int to) {
    if (from < 0 || to <= from || to > size()) {
      throw new DataException(
          "%s(%d, %d): needs 0 <= from < to <= %d, the size of the data set; correct the range"
              .formatted(word, from, to, size()));
    }
  }
}
