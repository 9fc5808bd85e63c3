package dev.tandem.comparison;

import static dev.tandem.dsl.Tandem.arctan;
import static dev.tandem.dsl.Tandem.constant;
import static dev.tandem.dsl.Tandem.cube;
import static dev.tandem.dsl.Tandem.eSwish;
import static dev.tandem.dsl.Tandem.elu;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.gelu;
import static dev.tandem.dsl.Tandem.geluSigmoid;
import static dev.tandem.dsl.Tandem.geluTanh;
import static dev.tandem.dsl.Tandem.given;
import static dev.tandem.dsl.Tandem.hardSigmoid;
import static dev.tandem.dsl.Tandem.hardTanh;
import static dev.tandem.dsl.Tandem.heaviside;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.leakyRelu;
import static dev.tandem.dsl.Tandem.lecunNormal;
import static dev.tandem.dsl.Tandem.lifRate;
import static dev.tandem.dsl.Tandem.mish;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.piecewiseLinear;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.rationalTanh;
import static dev.tandem.dsl.Tandem.rectifiedTanh;
import static dev.tandem.dsl.Tandem.relu;
import static dev.tandem.dsl.Tandem.relu6;
import static dev.tandem.dsl.Tandem.selu;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.sigmoid;
import static dev.tandem.dsl.Tandem.softplus;
import static dev.tandem.dsl.Tandem.softsign;
import static dev.tandem.dsl.Tandem.standardNormal;
import static dev.tandem.dsl.Tandem.swish;
import static dev.tandem.dsl.Tandem.tanh;
import static dev.tandem.dsl.Tandem.thresholdedRelu;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.dsl.Tandem.weights;
import static dev.tandem.dsl.Tandem.zeros;
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
import dev.tandem.spec.Activation;
import dev.tandem.spec.Network;
import dev.tandem.spec.Start;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is found in networks whose illness is known, by every engine. */
class DiagnosisTest {

  static List<Backend> backends() {
    return List.of(new ReferenceBackend(), new GraphBackend(), new Dl4jBackend());
  }

  /**
   * Drives of 0, so a gradient that doubles at each sigmoid of w = 8; a relu whose second unit is
   * off; and a tanh of 3, whose gradient is {@code a (1 - a^2) = 0.009817}.
   */
  @ParameterizedTest
  @MethodSource("backends")
  void a_diagnosis_prints_as_a_table(Backend backend) {
    Network network = network(vector(1));
    for (int layer = 0; layer < 4; layer++) {
      network = network.dense(1, sigmoid(), weights(constant(8)).biases(constant(-4)));
    }
    network =
        network
            .dropout(0)
            .dense(2, relu(), weights(constant(1)).biases(given(new double[] {0, -1})))
            .dense(1, tanh(), weights(constant(6)).biases(constant(0)));

    assertThat(Diagnosis.of(learner(backend, network), ones(1)).toString())
        .isEqualTo(
            """
            layer          units    gradient    to next  saturated   dead
            dense1             1      0.1178      2.000      0.0 %      -
            dense2             1     0.05890      2.000      0.0 %      -
            dense3             1     0.02945      2.000      0.0 %      -
            dense4             1     0.01473     0.2500      0.0 %      -
            dense5             2     0.05890      6.000          -      1
            dense6             1    0.009817          -    100.0 %      -
            exploding: from dense6 back to dense1 the gradient grows by a factor of 1.6 a layer; start from \
            smaller weights such as lecunNormal(), or clip the gradient
            saturated: most values of dense6 (100.0 %) are at an end of the activation; start from smaller \
            weights such as lecunNormal(), or standardize the inputs""");
  }

  @ParameterizedTest
  @MethodSource("backends")
  void units_that_are_off_for_all_of_twenty_samples_are_dead(Backend backend) {
    Network network =
        network(vector(1))
            .dense(3, relu(), weights(zeros()).biases(given(new double[] {1, 0, -1})))
            .dense(1, identity(), weights(constant(1)).biases(zeros()));

    Diagnosis twenty = Diagnosis.of(learner(backend, network), ones(20));
    assertThat(twenty.layers().get(0).dead()).hasValue(2);
    assertThat(twenty.advice())
        .containsExactly(
            "dead: units of dense1 (2 of 3) give 0 for all 20 samples; lower the learning rate,"
                + " standardize the inputs, or use leakyRelu(0.01)");
    assertThat(Diagnosis.of(learner(backend, network), ones(19)).advice()).isEmpty();
  }

  /** Course D5: {@code P(|z| > 5)} is 0.823 from N(0, 1), and 4.5e-5 from N(0, 1 / n_in). */
  @ParameterizedTest
  @MethodSource("backends")
  void saturation_is_the_course_s_share_of_drives_beyond_5(Backend backend) {
    double[] input = new double[1000];
    Arrays.fill(input, 0, 500, 1);
    double error = 4 * Math.sqrt(0.823 * 0.177 / 2000);

    LayerDiagnosis normal =
        first(backend, sigmoid(), weights(standardNormal()).biases(standardNormal()), input);
    LayerDiagnosis scaled =
        first(backend, sigmoid(), weights(lecunNormal()).biases(standardNormal()), input);

    assertThat(normal.saturated().orElseThrow()).isCloseTo(0.823, within(error));
    // 0.09 units of 2000 are expected; four or more have a probability of three in a million.
    assertThat(scaled.saturated().orElseThrow()).isLessThan(4 / 2000.0);
  }

