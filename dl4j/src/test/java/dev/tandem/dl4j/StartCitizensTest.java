package dev.tandem.dl4j;

import static dev.tandem.dsl.Tandem.constant;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.given;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.identityMatrix;
import static dev.tandem.dsl.Tandem.logNormal;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.normal;
import static dev.tandem.dsl.Tandem.orthogonal;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.truncatedNormal;
import static dev.tandem.dsl.Tandem.uniform;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.dsl.Tandem.weights;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.dl4j.start.GivenWeights;
import dev.tandem.dl4j.start.OrthogonalWeights;
import dev.tandem.dl4j.start.TruncatedNormalWeights;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Initializer;
import dev.tandem.spec.Scheme;
import dev.tandem.spec.SpecException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Every initializer travels like DL4J's own and starts at the same values when it has arrived. */
class StartCitizensTest {

  static Stream<Initializer> initializers() {
    return Stream.concat(
        Stream.of(
            normal(0.1).around(1),
            truncatedNormal(0.1).around(-1),
            uniform(0.3),
            logNormal(0.5),
            constant(1 / 3.0),
            identityMatrix(),
            orthogonal(1.5),
            given(new double[] {0.1, 1e-300, 1 / 3.0}, new double[] {1, 2, 3}, new double[3])),
        Arrays.stream(Scheme.values()));
  }

  @ParameterizedTest
  @MethodSource("initializers")
  void travels_by_json_yaml_clone_zip_and_serialization(Initializer initializer) {
    MultiLayerConfiguration configuration = Dl4j.configuration(experiment(initializer));
    MultiLayerConfiguration read = Citizens.throughJson(configuration);
    assertThat(read).isEqualTo(configuration);
    assertThat(read.toJson()).isEqualTo(configuration.toJson());
    assertThat(MultiLayerConfiguration.fromYaml(configuration.toYaml())).isEqualTo(configuration);
    assertThat(configuration.clone()).isEqualTo(configuration);
    assertThat(Citizens.throughSerialization(configuration)).isEqualTo(configuration);
    MultiLayerNetwork network = initialized(configuration);
    assertThat(initialized(read).params()).isEqualTo(network.params());
    MultiLayerNetwork unzipped = Citizens.throughZip(network);
    assertThat(unzipped.getLayerWiseConfigurations())
        .isEqualTo(network.getLayerWiseConfigurations());
    assertThat(unzipped.params()).isEqualTo(network.params());
  }

  @Test
  void what_differs_is_not_equal() {
    assertThat(new TruncatedNormalWeights(1, "dense1", 0.1, 0))
        .isEqualTo(new TruncatedNormalWeights(1, "dense1", 0.1, 0))
        .hasSameHashCodeAs(new TruncatedNormalWeights(1, "dense1", 0.1, 0))
        .hasToString("TruncatedNormalWeights(truncatedNormal(0.1), seed=1, node=dense1)")
        .isNotEqualTo(new TruncatedNormalWeights(2, "dense1", 0.1, 0))
        .isNotEqualTo(new TruncatedNormalWeights(1, "dense2", 0.1, 0))
        .isNotEqualTo(new TruncatedNormalWeights(1, "dense1", 0.2, 0))
        .isNotEqualTo(new TruncatedNormalWeights(1, "dense1", 0.1, 1));
    assertThat(new OrthogonalWeights(1, "dense1", 2))
        .isEqualTo(new OrthogonalWeights(1, "dense1", 2))
        .hasToString("OrthogonalWeights(orthogonal(2.0), seed=1, node=dense1)")
        .isNotEqualTo(new OrthogonalWeights(1, "dense1", 1));
    assertThat(new GivenWeights(new double[][] {{1, 2}}))
        .isEqualTo(new GivenWeights(new double[][] {{1, 2}}))
        .hasSameHashCodeAs(new GivenWeights(new double[][] {{1, 2}}))
        .hasToString("GivenWeights(1 x 2)")
        .isNotEqualTo(new GivenWeights(new double[][] {{1, 3}}));
  }

  @Test
  void numbers_are_checked_when_read() {
    assertThatThrownBy(() -> new OrthogonalWeights(1, "dense1", 0))
        .isInstanceOf(SpecException.class);
    assertThatThrownBy(() -> new TruncatedNormalWeights(1, "dense1", -1, 0))
        .isInstanceOf(SpecException.class);
  }

  @Test
  void given_weights_of_another_shape_are_refused() {
    INDArray view = Nd4j.create(DataType.DOUBLE, 4);
    assertThatThrownBy(
            () ->
                new GivenWeights(new double[][] {{1, 2}}).init(2, 2, new long[] {2, 2}, 'f', view))
        .isInstanceOf(SpecException.class)
        .hasMessage(
            "GivenWeights(1 x 2): the layer needs 2 x 2 weights;"
                + " give one row an input and one column a unit");
  }

  /** A network of floats starts at the same values, rounded. */
  @Test
  void any_data_type_can_start_so() {
    for (DataType type : List.of(DataType.FLOAT, DataType.DOUBLE)) {
      INDArray view = Nd4j.create(type, 6);
      INDArray weights =
          new GivenWeights(new double[][] {{1, 2, 3}, {4, 5, 6}})
              .init(2, 3, new long[] {2, 3}, 'f', view);
      assertThat(weights.dataType()).isEqualTo(type);
      assertThat(view.toDoubleVector()).containsExactly(1, 4, 2, 5, 3, 6);
      new OrthogonalWeights(1, "dense1", 1).init(3, 2, new long[] {3, 2}, 'f', view);
      assertThat(view.norm2Number().doubleValue()).isBetween(1.414213, 1.414214);
    }
  }

  private static MultiLayerNetwork initialized(MultiLayerConfiguration configuration) {
    MultiLayerNetwork network = new MultiLayerNetwork(configuration.clone());
    network.init();
    return network;
  }

  private static Experiment experiment(Initializer initializer) {
    return network(vector(3))
        .dense(3, identity(), weights(initializer))
        .dense(3, identity(), weights(initializer).biases(constant(0.5)))
        .minimizing(quadratic())
        .by(sgd(0.1), epochs(1).seed(5));
  }
}
