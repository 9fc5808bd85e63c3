package dev.tandem.dl4j;

import dev.tandem.data.Batch;
import dev.tandem.dl4j.memory.Buffers;
import dev.tandem.spec.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Where batches are copied to, to be read by DL4J: one pair of arrays for each batch size, used
 * again and again. The least recently used go when there are many.
 */
final class Staging {

  /** A run has three sizes: the batch, the last batch, and the chunk of an evaluation. */
  private static final int MOST_SIZES = 6;

  private final Shape input;
  private final Map<Integer, Staged> staged = new RecentlyUsed();
  private double[] values = new double[0];

  /** For samples of one shape. */
  Staging(Shape input) {
    this.input = input;
  }

  /** The inputs and targets of a batch, valid until the next batch of its size. */
  Staged both(Batch batch) {
    Staged arrays = inputs(batch);
    batch.copyTargets(room(arrays.targets()));
    Buffers.write(values, arrays.targets());
    return arrays;
  }

  /** The same with inputs alone; the targets are anything. */
  Staged inputs(Batch batch) {
    Staged arrays = staged.computeIfAbsent(batch.size(), size -> Staged.forBatch(batch, input));
    batch.copyInputs(room(arrays.inputs()));
    Buffers.write(values, arrays.inputs());
    return arrays;
  }

  private double[] room(INDArray array) {
    int size = Math.toIntExact(array.length());
    if (values.length < size) {
      values = new double[size];
    }
    return values;
  }

  /**
   * One pair of arrays.
   *
   * @param inputs batch x features, or batch x channels x height x width
   * @param targets batch x outputs
   */
  record Staged(INDArray inputs, INDArray targets) {

    private static Staged forBatch(Batch batch, Shape input) {
      return new Staged(
          Nd4j.createUninitializedDetached(
              DataType.DOUBLE, 'c', input.match(new WithBatch(batch.size()))),
          Nd4j.createUninitializedDetached(
              DataType.DOUBLE, 'c', batch.size(), batch.targetWidth()));
    }
  }

  /** The shape of DL4J's array of so many samples. */
  private record WithBatch(int size) implements Shape.Cases<long[]> {

    @Override
    public long[] vector(Shape.Vector shape) {
      return new long[] {size, shape.size()};
    }

    @Override
    public long[] image(Shape.Image shape) {
      return new long[] {size, shape.channels(), shape.height(), shape.width()};
    }
  }

  private static final class RecentlyUsed extends LinkedHashMap<Integer, Staged> {

    private static final long serialVersionUID = 1L;

    RecentlyUsed() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Integer, Staged> eldest) {
      return size() > MOST_SIZES;
    }
  }
}
