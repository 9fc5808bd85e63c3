package dev.tandem.benchmarks.pytorch;

import ai.djl.ndarray.NDArray;
import java.util.function.UnaryOperator;

/** A layer with weights and biases. */
record TorchProduct(
    Operation operation,
    TorchParameter weights,
    TorchParameter biases,
    UnaryOperator<NDArray> activation)
    implements TorchLayer {

  /** PyTorch's own function of inputs, weights and biases. */
  interface Operation {
    NDArray apply(NDArray inputs, NDArray weights, NDArray biases);
  }

  @Override
  public NDArray forward(NDArray inputs, boolean training) {
    return activation.apply(operation.apply(inputs, weights.leaf(), biases.leaf()));
  }

  @Override
  public void freshLeaves() {
    weights.freshLeaf();
    biases.freshLeaf();
  }

  @Override
  public void update(double rate) {
    weights.update(rate);
    biases.update(rate);
  }
}
