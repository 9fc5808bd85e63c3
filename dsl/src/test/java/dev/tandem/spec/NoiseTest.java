package dev.tandem.spec;

import static dev.tandem.dsl.Tandem.constant;
import static dev.tandem.dsl.Tandem.dropConnect;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.tanh;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.dsl.Tandem.weights;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NoiseTest {

  @Test
  void a_network_prints_its_noises_as_they_are_written() {
    Network network =
        network(vector(4))
            .gaussianNoise(0.1)
            .gaussianDropout(0.2)
            .dense(3, tanh(), dropConnect(0.3))
            .alphaDropout(0.1)
            .spatialDropout(0.5)
            .dense(
                2, tanh(), weights(constant(1)).biases(constant(0)), dropConnect(0.5).unscaled());

    assertThat(network.nodes())
        .extracting(node -> node.name() + " " + node.layer())
        .containsExactly(
            "gaussianNoise1 gaussianNoise(0.1)",
            "gaussianDropout1 gaussianDropout(0.2)",
            "dense1 dense(3, tanh(), dropConnect(0.3))",
            "alphaDropout1 alphaDropout(0.1)",
            "spatialDropout1 spatialDropout(0.5)",
            "dense2 dense(2, tanh(), weights(constant(1.0)).biases(constant(0.0)),"
                + " dropConnect(0.5).unscaled())");
  }

  @Test
  void noises_keep_shapes_and_have_no_parameters() {
    Network network = network(vector(4)).gaussianNoise(0.1).spatialDropout(0.5).alphaDropout(0.2);

    assertThat(network.output()).isEqualTo(vector(4));
    assertThat(network.parameterCount()).isZero();
  }

  @Test
  void a_layer_that_drops_no_weights_is_the_plain_layer() {
    Network four = network(vector(4));

    assertThat(four.dense(3, tanh(), dropConnect(0))).isEqualTo(four.dense(3, tanh()));
    assertThat(dropConnect(0.1).drops()).isTrue();
    assertThat(DropConnect.NONE.drops()).isFalse();
  }

  @Test
  void each_value_of_a_vector_is_a_channel() {
    assertThat(Noise.SpatialDropout.channels(vector(7))).isEqualTo(7);
  }
}
