package dev.tandem.benchmarks;

import static dev.tandem.dsl.Tandem.sgd;

import dev.tandem.dl4j.Dl4j;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.impl.LossBinaryXENT;

/** The same training said twice: in Tandem's words, and with DL4J's own builder. */
public enum Recipe {
  /** Plain gradient descent. */
  PLAIN {
    @Override
    MultiLayerNetwork compiled(String network) {
      return Dl4j.network(Workload.experiment(network));
    }

    @Override
    MultiLayerNetwork handwritten(String network) {
      return started(
          builder(new Sgd(Workload.LEARNING_RATE))
              .list()
              .layer(hidden(network).build())
              .layer(head(network).build())
              .build());
    }
  },

  /** Dropout on the pixels and on the hidden values, Nesterov's momentum. */
  DROPOUT {
    @Override
    MultiLayerNetwork compiled(String network) {
      return Dl4j.network(
          Workload.experiment(
              network + "-dropout", sgd(Workload.LEARNING_RATE).withNesterov(MOMENTUM)));
    }

    @Override
    MultiLayerNetwork handwritten(String network) {
      return started(
          builder(new Nesterovs(Workload.LEARNING_RATE, MOMENTUM))
              .list()
              .layer(hidden(network).dropOut(0.8).build()) // DL4J's number: the fraction kept
              .layer(head(network).dropOut(0.5).build())
              .build());
    }
  };

  private static final double MOMENTUM = 0.9;

  /** As Tandem compiles it, at Tandem's start values. */
  abstract MultiLayerNetwork compiled(String network);

  /** As a DL4J user would write it: everything that is not said is DL4J's default. */
  abstract MultiLayerNetwork handwritten(String network);

  private static NeuralNetConfiguration.Builder builder(IUpdater updater) {
    return new NeuralNetConfiguration.Builder().seed(1).dataType(DataType.DOUBLE).updater(updater);
  }

  private static DenseLayer.Builder hidden(String network) {
    return new DenseLayer.Builder()
        .nIn(Workload.PIXELS)
        .nOut(Workload.hidden(network).get(0))
        .activation(Activation.SIGMOID);
  }

  private static OutputLayer.Builder head(String network) {
    return new OutputLayer.Builder(new LossBinaryXENT())
        .nIn(Workload.hidden(network).get(0))
        .nOut(Workload.CLASSES)
        .activation(Activation.SIGMOID);
  }

  private static MultiLayerNetwork started(MultiLayerConfiguration configuration) {
    MultiLayerNetwork network = new MultiLayerNetwork(configuration);
    network.init();
    return network;
  }
}
