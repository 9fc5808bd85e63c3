package dev.tandem.examples;

import static dev.tandem.dl4j.Dl4j.dl4j;
import static dev.tandem.dsl.Tandem.*;
import static dev.tandem.reference.ReferenceBackend.reference;

import dev.tandem.data.Batch;
import dev.tandem.run.Backend;
import dev.tandem.run.Learner;
import java.util.List;
import java.util.Locale;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.impl.LossL2;

/** A weight of 1 after one step in which it does nothing but decay by {@code 0.5 * 0.1}. */
final class GlobalWeightDecay {

  private GlobalWeightDecay() {}

  public static void main(String[] arguments) {
    for (Backend backend : List.of(reference(), dl4j())) {
      Learner unit =
          backend.learn(
              network(vector(1))
                  .dense(1, identity(), weights(constant(1)))
                  .minimizing(quadratic())
                  .by(sgd(0.5), epochs(1))
                  .decaying(weightDecay(0.1)));
      unit.step(Batch.of(new double[][] {{0}}, new double[][] {{0}}));
      print(backend.name(), unit.parameters().get("dense1.weights").get(0));
    }
    OutputLayer.Builder decaying = new OutputLayer.Builder(new LossL2());
    decaying.weightDecay(0.1);
    decay("said for a layer", new NeuralNetConfiguration.Builder(), decaying);
    NeuralNetConfiguration.Builder all = new NeuralNetConfiguration.Builder().weightDecay(0.1);
    decay("said for all", all, new OutputLayer.Builder(new LossL2()));
    System.out.println("DL4J applies a weightDecay twice that is said for the whole network");
  }

  private static void decay(
      String name, NeuralNetConfiguration.Builder all, OutputLayer.Builder layer) {
    layer.nIn(1).nOut(1).activation(Activation.IDENTITY).weightInit(WeightInit.ONES);
    MultiLayerNetwork unit =
        new MultiLayerNetwork(all.updater(new Sgd(0.5)).list().layer(layer.build()).build());
    unit.init();
    unit.fit(Nd4j.zeros(1, 1), Nd4j.zeros(1, 1));
    print(name, unit.getParam("0_W").getDouble(0));
  }

  private static void print(String name, double weight) {
    System.out.printf(Locale.ROOT, "%-16s 1 becomes %.2f%n", name, weight);
  }
}
