package dev.tandem.dl4j;

import dev.tandem.spec.Network;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.updater.BaseMultiLayerUpdater;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Layers that stand one after the other. */
record ChainModel(MultiLayerNetwork network) implements Dl4jModel {

  @Override
  public Layer[] layers() {
    return network.getLayers();
  }

  @Override
  public INDArray output(INDArray inputs) {
    return network.output(inputs);
  }

  @Override
  public INDArray outputOf(String node, INDArray inputs, boolean training) {
    if (node.equals(Network.INPUT)) {
      return inputs;
    }
    int place = network.getLayerNames().indexOf(node);
    return network.feedForwardToLayer(place, inputs, training).get(place + 1);
  }

  @Override
  public void fit(INDArray inputs, INDArray targets) {
    network.fit(inputs, targets);
  }

  @Override
  public void computeGradient(INDArray inputs, INDArray targets) {
    network.setInput(inputs);
    network.setLabels(targets);
    network.computeGradientAndScore();
  }

  @Override
  public BaseMultiLayerUpdater<?> updater() {
    return (BaseMultiLayerUpdater<?>) network.getUpdater();
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
    network.setIterationCount(iterations);
    network.setEpochCount(epochs);
  }

  @Override
  public void setLearningRate(double rate) {
    network.setLearningRate(rate);
  }
}
