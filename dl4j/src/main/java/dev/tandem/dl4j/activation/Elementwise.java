package dev.tandem.dl4j.activation;

import java.util.function.DoubleUnaryOperator;
import org.bytedeco.javacpp.DoublePointer;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * An activation that sees one drive at a time. Like DL4J's own it works in place; arrays of any
 * order, view and data type are taken, the formulas see {@code double}.
 */
abstract class Elementwise extends Citizen {

  private static final long serialVersionUID = 1L;

  /** {@code f(z)}. */
  abstract double value(double z);

  /** {@code f'(z)}. */
  abstract double derivative(double z);

  @Override
  public final INDArray getActivation(INDArray in, boolean training) {
    return replaceAll(in, this::value);
  }

  @Override
  public final Pair<INDArray, INDArray> backprop(INDArray in, INDArray epsilon) {
    assertShape(in, epsilon);
    return new Pair<>(replaceAll(in, this::derivative).muli(epsilon), null);
  }

  private static INDArray replaceAll(INDArray array, DoubleUnaryOperator function) {
    boolean whole =
        array.dataType() == DataType.DOUBLE
            && !array.isView()
            && array.data().length() == array.length();
    INDArray memory = whole ? array : array.castTo(DataType.DOUBLE).dup('c');
    DoublePointer pointer = (DoublePointer) memory.data().pointer();
    double[] values = new double[Math.toIntExact(array.length())];
    pointer.get(values, 0, values.length);
    for (int i = 0; i < values.length; i++) {
      values[i] = function.applyAsDouble(values[i]);
    }
    pointer.put(values, 0, values.length);
    return whole ? array : array.assign(memory);
  }
}
