package dev.tandem.benchmarks.pytorch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.tandem.data.Matrix;

/** A parameter, and the leaf through which one step sees it: the same memory, no gradient yet. */
final class TorchParameter {

  private final NDArray values;
  private NDArray leaf;

  private TorchParameter(NDArray values) {
    this.values = values;
    this.leaf = values;
  }

  /** The columns of a matrix as rows, where PyTorch keeps one row a unit or map. */
  static TorchParameter transposed(Matrix matrix, long[] shape, NDManager manager) {
    NDArray columns =
        manager.create(matrix.toArray(), new Shape(matrix.rows(), matrix.columns()));
    NDArray rows = columns.transpose();
    NDArray shaped = shape.length == 0 ? rows : rows.reshape(shape);
    return new TorchParameter(manager.create(shaped.toDoubleArray(), shaped.getShape()));
  }

  NDArray leaf() {
    return leaf;
  }

  void freshLeaf() {
    leaf = values.stopGradient();
    leaf.setRequiresGradient(true);
  }

  void update(double rate) {
    values.subi(leaf.getGradient().muli(rate));
    leaf = values;
  }
}
