package dev.tandem.dl4j;

import dev.tandem.run.Backend;
import dev.tandem.run.StartValues;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.ImageLayer;
import dev.tandem.spec.Network;
import dev.tandem.spec.Node;
import dev.tandem.spec.SpecException;
import java.util.List;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Experiments as Deeplearning4j's own objects.
 *
 * <pre>{@code
 * Model model = dl4j().train(experiment, data);                          // with Tandem
 * MultiLayerConfiguration configuration = Dl4j.configuration(experiment);  // to take away
 * }</pre>
 */
public final class Dl4j {

  /** Stands for seed 0, which the native generator reads as "no seed": two runs would differ. */
  private static final long SEED_FOR_ZERO = 0x7A4DE30L;

  private Dl4j() {}

  /** The backend that learns with Deeplearning4j, exactly. */
  public static Backend dl4j() {
    return new Dl4jBackend();
  }

  /** The backend that learns with nothing but the classes that ship with Deeplearning4j. */
  public static Backend stockDl4j() {
    return new Dl4jBackend(Face.STOCK);
  }

  /**
   * A plain configuration: one DL4J layer a node, under the node's name, in {@code DOUBLE}, to be
   * used without Tandem's learner. It survives JSON, zip and clone.
   *
   * <p>What DL4J draws itself differs from Tandem's draws: a network that is initialized from this
   * configuration alone has DL4J's start values from the same distributions. Biases that differ
   * from each other all start at their mean there, since DL4J has only constant ones. {@link
   * #network} sets Tandem's values. Dropout masks are Tandem's in both cases. Like every
   * configuration with a seed, building it seeds DL4J's generator of the current thread.
   *
   * @param experiment what is learned
   * @return a new configuration
   * @throws SpecException when the network is not a chain, each node reading the one before it
   */
  public static MultiLayerConfiguration configuration(Experiment experiment) {
    return configuration(experiment, Face.EXACT);
  }

  /**
   * As {@link #configuration(Experiment)}, with one of its two faces.
   *
   * @param experiment what is learned
   * @param face exact, or nothing but classes that ship with DL4J
   * @return a new configuration
   * @throws SpecException when the network is not a chain, or DL4J lacks something that the stock
   *     face needs
   */
  public static MultiLayerConfiguration configuration(Experiment experiment, Face face) {
    NativeThreads.settled();
    NeuralNetConfiguration.ListBuilder layers = common(experiment, face).list();
    String before = Network.INPUT;
    int number = 0;
    for (Node node : experiment.network().nodes()) {
      requireReads(node, before);
      if (node.layer() instanceof ImageLayer.Flatten) {
        layers.inputPreProcessor(number, Layers.flattening(experiment.network().shapeOf(before)));
      }
      layers.layer(number++, node.layer().match(new Layers(experiment, node, face)));
      before = node.name();
    }
    return layers.build();
  }

  /**
   * A network at step 0 with Tandem's start values, ready for {@code fit}.
   *
   * @param experiment what is learned
   * @return a new network
   * @throws SpecException when the network is not a chain, each node reading the one before it
   */
  public static MultiLayerNetwork network(Experiment experiment) {
    return network(experiment, Face.EXACT);
  }

  /**
   * As {@link #network(Experiment)}, with one of its two faces.
   *
   * @param experiment what is learned
   * @param face exact, or nothing but classes that ship with DL4J
   * @return a new network
   * @throws SpecException when the network is not a chain, or DL4J lacks something that the stock
   *     face needs
   */
  public static MultiLayerNetwork network(Experiment experiment, Face face) {
    MultiLayerNetwork network = new MultiLayerNetwork(configuration(experiment, face));
    double[] start = FlatVector.of(experiment.network(), StartValues.draw(experiment));
    network.init(Nd4j.createFromArray(start), false);
    return network;
  }

  /** How many threads one native operation uses, and who chose that. */
  public static NativeThreads nativeThreads() {
    return NativeThreads.settled();
  }

  private static NeuralNetConfiguration.Builder common(Experiment experiment, Face face) {
    long seed = experiment.plan().seed();
    return new NeuralNetConfiguration.Builder()
        .seed(seed == 0 ? SEED_FOR_ZERO : seed)
        .dataType(DataType.DOUBLE)
        .updater(experiment.optimizer().match(new UpdateRules(face)))
        .trainingWorkspaceMode(WorkspaceMode.ENABLED)
        .inferenceWorkspaceMode(WorkspaceMode.ENABLED);
  }

  private static void requireReads(Node node, String before) {
    if (!node.inputs().equals(List.of(before))) {
      throw new SpecException(
          "dl4j: %s reads %s but only chains are supported; let it read [%s]"
              .formatted(node.name(), node.inputs(), before));
    }
  }
}
