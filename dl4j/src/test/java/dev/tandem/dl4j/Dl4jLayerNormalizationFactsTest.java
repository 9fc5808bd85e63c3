package dev.tandem.dl4j;

import static dev.tandem.dsl.Tandem.adam;
import static dev.tandem.dsl.Tandem.crossEntropy;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.l2;
import static dev.tandem.dsl.Tandem.layerNormalization;
import static dev.tandem.dsl.Tandem.maxNorm;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.softmax;
import static dev.tandem.dsl.Tandem.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.dl4j.normalization.NormalizedDense;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.LayerNormalization;
import dev.tandem.spec.Plan;
import dev.tandem.spec.Problem;
import dev.tandem.spec.SpecException;
import org.assertj.core.data.Offset;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;

/** What this module believes of DL4J's dense layer with layer normalization. Drives 1, 2, 6. */
class Dl4jLayerNormalizationFactsTest {

  private static final Offset<Double> ROUNDING = within(1e-14);
  private static final INDArray X = Nd4j.createFromArray(new double[][] {{1, 0}});
  private static final INDArray NOTHING = Nd4j.createFromArray(new double[][] {{0, 0}});
  private static final INDArray Y = Nd4j.createFromArray(new double[][] {{1, 0}});
  private static final Plan PLAN = epochs(1).seed(1);
  private static final Problem PROBLEM = problem(layerNormalization());

  @Test
  void drives_are_normalized_without_an_epsilon_and_biases_come_after() {
    MultiLayerNetwork network = started(layerNormalization(), Face.STOCK);
    double s = Math.sqrt(14.0 / 3);
    assertThat(hidden(network, X))
        .containsExactly(new double[] {2 * -2 / s + 0.5, 1 / s, 0.5 * 3 / s - 0.25}, ROUNDING);
  }