  @ParameterizedTest
  @MethodSource("backends")
  void a_sigmoid_is_saturated_beyond_5_and_a_tanh_beyond_2_and_a_half(Backend backend) {
    Start asGiven = weights(constant(1)).biases(zeros());
    for (double side : new double[] {-1, 1}) {
      assertThat(first(backend, sigmoid(), asGiven, side * 5.001).saturated()).hasValue(1);
      assertThat(first(backend, sigmoid(), asGiven, side * 4.999).saturated()).hasValue(0);
      assertThat(first(backend, tanh(), asGiven, side * 2.501).saturated()).hasValue(1);
      assertThat(first(backend, tanh(), asGiven, side * 2.499).saturated()).hasValue(0);
    }
    assertThat(first(backend, relu(), asGiven, 1e9).saturated()).isEmpty();
  }

  static List<Activation> withTwoEnds() {
    return List.of(
        sigmoid(),
        tanh(),
        arctan(),
        softsign(),
        hardTanh(),
        hardSigmoid(),
        piecewiseLinear(),
        rationalTanh());
  }

  @ParameterizedTest
  @MethodSource("withTwoEnds")
  void an_activation_with_two_ends_saturates_at_both(Activation activation) {
    Start asGiven = weights(constant(1)).biases(zeros());
    Backend reference = new ReferenceBackend();
    assertThat(first(reference, activation, asGiven, -1000).saturated()).hasValue(1);
    assertThat(first(reference, activation, asGiven, 0.1).saturated()).hasValue(0);
    assertThat(first(reference, activation, asGiven, 1000).saturated()).hasValue(1);
    assertThat(first(reference, activation, asGiven, 0).dead()).isEmpty();
  }

  static List<Activation> rectifiers() {
    return List.of(relu(), relu6(), thresholdedRelu(1), rectifiedTanh(), lifRate());
  }

  @ParameterizedTest
  @MethodSource("rectifiers")
  void a_rectifier_is_off_at_0_and_never_saturated(Activation activation) {
    Start asGiven = weights(constant(1)).biases(zeros());
    Backend reference = new ReferenceBackend();
    assertThat(first(reference, activation, asGiven, -2).dead()).hasValue(1);
    assertThat(first(reference, activation, asGiven, 2).dead()).hasValue(0);
    assertThat(first(reference, activation, asGiven, 1000).saturated()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("others")
  void other_activations_neither_saturate_nor_die(Activation activation) {
    LayerDiagnosis unit =
        first(new ReferenceBackend(), activation, weights(constant(1)).biases(zeros()), -1000);
    assertThat(unit.saturated()).isEmpty();
    assertThat(unit.dead()).isEmpty();
  }

  static List<Activation> others() {
    return List.of(
        identity(),
        leakyRelu(0.1),
        elu(),
        selu(),
        softplus(),
        swish(),
        eSwish(1.5),
        mish(),
        gelu(),
        geluTanh(),
        geluSigmoid(),
        cube(),
        heaviside().trainedAs(sigmoid()));
  }

  /** What is added before a batch normalization changes nothing; its beta is what does. */
  @ParameterizedTest
  @MethodSource("backends")
  void biases_that_a_batch_normalization_takes_away_are_not_taken_for_vanished(Backend backend) {
    Network network =
        network(vector(2))
            .dense(4, identity())
            .batchNormalization()
            .activation(tanh())
            .dense(1, identity());
    Batch batch =
        Batch.of(
            new double[][] {{1, 2}, {-1, 0.5}, {0, -2}, {2, 0}},
            new double[][] {{1}, {0}, {1}, {-1}});

    Diagnosis diagnosis = Diagnosis.of(learner(backend, network), batch);

    assertThat(diagnosis.layers())
        .extracting(LayerDiagnosis::node)
        .containsExactly("dense1", "batchNormalization1", "activation1", "dense2");
    assertThat(diagnosis.layers())
        .extracting(layer -> layer.gradient().isPresent())
        .containsExactly(false, true, false, true);
    assertThat(diagnosis.ratios()).hasSize(1);
    assertThat(diagnosis.advice()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("backends")
  void a_layer_below_dead_units_has_no_gradient(Backend backend) {
    Network network =
        network(vector(1))
            .dense(1, sigmoid(), weights(constant(1)).biases(zeros()))
            .dense(1, relu(), weights(zeros()).biases(constant(-1)))
            .dense(1, identity(), weights(constant(1)).biases(constant(1)));

    Diagnosis diagnosis = Diagnosis.of(learner(backend, network), ones(1));

    assertThat(diagnosis.factor()).isEmpty();
    assertThat(diagnosis.advice()).containsExactly(noGradient("dense1"), noGradient("dense2"));
  }

  private static String noGradient(String node) {
    return "no gradient: that of "
        + node
        + " is 0; no unit above it passes any back, or nothing is left to learn from these samples";
  }

  /** The first layer of a network whose inputs are these. */
  private static LayerDiagnosis first(
      Backend backend, Activation activation, Start start, double... input) {
    int units = input.length == 1 ? 1 : 2000;
    Network network =
        network(vector(input.length)).dense(units, activation, start).dense(1, identity());
    Batch one = Batch.of(new double[][] {input}, new double[][] {{0}});
    return Diagnosis.of(learner(backend, network), one).layers().get(0);
  }

  private static Batch ones(int samples) {
    double[][] rows = new double[samples][];
    Arrays.fill(rows, new double[] {0.5});
    double[][] targets = new double[samples][];
    Arrays.fill(targets, new double[] {0});
    return Batch.of(rows, targets);
  }

  private static Learner learner(Backend backend, Network network) {
    return backend.learn(network.minimizing(quadratic()).by(sgd(1), epochs(1).seed(3)));
  }
}
