package dev.tandem.dl4j;

import dev.tandem.spec.Experiment;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.updater.BaseMultiLayerUpdater;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What DL4J's two kinds of networks say differently, and what neither's interface has. */
interface Dl4jModel {

  /** At step 0 with Tandem's start values: of the kind for chains, or of the one for the rest. */
  static Dl4jModel of(Experiment experiment, Face face) {
    return experiment.network().isChain()
        ? new ChainModel(Dl4j.network(experiment, face))
        : new GraphModel(Dl4j.graph(experiment, face));
  }

  /** DL4J's own object. */
  Model network();

  /** Its layers, in the order in which their parameters lie in DL4J's one vector. */
  Layer[] layers();

  /** What the network gives in prediction. */
  INDArray output(INDArray inputs);

  /**
   * What one node gives, by a forward pass that ends there: in one pass over all nodes dropout
   * would overwrite what it reads.
   *
   * @param node its name, or that of the input
   */
  INDArray outputOf(String node, INDArray inputs, boolean training);

  /** One update. */
  void fit(INDArray inputs, INDArray targets);

  /** Leaves the sum of the samples' gradients in the network, without an update. */
  void computeGradient(INDArray inputs, INDArray targets);

  /** What changes the parameters, and keeps the optimizer's state. */
  BaseMultiLayerUpdater<?> updater();

  /** How many updates the network has taken. */
  int iterations();

  /** How many epochs have ended. */
  int epochs();

  /** Sets both numbers in the configuration. */
  void count(int iterations, int epochs);

  /** Sets the learning rate of all layers. */
  void setLearningRate(double rate);
}
