package dev.tandem.run;

import static dev.tandem.dsl.Tandem.binaryCrossEntropy;
import static dev.tandem.dsl.Tandem.constant;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.sigmoid;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.dsl.Tandem.weights;
import static dev.tandem.dsl.Tandem.xavier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.data.Matrix;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Network;
import org.junit.jupiter.api.Test;

class StartValuesTest {

  /** Another program gives the same to the last digit but one; these bits are fixed forever. */
  @Test
  void the_values_are_pinned() {
    Parameters start = start(network(vector(2)).dense(3, sigmoid()), 5);

    assertThat(start.get("dense1.weights"))
        .isEqualTo(
            Matrix.of(
                2,
                3,
                0.012552423686207025,
                0.7649898030735606,
                -0.3857330773995333,
                1.5547987167233295,
                0.15029106290258043,
                0.2179548340624579));
    assertThat(start.get("dense1.biases"))
        .isEqualTo(Matrix.of(1, 3, 1.5156716843547962, 1.4665745062031308, 0.8369937171203263));
  }

  @Test
  void the_default_has_variance_1_over_n_in_for_weights_and_1_for_biases() {
    Parameters start = start(network(vector(100)).dense(400, sigmoid()), 1);

    assertMoments(start.get("dense1.weights"), 1 / 100.0);
    assertMoments(start.get("dense1.biases"), 1);
  }

  @Test
  void an_initializer_sets_the_variance_and_biases_are_then_0() {
    Parameters start = start(network(vector(300)).dense(100, sigmoid(), weights(xavier())), 1);

    assertMoments(start.get("dense1.weights"), 2 / 400.0);
    assertThat(start.get("dense1.biases").toArray()).containsOnly(0);
  }

  @Test
  void constants_are_exact() {
    Parameters start = start(network(vector(2)).dense(2, sigmoid(), weights(constant(0.1))), 1);

    assertThat(start.get("dense1.weights").toArray()).containsOnly(0.1);
  }

  @Test
  void seed_and_name_decide_alone() {
    Network small = network(vector(2)).dense(3, sigmoid());
    Network large = small.dense(3, sigmoid());

    assertThat(start(large, 1).get("dense1.weights"))
        .isEqualTo(start(small, 1).get("dense1.weights"));
    assertThat(start(small, 2)).isNotEqualTo(start(small, 1));
    assertThat(start(large, 1).get("dense2.biases"))
        .isNotEqualTo(start(large, 1).get("dense1.biases"));
  }

  private static Parameters start(Network network, long seed) {
    Experiment experiment =
        network.minimizing(binaryCrossEntropy()).by(sgd(1), epochs(1).seed(seed));
    return StartValues.draw(experiment).requireFor(network);
  }

  /** Mean 0 and the given variance, within four standard errors. */
  private static void assertMoments(Matrix matrix, double variance) {
    double sum = 0;
    double squares = 0;
    for (double value : matrix.toArray()) {
      sum += value;
      squares += value * value;
    }
    double unit = 4 / Math.sqrt(matrix.size());
    assertThat(sum / matrix.size()).isCloseTo(0, within(unit * Math.sqrt(variance)));
    assertThat(squares / matrix.size()).isCloseTo(variance, within(unit * Math.sqrt(2) * variance));
  }
}
