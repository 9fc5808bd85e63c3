package dev.tandem.dl4j;

import static dev.tandem.dsl.Tandem.adam;
import static dev.tandem.dsl.Tandem.crossEntropy;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.relu;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.sigmoid;
import static dev.tandem.dsl.Tandem.softmax;
import static dev.tandem.dsl.Tandem.tanh;
import static dev.tandem.dsl.Tandem.vector;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.data.Batch;
import dev.tandem.data.Matrix;
import dev.tandem.run.Learner;
import dev.tandem.run.Mode;
import dev.tandem.run.StartValues;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Network;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Compiled graphs are DL4J's own: they survive its files, and chains are the same as graphs. */
class GraphCitizensTest {

  private static final double[][] X = {{1, 2, -1}, {-0.5, 0.25, 2}, {0, 1, 1}, {3, -2, 0.5}};
  private static final double[][] Y = {{1, 0}, {0, 1}, {0, 1}, {1, 0}};

  private static final Experiment GRAPH =
      network(vector(3))
          .maxout(4, 2)
          .residual(block -> block.dense(6, tanh()).dropout(0.3).dense(4, identity()))
          .concatenate(b -> b, b -> b.product(c -> c.dense(3, sigmoid()), c -> c.dense(3, relu())))
          .average(b -> b.dense(3, tanh()).dense(5, tanh()), b -> b.dense(5, relu()))
          .dense(2, softmax())
          .minimizing(crossEntropy())
          .by(adam(0.05), epochs(1).seed(6));

  private static final Experiment CHAIN =
      network(vector(3))
          .dropout(0.2)
          .dense(6, tanh())
          .dropout(0.4)
          .dense(2, softmax())
          .minimizing(crossEntropy())
          .by(sgd(0.1).withMomentum(0.9), epochs(1).seed(6));

  @Test
  void json_yaml_and_clone_give_an_equal_configuration() {
    ComputationGraphConfiguration configuration = Dl4j.graphConfiguration(GRAPH);
    String json = configuration.toJson();
    assertThat(configuration).isEqualTo(Dl4j.graphConfiguration(GRAPH));
    assertThat(ComputationGraphConfiguration.fromJson(json)).isEqualTo(configuration);
    assertThat(ComputationGraphConfiguration.fromJson(json).toJson()).isEqualTo(json);
    assertThat(ComputationGraphConfiguration.fromYaml(configuration.toYaml()))
        .isEqualTo(configuration);
    assertThat(configuration.clone()).isEqualTo(configuration).isNotSameAs(configuration);
    assertThat(Citizens.throughSerialization(configuration)).isEqualTo(configuration);
  }

  @Test
  void other_joins_make_other_configurations() {
    Experiment sum = joined(true);
    Experiment average = joined(false);
    assertThat(Dl4j.graphConfiguration(sum)).isNotEqualTo(Dl4j.graphConfiguration(average));
  }

  @Test
  void every_node_stands_under_its_name() {
    assertThat(Dl4j.graphConfiguration(GRAPH).getVertices().keySet())
        .containsExactlyElementsOf(
            GRAPH.network().nodes().stream().map(node -> node.name()).toList());
  }

  @Test
  void a_graph_starts_with_tandems_values_whatever_dl4js_order_is() {
    ComputationGraph graph = Dl4j.graph(GRAPH);
    FlatVector vector = FlatVector.inOrder(GRAPH.network(), GraphModel.order(graph));
    assertThat(vector.split(graph.params().toDoubleVector())).isEqualTo(StartValues.draw(GRAPH));
    assertThat(vector.order()).isNotEqualTo(GRAPH.network().parameters());
    assertThat(graph.getParam("dense1_W").toDoubleMatrix())
        .isDeepEqualTo(rows(StartValues.draw(GRAPH).get("dense1.weights")));
  }

  @Test
  void a_graph_from_a_zip_or_a_clone_that_counts_on_goes_on_to_the_same_bits() throws IOException {
    ComputationGraph graph = Dl4j.graph(GRAPH);
    for (int i = 0; i < 3; i++) {
      fit(graph);
    }
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    ModelSerializer.writeModel(graph, zip, true);
    ComputationGraph read =
        ModelSerializer.restoreComputationGraph(new ByteArrayInputStream(zip.toByteArray()), true);
    ComputationGraph clone = graph.clone();
    new GraphModel(clone).count(graph.getIterationCount(), graph.getEpochCount());
    for (int i = 0; i < 4; i++) {
      fit(graph);
      fit(read);
      fit(clone);
    }
    assertThat(read.params().toDoubleVector()).isEqualTo(graph.params().toDoubleVector());
    assertThat(clone.params().toDoubleVector()).isEqualTo(graph.params().toDoubleVector());
    assertThat(read.getIterationCount()).isEqualTo(7);
  }

  @Test
  void a_chain_is_the_same_as_a_graph_to_the_bit() {
    Batch batch = Batch.of(X, Y);
    Learner chain = new Dl4jLearner(CHAIN, Face.EXACT);
    Learner graph =
        new Dl4jLearner(CHAIN, Face.EXACT, new GraphModel(Dl4j.graph(CHAIN, Face.EXACT)));
    for (int i = 0; i < 20; i++) {
      assertThat(graph.activations(batch, Mode.TRAINING))
          .isEqualTo(chain.activations(batch, Mode.TRAINING));
      assertThat(graph.loss(batch, Mode.TRAINING)).isEqualTo(chain.loss(batch, Mode.TRAINING));
      assertThat(graph.gradients(batch)).isEqualTo(chain.gradients(batch));
      assertThat(graph.step(batch)).isEqualTo(chain.step(batch));
    }
    assertThat(graph.parameters()).isEqualTo(chain.parameters());
    assertThat(graph.optimizerState()).isEqualTo(chain.optimizerState());
  }

  private static Experiment joined(boolean sum) {
    Network trunk = network(vector(3)).dense(2, tanh());
    return (sum ? trunk.sum(b -> b, b -> b) : trunk.average(b -> b, b -> b))
        .dense(2, softmax())
        .minimizing(crossEntropy())
        .by(sgd(0.1), epochs(1));
  }

  private static double[][] rows(Matrix matrix) {
    double[][] rows = new double[matrix.rows()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = matrix.row(i);
    }
    return rows;
  }

  private static void fit(ComputationGraph graph) {
    graph.fit(new INDArray[] {Nd4j.createFromArray(X)}, new INDArray[] {Nd4j.createFromArray(Y)});
  }
}
