package dev.tandem.dl4j.noise;

import dev.tandem.dl4j.memory.Buffers;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The last array that was drawn, kept to be used again in backpropagation and as a buffer. */
final class DrawnArray {

  private @Nullable INDArray array;
  private double[] values = {};
  private int drawnFor;

  /**
   * What belongs to an iteration; drawn when it is not what was drawn last.
   *
   * @param shape shape of the array
   * @param iteration number of steps taken before
   * @param draw fills the values, row after row
   * @return not to be changed
   */
  INDArray at(long[] shape, int iteration, Consumer<double[]> draw) {
    INDArray kept = array;
    if (kept == null || !Arrays.equals(kept.shape(), shape)) {
      kept = Nd4j.createUninitializedDetached(DataType.DOUBLE, 'c', shape);
      values = new double[Math.toIntExact(kept.length())];
      array = kept;
      drawnFor = -1;
    }
    if (drawnFor != iteration) {
      draw.accept(values);
      Buffers.write(values, kept);
      drawnFor = iteration;
    }
    return kept;
  }
}
