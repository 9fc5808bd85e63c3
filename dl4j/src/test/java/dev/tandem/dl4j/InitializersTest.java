package dev.tandem.dl4j;

import static dev.tandem.dsl.Tandem.constant;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.given;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.identityMatrix;
import static dev.tandem.dsl.Tandem.lecunNormal;
import static dev.tandem.dsl.Tandem.logNormal;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.normal;
import static dev.tandem.dsl.Tandem.orthogonal;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.standardNormal;
import static dev.tandem.dsl.Tandem.truncatedNormal;
import static dev.tandem.dsl.Tandem.uniform;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.dsl.Tandem.weights;
import static dev.tandem.dsl.Tandem.xavier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.spec.Experiment;
import dev.tandem.spec.Fans;
import dev.tandem.spec.Initializer;
import dev.tandem.spec.Scheme;
import dev.tandem.spec.SpecException;
import dev.tandem.spec.Start;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What a network that is initialized from the plain configuration alone starts with. */
class InitializersTest {

  private static final int INPUTS = 400;
  private static final int UNITS = 300;

  /** {@code 1 - 4 phi(2) / (2 Phi(2) - 1)}: what a cut at two standard deviations leaves. */
  private static final double CUT = 0.7737413035499232;

  /**
   * DL4J sets what is beyond in the first half to the mean, and draws it once more in the second,
   * where its mean square is 0.8481: {@code (1 - p) CUT + 1/2 p 0.8481, p = P(abs(z) > 2)}.
   */
  private static final double DL4J_CUT = 0.7578;

  static Stream<Initializer> distributions() {
    List<Initializer> plain =
        List.of(
            standardNormal(),
            normal(0.2).around(3),
            uniform(0.2),
            uniform(0.5).around(0.5),
            logNormal(0.5).withMedian(2),
            truncatedNormal(0.2),
            truncatedNormal(0.2).around(-3));
    return Stream.concat(plain.stream(), Arrays.stream(Scheme.values()));
  }

  /** 120,000 weights: moments within four standard errors, limits within a thousandth. */
  @ParameterizedTest
  @MethodSource("distributions")
  void the_exact_face_has_the_moments_and_limits_of_the_formula(Initializer initializer) {
    requireDistribution(initializer, Face.EXACT, CUT);
  }

  @ParameterizedTest
  @MethodSource("distributions")
  void the_stock_face_differs_in_what_is_cut(Initializer initializer) {
    requireDistribution(initializer, Face.STOCK, DL4J_CUT);
  }

  private static void requireDistribution(Initializer initializer, Face face, double cut) {
    Moments moments = Moments.of(weightsOf(initializer, face));
    Initializer meant =
        initializer instanceof Scheme scheme ? scheme.on(new Fans(INPUTS, UNITS)) : initializer;
    if (meant instanceof Initializer.Normal normal) {
      moments.requireMoments(normal.mean(), Math.pow(normal.standardDeviation(), 2));
    } else if (meant instanceof Initializer.TruncatedNormal truncated) {
      double sd = truncated.standardDeviation();
      moments.requireMoments(truncated.mean(), cut * sd * sd);
      moments.requireLimits(truncated.mean(), 2 * sd);
    } else if (meant instanceof Initializer.Uniform uniform) {
      moments.requireMoments(uniform.mean(), Math.pow(uniform.limit(), 2) / 3);
      moments.requireLimits(uniform.mean(), uniform.limit());
    } else if (meant instanceof Initializer.LogNormal logNormal) {
      double sd = logNormal.standardDeviation();
      Moments.of(Arrays.stream(weightsOf(initializer, face)).map(Math::log).toArray())
          .requireMoments(Math.log(logNormal.median()), sd * sd);
    }
  }

  @ParameterizedTest
  @MethodSource("distributions")
  void only_what_is_cut_needs_a_class_of_tandem(Initializer initializer) {
    boolean cut = initializer.toString().matches("truncatedNormal.*|varianceScalingNormal.*");
    assertThat(classOf(initializer, Face.EXACT)).startsWith(cut ? "dev.tandem." : "org.deeplearn");
    assertThat(classOf(initializer, Face.STOCK)).startsWith("org.deeplearning4j.");
  }

  @Test
  void constants_and_identity_matrices_are_the_same_in_dl4j() {
    for (Face face : Face.values()) {
      for (Initializer initializer : List.of(constant(0.25), constant(0), identityMatrix())) {
        requireTandemsWeights(initializer, 3, face);
        assertThat(classOf(initializer, face)).startsWith("org.deeplearning4j.");
      }
    }
    assertThat(bias(constant(-2))).isEqualTo(-2);
  }