  @Test
  void the_gain_starts_at_one_and_lies_behind_weights_and_biases() {
    MultiLayerNetwork network =
        new MultiLayerNetwork(Dl4j.configuration(experiment(layerNormalization()), Face.STOCK));
    network.init();
    assertThat(network.getLayer(0).paramTable().keySet()).containsExactly("W", "b", "g");
    assertThat(network.getParam("0_g").toDoubleVector()).containsExactly(1, 1, 1);
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void drives_of_zero_give_the_biases_and_teach_nothing_below(Face face) {
    MultiLayerNetwork network = started(layerNormalization(), face);
    assertThat(hidden(network, NOTHING)).containsExactly(0.5, 0, -0.25);
    INDArray before = network.getParam("0_W").dup();
    network.fit(NOTHING, Y);
    assertThat(network.getParam("0_W")).isEqualTo(before);
  }

  /** DL4J takes 0 for 0 / 0, but three times 0.1, divided by 3, is more than 0.1. */
  @Test
  void equal_drives_whose_mean_is_rounded_are_infinite() {
    INDArray equal = Nd4j.createFromArray(new double[][] {{0.1, 0.1, 0.1}, {0, 0, 0}});
    MultiLayerNetwork stock = started(layerNormalization(), Face.STOCK);
    stock.setParam("0_W", equal);
    assertThat(hidden(stock, X))
        .containsExactly(
            Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    assertThat(gainGradient(stock)).containsOnly(Double.NEGATIVE_INFINITY);
    MultiLayerNetwork exact = started(layerNormalization(), Face.EXACT);
    exact.setParam("0_W", equal);
    assertThat(hidden(exact, X)).containsExactly(0.5, 0, -0.25);
    assertThat(gainGradient(exact)).containsOnly(0);
  }

  /** 1/2 c (W1 + W2 + g) of the squares; the gain's part is 1/2 0.1 (4 + 1 + 0.25). */
  @Test
  void a_penalty_on_weights_acts_on_the_gain_too() {
    double gain = score(Face.STOCK) - score(Face.EXACT);
    assertThat(gain).isCloseTo(0.05 * 5.25, ROUNDING);
  }

  @Test
  void a_constraint_on_weights_acts_on_the_gain_too() {
    assertThat(gainUnderMaxNorm(Face.STOCK)).isCloseTo(1, within(1e-5));
    assertThat(gainUnderMaxNorm(Face.EXACT)).isGreaterThan(2);
  }

  @Test
  void stock_has_no_epsilon() {
    LayerNormalization epsilon = layerNormalization().epsilon(0.1);
    assertThatThrownBy(() -> Dl4j.configuration(experiment(epsilon), Face.STOCK))
        .isInstanceOf(SpecException.class)
        .hasMessage(
            "dl4j stock: layerNormalization().epsilon(0.1) has no class in DL4J; use"
                + " layerNormalization(), or the exact face");
  }

  @Test
  void the_exact_layer_survives_json_zip_and_clone() {
    MultiLayerNetwork network = started(layerNormalization().epsilon(0.1), Face.EXACT);
    network.fit(X, Y);
    MultiLayerConfiguration configuration = network.getLayerWiseConfigurations();
    assertThat(MultiLayerConfiguration.fromJson(configuration.toJson())).isEqualTo(configuration);
    assertThat(configuration.clone()).isEqualTo(configuration);
    MultiLayerNetwork restored = Citizens.throughZip(network);
    network.fit(X, Y);
    restored.fit(X, Y);
    assertThat(restored.params()).isEqualTo(network.params());
    assertThat(layer(0.1))
        .isEqualTo(layer(0.1))
        .hasSameHashCodeAs(layer(0.1))
        .isNotEqualTo(layer(0.2))
        .isNotEqualTo(new DenseLayer.Builder().hasLayerNorm(true).nIn(2).nOut(3).build());
  }

  @Test
  void the_exact_layer_knows_how_much_memory_it_needs() {
    InputType type = InputType.feedForward(2);
    DenseLayer stock =
        new DenseLayer.Builder().hasLayerNorm(true).nIn(2).nOut(3).updater(new Adam()).build();
    NormalizedDense exact = layer(0);
    exact.setIUpdater(new Adam());
    assertThat(exact.getMemoryReport(type)).isEqualTo(stock.getMemoryReport(type));
  }

  private static double[] hidden(MultiLayerNetwork network, INDArray inputs) {
    return network.feedForwardToLayer(0, inputs).get(1).toDoubleVector();
  }

  /** Where the gradient of each output is 1. */
  private static double[] gainGradient(MultiLayerNetwork network) {
    network.initGradientsView();
    Layer layer = network.getLayer(0);
    layer.setInput(X, LayerWorkspaceMgr.noWorkspaces());
    INDArray ones = Nd4j.ones(DataType.DOUBLE, 1, 3);
    return layer
        .backpropGradient(ones, LayerWorkspaceMgr.noWorkspaces())
        .getFirst()
        .getGradientFor("g")
        .toDoubleVector();
  }

  private static double score(Face face) {
    Experiment penalized = PROBLEM.plus(l2(0.1)).by(adam(0.1), PLAN);
    return started(penalized, face).calcRegularizationScore(true);
  }

  private static double gainUnderMaxNorm(Face face) {
    MultiLayerNetwork network = started(PROBLEM.by(sgd(0.01), PLAN).subjectTo(maxNorm(1)), face);
    network.fit(X, Y);
    return network.getParam("0_g").norm2Number().doubleValue();
  }

  private static MultiLayerNetwork started(LayerNormalization normalization, Face face) {
    return started(experiment(normalization), face);
  }

  /** Gain 2, -1, 0.5 and biases 0.5, 0, -0.25. */
  private static MultiLayerNetwork started(Experiment experiment, Face face) {
    MultiLayerNetwork network = Dl4j.network(experiment, face);
    network.setParam("0_W", Nd4j.createFromArray(new double[][] {{1, 2, 6}, {2, -1, -10}}));
    network.setParam("0_b", Nd4j.createFromArray(0.5, 0, -0.25));
    network.setParam("0_g", Nd4j.createFromArray(2, -1, 0.5));
    return network;
  }

  private static Experiment experiment(LayerNormalization normalization) {
    return problem(normalization).by(adam(0.1), PLAN);
  }

  private static Problem problem(LayerNormalization normalization) {
    return network(vector(2))
        .dense(3, identity(), normalization)
        .dense(2, softmax())
        .minimizing(crossEntropy());
  }

  private static NormalizedDense layer(double epsilon) {
    return new NormalizedDense.Builder(new LayerNormalization(epsilon)).nIn(2).nOut(3).build();
  }
}
