package dev.tandem.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.dl4j.noise.PlayedMask;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.distribution.ConstantDistribution;
import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/**
 * What DL4J 1.0.0-M2.1 does with graphs, measured: the ground that the table of joins stands on.
 */
class Dl4jGraphFactsTest {

  private static final INDArray INPUTS = Nd4j.createFromArray(new double[][] {{3, 5}});
  private static final INDArray TARGETS = Nd4j.createFromArray(new double[][] {{0}});

  /** All weights are 1: both branches give 8, the head gives 8, and dC/da is 16. */
  @Test
  void of_equal_branches_the_first_input_of_a_maximum_receives_the_whole_gradient() {
    ComputationGraph first =
        initialized(
            branches()
                .addVertex("max", new ElementWiseVertex(ElementWiseVertex.Op.Max), "left", "right")
                .addLayer("head", head(1), "max"));
    compute(first);
    assertThat(gradient(first, "left_W")).containsExactly(16 * 3, 16 * 5);
    assertThat(gradient(first, "right_W")).containsExactly(0, 0);

    ComputationGraph second =
        initialized(
            branches()
                .addVertex("max", new ElementWiseVertex(ElementWiseVertex.Op.Max), "right", "left")
                .addLayer("head", head(1), "max"));
    compute(second);
    assertThat(gradient(second, "left_W")).containsExactly(0, 0);
    assertThat(gradient(second, "right_W")).containsExactly(16 * 3, 16 * 5);
  }

  /**
   * The last of several readers may write over what it reads. Here that is a dropout that drops
   * everything, and the other reader's gradient {@code x^T delta} becomes 0: x was 8, delta is 16.
   */
  @Test
  void a_dropout_that_reads_last_spoils_the_gradient_of_the_other_readers() {
    ComputationGraph graph = initialized(dropping(new DropsEverything()));
    compute(graph);
    assertThat(graph.score()).isEqualTo(64);
    assertThat(gradient(graph, "dense_W")).containsExactly(0);
  }

  @Test
  void a_dropout_that_keeps_what_it_reads_does_not() {
    ComputationGraph graph = initialized(dropping(new PlayedMask(Math.nextDown(1.0), 1, "drop")));
    compute(graph);
    assertThat(graph.score()).isEqualTo(64);
    assertThat(gradient(graph, "dense_W")).containsExactly(16 * 8);
  }

  /** So its schedules, Adam's correction and whatever else counts begin again. */
  @Test
  void a_clone_forgets_how_many_updates_were_made() {
    ComputationGraph graph = initialized(dropping(new PlayedMask(0.5, 1, "drop")));
    graph.fit(new INDArray[] {INPUTS}, new INDArray[] {TARGETS});
    assertThat(graph.getIterationCount()).isEqualTo(1);
    assertThat(graph.clone().getIterationCount()).isZero();
    assertThat(graph.clone().params()).isEqualTo(graph.params());
  }

  private static GraphBuilder dropping(IDropout dropout) {
    return builder()
        .addInputs("input")
        .addLayer("trunk", dense(2), "input")
        .addLayer("dense", dense(1), "trunk")
        .addLayer("drop", new DropoutLayer.Builder(dropout).nIn(1).nOut(1).build(), "trunk")
        .addVertex("sum", new ElementWiseVertex(ElementWiseVertex.Op.Add), "dense", "drop")
        .addLayer("head", head(1), "sum")
        .setOutputs("head");
  }

  private static GraphBuilder branches() {
    return builder()
        .addInputs("input")
        .addLayer("left", dense(2), "input")
        .addLayer("right", dense(2), "input")
        .setOutputs("head");
  }

  private static GraphBuilder builder() {
    return new NeuralNetConfiguration.Builder()
        .seed(1)
        .dataType(DataType.DOUBLE)
        .updater(new Sgd(1))
        .weightInit(new ConstantDistribution(1))
        .trainingWorkspaceMode(WorkspaceMode.ENABLED)
        .graphBuilder();
  }

  private static DenseLayer dense(int inputs) {
    return new DenseLayer.Builder().nIn(inputs).nOut(1).activation(Activation.IDENTITY).build();
  }

  private static OutputLayer head(int inputs) {
    return new OutputLayer.Builder(LossFunction.L2)
        .nIn(inputs)
        .nOut(1)
        .activation(Activation.IDENTITY)
        .build();
  }

  private static ComputationGraph initialized(GraphBuilder builder) {
    ComputationGraph graph = new ComputationGraph(builder.build());
    graph.init();
    return graph;
  }

  private static void compute(ComputationGraph graph) {
    graph.setInputs(INPUTS);
    graph.setLabels(TARGETS);
    graph.computeGradientAndScore();
  }

  private static double[] gradient(ComputationGraph graph, String name) {
    return graph.gradient().getGradientFor(name).dup().data().asDouble();
  }

  /** As DL4J's own dropouts do, it writes to the array that it is told to. */
  private static final class DropsEverything implements IDropout {

    private static final long serialVersionUID = 1L;

    @Override
    public INDArray applyDropout(
        INDArray input, INDArray result, int iteration, int epoch, LayerWorkspaceMgr workspaces) {
      return result.assign(0);
    }

    @Override
    public INDArray backprop(INDArray gradAtOutput, INDArray gradAtInput, int it, int epoch) {
      return gradAtInput.assign(0);
    }

    @Override
    public void clear() {}

    @Override
    public DropsEverything clone() {
      return this;
    }
  }
}
