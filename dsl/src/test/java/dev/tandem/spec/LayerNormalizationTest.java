package dev.tandem.spec;

import static dev.tandem.dsl.Tandem.constant;
import static dev.tandem.dsl.Tandem.layerNormalization;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.ones;
import static dev.tandem.dsl.Tandem.tanh;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.dsl.Tandem.weights;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LayerNormalizationTest {

  private static final Network FOUR = network(vector(4));

  @Test
  void a_network_prints_its_normalized_layers_as_they_are_written() {
    Network network =
        FOUR.dense(3, tanh(), layerNormalization())
            .dense(2, tanh(), weights(constant(1)), layerNormalization().epsilon(1e-5));

    assertThat(network.nodes())
        .extracting(node -> node.layer().toString())
        .containsExactly(
            "dense(3, tanh(), layerNormalization())",
            "dense(2, tanh(), weights(constant(1.0)).biases(constant(0.0)),"
                + " layerNormalization().epsilon(1.0E-5))");
  }

  @Test
  void the_gain_is_a_row_behind_weights_and_biases_that_starts_at_one() {
    Network network = FOUR.dense(3, tanh(), layerNormalization());

    assertThat(network.parameters())
        .extracting(ParameterSpec::toString)
        .containsExactly("dense1.weights 4 x 3", "dense1.biases 1 x 3", "dense1.gain 1 x 3");
    assertThat(network.parameters().get(2).initializer()).isEqualTo(ones());
    assertThat(network.parameterCount()).isEqualTo(12 + 3 + 3);
  }

  @Test
  void without_a_word_there_is_no_epsilon() {
    assertThat(layerNormalization()).isEqualTo(layerNormalization().epsilon(0));
  }
}
