package dev.tandem.data;

import org.jspecify.annotations.Nullable;

/**
 * The samples of one step: a view of some rows of a data set, which a backend copies into buffers
 * of its own.
 */
public final class Batch {

  private final Dataset data;
  private final int @Nullable [] order;
  private final int from;
  private final int size;

  Batch(Dataset data, int from, int size) {
    this(data, null, from, size);
  }

  private Batch(Dataset data, int @Nullable [] order, int from, int size) {
    this.data = data;
    this.order = order;
    this.from = from;
    this.size = size;
  }

  /**
   * A batch whose samples are looked up in an order that may change between steps: batches are made
   * once and then serve all epochs.
   *
   * @param data the samples
   * @param order which sample stands where; kept, not copied
   * @param from place of the batch's first sample in the order
   * @param size number of samples
   * @return the batch
   * @throws DataException when the batch does not lie within the order
   */
  public static Batch ordered(Dataset data, int[] order, int from, int size) {
    if (from < 0 || size < 1 || from > order.length - size) {
      throw new DataException(
          "batch: places %d to %d do not lie within an order of %d; correct the range"
              .formatted(from, (long) from + size, order.length));
    }
    return new Batch(data, order, from, size);
  }

  /**
   * A batch of samples given as rows.
   *
   * @param inputs one row a sample; copied
   * @param targets one row a sample; copied
   * @return the batch
   * @throws DataException when rows are missing, ragged or not finite, or the counts differ
   */
  public static Batch of(double[][] inputs, double[][] targets) {
    return Dataset.of(inputs, targets).all();
  }

  /** The number of samples. */
  public int size() {
    return size;
  }

  /** The number of values in the input of one sample. */
  public int inputWidth() {
    return data.inputWidth();
  }

  /** The number of values in the target of one sample. */
  public int targetWidth() {
    return data.targetWidth();
  }

  /**
   * Copies the input of one sample.
   *
   * @param row place of the sample in the batch, from 0
   * @param destination receives {@code inputWidth} values from its start
   */
  public void copyInput(int row, double[] destination) {
    data.copyInput(sample(row), destination, 0);
  }

  /**
   * Copies the target of one sample.
   *
   * @param row place of the sample in the batch, from 0
   * @param destination receives {@code targetWidth} values from its start
   */
  public void copyTarget(int row, double[] destination) {
    data.copyTarget(sample(row), destination, 0);
  }

  /**
   * Copies all inputs, sample after sample.
   *
   * @param destination receives {@code size x inputWidth} values from its start
   */
  public void copyInputs(double[] destination) {
    for (int row = 0; row < size; row++) {
      data.copyInput(sample(row), destination, row * data.inputWidth());
    }
  }

  /**
   * Copies all targets, sample after sample.
   *
   * @param destination receives {@code size x targetWidth} values from its start
   */
  public void copyTargets(double[] destination) {
    for (int row = 0; row < size; row++) {
      data.copyTarget(sample(row), destination, row * data.targetWidth());
    }
  }

  /** The inputs, one row a sample. */
  public Matrix inputs() {
    double[] values = new double[size * inputWidth()];
    copyInputs(values);
    return Matrix.of(size, inputWidth(), values);
  }

  /** The targets, one row a sample. */
  public Matrix targets() {
    double[] values = new double[size * targetWidth()];
    copyTargets(values);
    return Matrix.of(size, targetWidth(), values);
  }

  private int sample(int row) {
    return order == null ? from + row : order[from + row];
  }

  @Override
  public String toString() {
    return "batch of %d of %s".formatted(size, data);
  }
}
