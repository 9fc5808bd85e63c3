package dev.tandem.benchmarks.pytorch;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import ai.djl.training.GradientCollector;
import dev.tandem.benchmarks.Peer;
import java.util.List;

/** Forward, loss, backward and {@code p -= rate * gradient}, with fresh gradients each step. */
record TorchPeer(TorchNetwork network, List<TorchBatch> batches) implements Peer {

  @Override
  public double step(int number) {
    TorchBatch batch = batches.get(number);
    try (NDScope scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      network.freshLeaves();
      NDArray loss;
      try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
        loss = network.loss(batch);
        collector.backward(loss);
      }
      network.update();
      return loss.getDouble();
    }
  }

  @Override
  public double[] predict(int number) {
    try (NDScope scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      return network.outputs(batches.get(number).inputs()).toDoubleArray();
    }
  }
}
