package dev.tandem.benchmarks.pytorch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Activation;
import dev.tandem.run.StartValues;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Loss;
import dev.tandem.spec.Network;
import java.util.List;

/** A chain of layers with plain gradient descent; the head's activation is part of the loss. */
final class TorchNetwork {

  private final List<TorchLayer> layers;
  private final boolean softmax;
  private final double rate;

  private TorchNetwork(List<TorchLayer> layers, boolean softmax, double rate) {
    this.layers = layers;
    this.softmax = softmax;
    this.rate = rate;
  }

  static TorchNetwork of(Experiment experiment, NDManager manager) {
    TorchLayers layers = new TorchLayers(StartValues.draw(experiment), manager);
    Network network = experiment.network();
    return new TorchNetwork(
        network.nodes().stream()
            .map(node -> layers.of(node, node.name().equals(network.head())))
            .toList(),
        experiment.problem().loss() instanceof Loss.CrossEntropy,
        experiment.optimizer().learningRate().valueAt(0, 0, 0));
  }

  /** As {@code zero_grad(set_to_none)}: the next gradients are written, not added. */
  void freshLeaves() {
    layers.forEach(TorchLayer::freshLeaves);
  }

  /** The mean loss of the batch, from the drives of the head. */
  NDArray loss(TorchBatch batch) {
    NDArray z = drives(batch.inputs(), true);
    NDArray each =
        softmax
            ? z.logSoftmax(1).mul(batch.targets()).neg()
            : Activation.softPlus(z).sub(z.mul(batch.targets()));
    return each.sum().div(batch.inputs().getShape().get(0));
  }

  /** {@code p -= rate * gradient}. */
  void update() {
    layers.forEach(layer -> layer.update(rate));
  }

  /** What the network says. */
  NDArray outputs(NDArray inputs) {
    NDArray z = drives(inputs, false);
    return softmax ? z.softmax(1) : Activation.sigmoid(z);
  }

  private NDArray drives(NDArray inputs, boolean training) {
    NDArray values = inputs;
    for (TorchLayer layer : layers) {
      values = layer.forward(values, training);
    }
    return values;
  }
}
