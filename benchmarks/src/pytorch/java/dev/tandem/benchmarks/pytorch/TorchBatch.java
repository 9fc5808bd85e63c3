package dev.tandem.benchmarks.pytorch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.tandem.data.Batch;
import dev.tandem.spec.Shape;

/**
 * A batch that lies ready, as if somebody had loaded the whole data set into tensors.
 *
 * @param inputs batch x features, or batch x channels x height x width
 * @param targets batch x outputs
 */
record TorchBatch(NDArray inputs, NDArray targets) {

  static TorchBatch of(Batch batch, Shape input, NDManager manager) {
    int size = batch.size();
    ai.djl.ndarray.types.Shape shape =
        input instanceof Shape.Image image
            ? new ai.djl.ndarray.types.Shape(
                size, image.channels(), image.height(), image.width())
            : new ai.djl.ndarray.types.Shape(size, input.size());
    return new TorchBatch(
        manager.create(batch.inputs().toArray(), shape),
        manager.create(
            batch.targets().toArray(),
            new ai.djl.ndarray.types.Shape(size, batch.targetWidth())));
  }
}