  /** {@code init()} alone, without Tandem: the bits of {@code StartValues}. */
  @Test
  void tandems_own_classes_draw_tandems_values() {
    for (Initializer initializer :
        List.of(
            truncatedNormal(0.2).around(1),
            Scheme.VARIANCE_SCALING_NORMAL_FAN_OUT,
            orthogonal(2),
            given(row(1, 2, 3), row(4, 5, 6), row(7, 8, 0.1)))) {
      requireTandemsWeights(initializer, 3, Face.EXACT);
      assertThat(classOf(initializer, Face.EXACT)).startsWith("dev.tandem.dl4j.start.");
    }
    requireTandemsWeights(orthogonal(), 2, Face.EXACT);
    requireTandemsWeights(orthogonal(), 40, Face.EXACT);
  }

  @Test
  void what_stock_lacks_is_refused() {
    String rest =
        " has no class in DL4J; start from another initializer and set the parameters,"
            + " or the exact face";
    assertRefused(given(row(1, 2), row(3, 4), row(5, 6)), "dl4j stock: given(rows)" + rest);
    assertRefused(orthogonal(), "dl4j stock: orthogonal() in double" + rest);
    assertRefused(orthogonal(2), "dl4j stock: orthogonal(2.0) in double" + rest);
  }

  private static void assertRefused(Initializer initializer, String message) {
    assertThatThrownBy(() -> Dl4j.configuration(experiment(3, 2, weights(initializer)), Face.STOCK))
        .isInstanceOf(SpecException.class)
        .hasMessage(message);
  }

  @Test
  void biases_that_differ_start_at_their_mean_in_dl4j_alone() {
    assertThat(bias(Start.COURSE.biases())).isZero();
    assertThat(bias(lecunNormal())).isZero();
    assertThat(bias(orthogonal())).isZero();
    assertThat(bias(normal(0.1).around(1))).isEqualTo(1);
    assertThat(bias(truncatedNormal(0.1).around(2))).isEqualTo(2);
    assertThat(bias(uniform(0.5).around(0.5))).isEqualTo(0.5);
    assertThat(bias(logNormal(0.6).withMedian(2))).isCloseTo(2 * Math.exp(0.18), within(1e-14));
    assertThat(bias(given(row(1, 2, 6)))).isEqualTo(3);
    MultiLayerNetwork one =
        initialized(experiment(3, 1, weights(xavier()).biases(identityMatrix())), Face.EXACT);
    assertThat(one.getParam("0_b").getDouble(0)).isEqualTo(1);
  }

  private static double bias(Initializer initializer) {
    INDArray biases =
        initialized(experiment(2, 3, weights(xavier()).biases(initializer)), Face.EXACT)
            .getParam("0_b");
    assertThat(biases.minNumber()).isEqualTo(biases.maxNumber());
    return biases.getDouble(0);
  }

  private static void requireTandemsWeights(Initializer initializer, int units, Face face) {
    Experiment experiment = experiment(3, units, weights(initializer));
    assertThat(initialized(experiment, face).getParam("0_W").toDoubleMatrix())
        .isDeepEqualTo(Dl4j.network(experiment, face).getParam("0_W").toDoubleMatrix());
  }

  private static double[] weightsOf(Initializer initializer, Face face) {
    Experiment experiment = experiment(INPUTS, UNITS, weights(initializer));
    return Arrays.stream(initialized(experiment, face).getParam("0_W").toDoubleMatrix())
        .flatMapToDouble(Arrays::stream)
        .toArray();
  }

  private static String classOf(Initializer initializer, Face face) {
    Experiment experiment = experiment(3, 3, weights(initializer));
    return initializer
        .match(new Initializers(face, 1, experiment.network().parameters().get(0)))
        .getClass()
        .getName();
  }

  private static MultiLayerNetwork initialized(Experiment experiment, Face face) {
    MultiLayerNetwork network = new MultiLayerNetwork(Dl4j.configuration(experiment, face));
    network.init();
    return network;
  }

  private static Experiment experiment(int inputs, int units, Start start) {
    return network(vector(inputs))
        .dense(units, identity(), start)
        .minimizing(quadratic())
        .by(sgd(0.1), epochs(1));
  }

  private static double[] row(double... values) {
    return values;
  }
}
