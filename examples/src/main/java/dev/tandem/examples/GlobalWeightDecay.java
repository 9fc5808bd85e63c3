package dev.tandem.examples;

import static dev.tandem.dl4j.Dl4j.dl4j;
import static dev.tandem.dsl.Tandem.constant;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.dsl.Tandem.weightDecay;
import static dev.tandem.dsl.Tandem.weights;
import static dev.tandem.reference.ReferenceBackend.reference;

import dev.tandem.data.Batch;
import dev.tandem.run.Backend;
import dev.tandem.run.Learner;
import java.util.Locale;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.impl.LossL2;

/** A weight of 1 after one step in which it does nothing but decay by {@code 0.5 * 0.1}. */
final class GlobalWeightDecay {

  private GlobalWeightDecay() {}

  public static void main(String[] arguments) {
    print("Tandem, reference", decayed(reference()));
    print("Tandem, dl4j", decayed(dl4j()));
    OutputLayer.Builder decaying = new OutputLayer.Builder(new LossL2());
    decaying.weightDecay(0.1);
    print("DL4J, layer", decayed(new NeuralNetConfiguration.Builder(), decaying));
    NeuralNetConfiguration.Builder all = new NeuralNetConfiguration.Builder().weightDecay(0.1);
    print("DL4J, network", decayed(all, new OutputLayer.Builder(new LossL2())));
    System.out.println("DL4J applies a weightDecay twice that is said for the whole network");
  }

  private static double decayed(Backend backend) {
    Learner learner =
        backend.learn(
            network(vector(1))
                .dense(1, identity(), weights(constant(1)))
                .minimizing(quadratic())
                .by(sgd(0.5), epochs(1))
                .decaying(weightDecay(0.1)));
    learner.step(Batch.of(new double[][] {{0}}, new double[][] {{0}}));
    return learner.parameters().get("dense1.weights").get(0);
  }

  private static double decayed(NeuralNetConfiguration.Builder all, OutputLayer.Builder layer) {
    layer.nIn(1).nOut(1).activation(Activation.IDENTITY);
    all.dataType(DataType.DOUBLE).updater(new Sgd(0.5));
    MultiLayerNetwork network = new MultiLayerNetwork(all.list().layer(layer.build()).build());
    network.init();
    network.params().assign(Nd4j.createFromArray(1.0, 0.0));
    network.fit(Nd4j.zeros(DataType.DOUBLE, 1, 1), Nd4j.zeros(DataType.DOUBLE, 1, 1));
    return network.params().getDouble(0);
  }

  private static void print(String who, double weight) {
    System.out.printf(Locale.ROOT, "%-18s 1 becomes %.2f%n", who, weight);
  }
}
