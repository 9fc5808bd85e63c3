package dev.tandem.dl4j.memory;

import java.lang.ref.Reference;
import org.bytedeco.javacpp.DoublePointer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.shape.Shape;

/**
 * Copies between Java arrays and the memory of ND4J's {@code DOUBLE} arrays, in one go.
 *
 * <p>The memory goes when its array is collected, and the address alone does not prevent that: so
 * each array is kept reachable until its copy is done.
 */
public final class Buffers {

  private Buffers() {}

  /**
   * Fills an array in the order of its memory.
   *
   * @param values at least as many as the array has
   * @param array an array of its own, not a view
   */
  public static void write(double[] values, INDArray array) {
    pointer(array).put(values, 0, Math.toIntExact(array.length()));
    Reference.reachabilityFence(array);
  }

  /**
   * Reads an array row by row, wherever its values lie.
   *
   * @param array what to read
   * @param values receives {@code array.length()} values from its start
   */
  public static void read(INDArray array, double[] values) {
    INDArray rows = isRowByRow(array) ? array : array.dup('c');
    pointer(rows).get(values, 0, Math.toIntExact(rows.length()));
    Reference.reachabilityFence(rows);
  }

  private static boolean isRowByRow(INDArray array) {
    return array.ordering() == 'c' && !array.isView() && Shape.hasDefaultStridesForShape(array);
  }

  private static DoublePointer pointer(INDArray array) {
    return (DoublePointer) array.data().pointer();
  }
}
