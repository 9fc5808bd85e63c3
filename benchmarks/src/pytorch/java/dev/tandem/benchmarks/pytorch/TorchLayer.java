package dev.tandem.benchmarks.pytorch;

import ai.djl.ndarray.NDArray;

/** One layer on tensors. */
interface TorchLayer {

  NDArray forward(NDArray inputs, boolean training);

  /** Most layers have nothing to learn. */
  default void freshLeaves() {}

  /** {@code p -= rate * gradient}. */
  default void update(double rate) {}
}
