package dev.tandem.comparison;

import static dev.tandem.dsl.Tandem.binaryCrossEntropy;
import static dev.tandem.dsl.Tandem.constant;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.given;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.sigmoid;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.dsl.Tandem.weights;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.data.Batch;
import dev.tandem.diagnosis.Diagnosis;
import dev.tandem.diagnosis.LayerDiagnosis;
import dev.tandem.dl4j.Dl4jBackend;
import dev.tandem.reference.GraphBackend;
import dev.tandem.reference.ReferenceBackend;
import dev.tandem.run.Backend;
import dev.tandem.run.Learner;
import dev.tandem.run.Parameters;
import dev.tandem.spec.Loss;
import dev.tandem.spec.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Course D1 to D4 (S0 13, S1 6, S2, S3) and errata E0-15 and E0-18. */
class CourseDeepGradientsTest {

  private static final double[] PRINTED_NORMS = {0.0094, 0.0316, 0.2266, 0.7598};
  private static final double[][] PRINTED_COMPONENTS = {
    {-0.004, 0.002, 0.001, 0.008}, {0.018, -0.018, -0.007, 0.018}, {-0.038, -0.217, -0.039, -0.039}
  };

  static List<Backend> backends() {
    return List.of(new ReferenceBackend(), new GraphBackend(), new Dl4jBackend());
  }

  /** Course D1 (S2): {@code dC/db_1 = s'(z_1) w_2 s'(z_2) w_3 s'(z_3) w_4 s'(z_4) (a_4 - t)}. */
  @ParameterizedTest
  @MethodSource("backends")
  void the_first_bias_of_four_has_the_printed_formula(Backend backend) {
    double[] w = {0.7, -1.2, 0.5, 1.9};
    double a = 0.4;
    double product = 1;
    Network network = network(vector(1));
    for (int layer = 0; layer < 4; layer++) {
      a = logistic(w[layer] * a + 0.1);
      product *= a * (1 - a) * (layer > 0 ? w[layer] : 1);
      network =
          network.dense(
              1, sigmoid(), weights(given(new double[] {w[layer]})).biases(constant(0.1)));
    }

    Parameters gradients = learner(backend, network, quadratic()).gradients(sample(0.4, 1));

    assertThat(gradients.get("dense1.biases").get(0)).isCloseTo(product * (a - 1), within(1e-18));
  }

  /** Course D2: each printed norm is that of its components, as far as their digits tell. */
  @Test
  void the_printed_norms_are_those_of_the_printed_components() {
    assertThat(PRINTED_NORMS[3]).isCloseTo(0.76, within(5e-3));
    double[] recomputed = {0.0092, 0.0320, 0.2271};
    for (int layer = 0; layer < 3; layer++) {
      double[] components = PRINTED_COMPONENTS[layer];
      assertThat(norm(components, 0)).isCloseTo(recomputed[layer], within(5e-5));
      assertThat(PRINTED_NORMS[layer])
          .isBetween(norm(components, -5e-4) - 5e-5, norm(components, 5e-4) + 5e-5);
    }
  }

  /** Course D2, E0-18: "at least 4 each layer" is true of the mean, not of each layer. */
  @Test
  void the_printed_norms_fall_by_four_a_layer_in_the_mean() {
    List<LayerDiagnosis> layers = new ArrayList<>();
    for (int layer = 0; layer < 4; layer++) {
      layers.add(
          new LayerDiagnosis(
              "layer" + (layer + 1),
              4,
              OptionalDouble.of(PRINTED_NORMS[layer]),
              OptionalDouble.empty(),
              OptionalInt.empty()));
    }
    Diagnosis printed = new Diagnosis(1, layers);

    assertThat(1 / printed.factor().orElseThrow()).isCloseTo(4.324, within(5e-4));
    assertThat(printed.ratios().stream().filter(ratio -> 1 / ratio < 4)).hasSize(2);
    assertThat(printed.advice())
        .containsExactly(
            "vanishing: from layer4 back to layer1 the gradient falls by a factor of 4.3 a layer;"
                + " use relu() with heNormal(), batchNormalization() or residual(...)");
  }

