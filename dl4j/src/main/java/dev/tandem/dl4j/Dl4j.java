package dev.tandem.dl4j;

import dev.tandem.run.Backend;
import dev.tandem.run.StartValues;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.ImageLayer;
import dev.tandem.spec.Merge;
import dev.tandem.spec.Network;
import dev.tandem.spec.Node;
import dev.tandem.spec.SpecException;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
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
   * @throws SpecException when the network has branches; {@link #graphConfiguration} takes them
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
   * @throws SpecException when the network has branches, or DL4J lacks something that the stock
   *     face needs
   */
  public static MultiLayerConfiguration configuration(Experiment experiment, Face face) {
    NativeThreads.settled();
    NeuralNetConfiguration.ListBuilder layers = common(experiment, face).list();
    int number = 0;
    for (Node node : experiment.network().nodes()) {
      InputPreProcessor before = preProcessor(experiment, node);
      if (before != null) {
        layers.inputPreProcessor(number, before);
      }
      layers.layer(number++, node.layer().match(new Layers(experiment, node, face)));
    }
    return layers.build();
  }

  /**
   * As {@link #configuration(Experiment)}, for any network: one DL4J layer or vertex a node, under
   * the node's name. DL4J orders the nodes, and so the parameters in its vector, itself.
   *
   * @param experiment what is learned
   * @return a new configuration
   */
  public static ComputationGraphConfiguration graphConfiguration(Experiment experiment) {
    return graphConfiguration(experiment, Face.EXACT);
  }

  /**
   * As {@link #graphConfiguration(Experiment)}, with one of its two faces.
   *
   * @param experiment what is learned
   * @param face exact, or nothing but classes that ship with DL4J
   * @return a new configuration
   * @throws SpecException when DL4J lacks something that the stock face needs
   */
  public static ComputationGraphConfiguration graphConfiguration(Experiment experiment, Face face) {
    NativeThreads.settled();
    ComputationGraphConfiguration.GraphBuilder graph =
        common(experiment, face).graphBuilder().addInputs(Network.INPUT);
    for (Node node : experiment.network().nodes()) {
      String[] inputs = node.inputs().toArray(new String[0]);
      if (node.layer() instanceof Merge merge) {
        graph.addVertex(node.name(), Joins.of(merge.join()), inputs);
      } else {
        Layers layers = new Layers(experiment, node, face);
        InputPreProcessor before = preProcessor(experiment, node);
        graph.addLayer(node.name(), node.layer().match(layers), before, inputs);
      }
    }
    return graph.setOutputs(experiment.network().head()).build();
  }

  /**
   * A network at step 0 with Tandem's start values, ready for {@code fit}.
   *
   * @param experiment what is learned
   * @return a new network
   * @throws SpecException when the network has branches; {@link #graphConfiguration} takes them
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
   * @throws SpecException when the network has branches, or DL4J lacks something that the stock
   *     face needs
   */
  public static MultiLayerNetwork network(Experiment experiment, Face face) {
    MultiLayerNetwork network = new MultiLayerNetwork(configuration(experiment, face));
    network.init(start(experiment, FlatVector.of(experiment.network())), false);
    return network;
  }

  /**
   * As {@link #network(Experiment)}, for any network.
   *
   * @param experiment what is learned
   * @return a new network
   */
  public static ComputationGraph graph(Experiment experiment) {
    return graph(experiment, Face.EXACT);
  }

  /**
   * As {@link #graph(Experiment)}, with one of its two faces.
   *
   * @param experiment what is learned
   * @param face exact, or nothing but classes that ship with DL4J
   * @return a new network
   * @throws SpecException when DL4J lacks something that the stock face needs
   */
  public static ComputationGraph graph(Experiment experiment, Face face) {
    ComputationGraph graph = new ComputationGraph(graphConfiguration(experiment, face));
    FlatVector vector = FlatVector.inOrder(experiment.network(), GraphModel.order(graph));
    graph.init(start(experiment, vector), false);
    return graph;
  }

  /** How many threads one native operation uses, and who chose that. */
  public static NativeThreads nativeThreads() {
    return NativeThreads.settled();
  }

  /** What DL4J does before a layer: only flattening is such a thing. */
  private static @Nullable InputPreProcessor preProcessor(Experiment experiment, Node node) {
    return node.layer() instanceof ImageLayer.Flatten
        ? Layers.flattening(experiment.network().shapeOf(node.inputs().get(0)))
        : null;
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

  private static INDArray start(Experiment experiment, FlatVector vector) {
    return Nd4j.createFromArray(vector.join(StartValues.draw(experiment)));
  }
}
