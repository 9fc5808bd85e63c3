package dev.tandem.dl4j.start;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * DL4J's arrays of weights as Tandem's matrix of inputs x units: a dense layer has the matrix
 * itself, a convolution {@code [units, channels, height, width]}, whose rows are its columns.
 */
final class WeightView {

  private WeightView() {}

  /** The number of inputs of an array of such a shape. */
  static int inputs(long[] shape) {
    long inputs = shape[0];
    if (shape.length > 2) {
      inputs = 1;
      for (int i = 1; i < shape.length; i++) {
        inputs *= shape[i];
      }
    }
    return Math.toIntExact(inputs);
  }

  /** The number of units of an array of such a shape. */
  static int units(long[] shape) {
    return Math.toIntExact(shape.length > 2 ? shape[0] : shape[1]);
  }

  /** Fills the memory of an array from a matrix, and gives the array. */
  static INDArray fill(INDArray memory, char order, long[] shape, double[][] matrix) {
    INDArray view = memory.reshape(order, shape);
    INDArray values = Nd4j.createFromArray(matrix);
    view.assign(shape.length > 2 ? values.transpose().dup('c').reshape('c', shape) : values);
    return view;
  }
}