  /**
   * Course D3: from an <em>activation</em> of 1/2, w = 8 and b = -4 keep all drives at 0, and the
   * gradient grows by {@code 8 / 4} a node. E0-15: from the printed current of 1/2 it does not.
   */
  @ParameterizedTest
  @MethodSource("backends")
  void five_nodes_multiply_the_gradient_by_sixteen(Backend backend) {
    Learner learner = learner(backend, chain(5, 8, -4), quadratic());

    Diagnosis activation = Diagnosis.of(learner, sample(0.5, 0));
    assertThat(all(activation)).isEqualTo(16);
    assertThat(activation.factor().orElseThrow()).isCloseTo(2, within(1e-15));
    assertThat(activation.advice())
        .hasSize(1)
        .first()
        .asString()
        .startsWith("exploding: from dense5");

    Diagnosis current = Diagnosis.of(learner, sample((0.5 + 4) / 8, 0));
    assertThat(all(current)).isCloseTo(1.156, within(5e-4));
  }

  /** Erratum E0-18: the gradient shrinks by 4 a layer if {@code |w| <= 1} and there is one path. */
  @ParameterizedTest
  @MethodSource("backends")
  void the_factor_of_four_needs_small_weights_and_a_single_path(Backend backend) {
    assertThat(ratios(backend, chain(5, 1, 0))).allMatch(ratio -> ratio <= 0.25);
    assertThat(ratios(backend, chain(5, -1, 0.5))).allMatch(ratio -> ratio <= 0.25);
    assertThat(ratios(backend, chain(5, 8, -4))).allMatch(ratio -> ratio == 2);

    Network twentyPaths = network(vector(1));
    for (int layer = 0; layer < 4; layer++) {
      twentyPaths =
          twentyPaths.dense(
              20,
              sigmoid(),
              weights(constant(layer == 0 ? 0 : 1)).biases(constant(layer == 0 ? 0 : -10)));
    }
    assertThat(ratios(backend, twentyPaths.dense(1, sigmoid())).subList(0, 2))
        .allSatisfy(ratio -> assertThat(ratio).isCloseTo(5, within(1e-14)));
  }

  /** Course D4: {@code delta = a s'(z)} of the quadratic loss, {@code a} of the cross-entropy. */
  @ParameterizedTest
  @MethodSource("backends")
  void the_quadratic_loss_learns_slowly_where_the_unit_is_saturated(Backend backend) {
    for (double[] start : new double[][] {{0.6, 0.9}, {2, 2}, {8, 8}}) {
      Network unit =
          network(vector(1))
              .dense(1, sigmoid(), weights(constant(start[0])).biases(constant(start[1])));
      double a = logistic(start[0] + start[1]);

      assertThat(delta(backend, unit, quadratic())).isCloseTo(a * a * (1 - a), within(1e-16));
      assertThat(delta(backend, unit, binaryCrossEntropy())).isCloseTo(a, within(1e-16));
    }
  }

  private static double delta(Backend backend, Network network, Loss loss) {
    return learner(backend, network, loss).gradients(sample(1, 0)).get("dense1.biases").get(0);
  }

  private static List<Double> ratios(Backend backend, Network network) {
    return Diagnosis.of(learner(backend, network, quadratic()), sample(0.5, 0)).ratios();
  }

  private static double all(Diagnosis diagnosis) {
    return diagnosis.ratios().stream().reduce(1.0, (a, b) -> a * b);
  }

  private static Network chain(int nodes, double weight, double bias) {
    Network network = network(vector(1));
    for (int node = 0; node < nodes; node++) {
      network = network.dense(1, sigmoid(), weights(constant(weight)).biases(constant(bias)));
    }
    return network;
  }

  private static Batch sample(double x, double target) {
    return Batch.of(new double[][] {{x}}, new double[][] {{target}});
  }

  private static Learner learner(Backend backend, Network network, Loss loss) {
    return backend.learn(network.minimizing(loss).by(sgd(1), epochs(1)));
  }

  private static double logistic(double z) {
    return 1 / (1 + Math.exp(-z));
  }

  /** The norm when each component is longer by so much. */
  private static double norm(double[] components, double longer) {
    double squares = 0;
    for (double component : components) {
      squares += (Math.abs(component) + longer) * (Math.abs(component) + longer);
    }
    return Math.sqrt(squares);
  }
}
