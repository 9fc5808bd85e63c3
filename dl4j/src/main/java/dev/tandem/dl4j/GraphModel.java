package dev.tandem.dl4j;

import dev.tandem.spec.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.util.GraphIndices;
import org.deeplearning4j.nn.updater.BaseMultiLayerUpdater;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Layers and vertices, each reading what it names. */
record GraphModel(ComputationGraph network) implements Dl4jModel {

  /** The nodes in the order that DL4J gives them: any one in which each reads what is before it. */
  static List<String> order(ComputationGraph network) {
    GraphIndices indices = network.calculateIndices();
    List<String> names = new ArrayList<>();
    for (int vertex : indices.getTopologicalSortOrder()) {
      names.add(indices.getIdxToName().get(vertex));
    }
    return names;
  }

  @Override
  public Layer[] layers() {
    return order(network).stream()
        .map(network::getLayer)
        .filter(Objects::nonNull)
        .toArray(Layer[]::new);
  }

  @Override
  public INDArray output(INDArray inputs) {
    return network.outputSingle(inputs);
  }

  /** A detached pass: outputs of inner nodes in workspaces would have to be kept from closing. */
  @Override
  public INDArray outputOf(String node, INDArray inputs, boolean training) {
    if (node.equals(Network.INPUT)) {
      return inputs;
    }
    int place = order(network).indexOf(node);
    Map<String, INDArray> outputs =
        network.feedForward(new INDArray[] {inputs}, place, training, true);
    return Objects.requireNonNull(outputs.get(node), node);
  }

  @Override
  public void fit(INDArray inputs, INDArray targets) {
    network.fit(new INDArray[] {inputs}, new INDArray[] {targets});
  }

  @Override
  public void computeGradient(INDArray inputs, INDArray targets) {
    network.setInputs(inputs);
    network.setLabels(targets);
    network.computeGradientAndScore();
  }

  @Override
  public BaseMultiLayerUpdater<?> updater() {
    return network.getUpdater();
  }

  @Override
  public int iterations() {
    return network.getIterationCount();
  }

  @Override
  public int epochs() {
    return network.getEpochCount();
  }

  @Override
  public void count(int iterations, int epochs) {
    network.getConfiguration().setIterationCount(iterations);
    network.getConfiguration().setEpochCount(epochs);
  }

  @Override
  public void setLearningRate(double rate) {
    network.setLearningRate(rate);
  }
}
