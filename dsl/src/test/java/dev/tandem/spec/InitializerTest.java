package dev.tandem.spec;

import static dev.tandem.dsl.Tandem.constant;
import static dev.tandem.dsl.Tandem.fanAverage;
import static dev.tandem.dsl.Tandem.fanIn;
import static dev.tandem.dsl.Tandem.fanInUniform;
import static dev.tandem.dsl.Tandem.fanOut;
import static dev.tandem.dsl.Tandem.given;
import static dev.tandem.dsl.Tandem.heNormal;
import static dev.tandem.dsl.Tandem.heUniform;
import static dev.tandem.dsl.Tandem.identityMatrix;
import static dev.tandem.dsl.Tandem.lecunNormal;
import static dev.tandem.dsl.Tandem.lecunUniform;
import static dev.tandem.dsl.Tandem.logNormal;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.normal;
import static dev.tandem.dsl.Tandem.ones;
import static dev.tandem.dsl.Tandem.orthogonal;
import static dev.tandem.dsl.Tandem.relu;
import static dev.tandem.dsl.Tandem.sigmoidUniform;
import static dev.tandem.dsl.Tandem.standardNormal;
import static dev.tandem.dsl.Tandem.truncatedNormal;
import static dev.tandem.dsl.Tandem.uniform;
import static dev.tandem.dsl.Tandem.varianceScalingNormal;
import static dev.tandem.dsl.Tandem.varianceScalingUniform;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.dsl.Tandem.weights;
import static dev.tandem.dsl.Tandem.wideUniform;
import static dev.tandem.dsl.Tandem.xavier;
import static dev.tandem.dsl.Tandem.xavierLegacy;
import static dev.tandem.dsl.Tandem.xavierUniform;
import static dev.tandem.dsl.Tandem.zeros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What each word of start values means, prints and refuses. */
class InitializerTest {

  /** n_in = 36, n_out = 64: their sum is 100, their mean 50. */
  private static final Fans FANS = new Fans(36, 64);

  private static Map<Initializer, Initializer> formulas() {
    Map<Initializer, Initializer> formulas = new HashMap<>();
    formulas.put(lecunNormal(), normal(1 / 6.0));
    formulas.put(xavier(), normal(Math.sqrt(2 / 100.0)));
    formulas.put(xavierLegacy(), normal(0.1));
    formulas.put(heNormal(), normal(Math.sqrt(2) / 6));
    formulas.put(varianceScalingNormal(fanIn()), truncatedNormal(1 / 6.0));
    formulas.put(varianceScalingNormal(fanOut()), truncatedNormal(0.125));
    formulas.put(varianceScalingNormal(fanAverage()), truncatedNormal(Math.sqrt(1 / 50.0)));
    formulas.put(fanInUniform(), uniform(1 / 6.0));
    formulas.put(lecunUniform(), uniform(Math.sqrt(3) / 6));
    formulas.put(heUniform(), uniform(Math.sqrt(6) / 6));
    formulas.put(xavierUniform(), uniform(Math.sqrt(6) / 10));
    formulas.put(sigmoidUniform(), uniform(4 * Math.sqrt(6) / 10));
    formulas.put(varianceScalingUniform(fanIn()), uniform(Math.sqrt(3) / 6));
    formulas.put(varianceScalingUniform(fanOut()), uniform(Math.sqrt(3) / 8));
    formulas.put(varianceScalingUniform(fanAverage()), uniform(Math.sqrt(6) / 10));
    formulas.put(wideUniform(fanIn()), uniform(0.5));
    formulas.put(wideUniform(fanOut()), uniform(0.375));
    formulas.put(wideUniform(fanAverage()), uniform(3 / Math.sqrt(50)));
    return formulas;
  }

  @Test
  void each_scheme_has_its_formula() {
    Set<Initializer> schemes = formulas().keySet();
    assertThat(schemes).containsExactlyInAnyOrder(Scheme.values());
    formulas()
        .forEach(
            (scheme, expected) -> {
              Initializer actual = ((Scheme) scheme).on(FANS);
              assertThat(actual).as("%s", scheme).hasSameClassAs(expected);
              assertThat(size(actual)).as("%s", scheme).isCloseTo(size(expected), within(1e-15));
            });
  }

  @Test
  void the_wide_uniform_has_three_times_the_variance_of_the_textbooks() {
    for (Fan fan : Fan.values()) {
      double wide = size(Scheme.wideUniform(fan).on(FANS));
      double textbook = size(Scheme.varianceScalingUniform(fan).on(FANS));
      assertThat(wide * wide / (textbook * textbook)).isCloseTo(3, within(1e-14));
    }
  }

  @Test
  void schemes_print_as_their_words() {
    Set<String> words = new HashSet<>();
    for (Scheme scheme : Scheme.values()) {
      words.add(scheme.toString());
    }
    assertThat(words)
        .containsExactlyInAnyOrder(
            "lecunNormal()",
            "xavier()",
            "xavierLegacy()",
            "heNormal()",
            "varianceScalingNormal(fanIn())",
            "varianceScalingNormal(fanOut())",
            "varianceScalingNormal(fanAverage())",
            "fanInUniform()",
            "lecunUniform()",
            "heUniform()",
            "xavierUniform()",
            "sigmoidUniform()",
            "varianceScalingUniform(fanIn())",
            "varianceScalingUniform(fanOut())",
            "varianceScalingUniform(fanAverage())",
            "wideUniform(fanIn())",
            "wideUniform(fanOut())",
            "wideUniform(fanAverage())");
    assertThat(wideUniform(fanOut())).hasToString("wideUniform(" + fanOut() + ")");
    assertThat(varianceScalingNormal(fanIn())).hasToString("varianceScalingNormal(fanIn())");
    assertThat(varianceScalingUniform(fanAverage()))
        .hasToString("varianceScalingUniform(" + fanAverage() + ")");
  }

  @Test
  void the_others_print_as_their_words_with_their_numbers() {
    assertThat(standardNormal()).isEqualTo(normal(1)).hasToString("standardNormal()");
    assertThat(normal(0.1)).hasToString("normal(0.1)");
    assertThat(normal(1).around(-2)).hasToString("normal(1.0).around(-2.0)");
    assertThat(truncatedNormal(0.1)).hasToString("truncatedNormal(0.1)");
    assertThat(truncatedNormal(0.1).around(1)).hasToString("truncatedNormal(0.1).around(1.0)");
    assertThat(uniform(0.1)).hasToString("uniform(0.1)");
    assertThat(uniform(0.5).around(0.5)).hasToString("uniform(0.5).around(0.5)");
    assertThat(logNormal(0.5)).hasToString("logNormal(0.5)");
    assertThat(logNormal(0.5).withMedian(2)).hasToString("logNormal(0.5).withMedian(2.0)");
    assertThat(zeros()).isEqualTo(constant(0)).hasToString("constant(0.0)");
    assertThat(ones()).isEqualTo(constant(1)).hasToString("constant(1.0)");
    assertThat(identityMatrix()).hasToString("identityMatrix()");
    assertThat(orthogonal()).hasToString("orthogonal()");
    assertThat(orthogonal(1.5)).hasToString("orthogonal(1.5)");
    assertThat(given(row(1, 2), row(3, 4))).hasToString("given([1.0, 2.0], [3.0, 4.0])");
    assertThat(given(new double[17])).hasToString("given(1 x 17)");
  }

  @Test
  void given_values_are_a_value() {
    double[] first = {1, 2};
    Initializer values = given(first, row(3, 4));
    first[0] = 9;
    assertThat(values)
        .isEqualTo(given(row(1, 2), row(3, 4)))
        .hasSameHashCodeAs(given(row(1, 2), row(3, 4)))
        .isNotEqualTo(given(row(1, 2), row(3, 5)));
  }

  @Test
  void numbers_are_checked() {
    for (double number : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      String rest = " must be positive and finite; for equal values use constant(value)";
      assertFails(() -> normal(number), "normal(" + number + "): the standard deviation" + rest);
      assertFails(
          () -> truncatedNormal(number),
          "truncatedNormal(" + number + "): the standard deviation" + rest);
      assertFails(() -> uniform(number), "uniform(" + number + "): the limit" + rest);
      assertFails(
          () -> logNormal(number), "logNormal(" + number + "): the standard deviation" + rest);
      assertFails(
          () -> logNormal(1).withMedian(number),
          "logNormal(1.0).withMedian(%s): the median must be positive and finite; %s"
              .formatted(number, "half of the values lie below it"));
      assertFails(() -> orthogonal(number), "orthogonal(" + number + "): the gain" + rest);
    }
    for (double mean : new double[] {Double.NaN, Double.NEGATIVE_INFINITY}) {
      String rest = "(0.5).around(" + mean + "): the mean must be finite; give a number such as 0";
      assertFails(() -> normal(0.5).around(mean), "normal" + rest);
      assertFails(() -> truncatedNormal(0.5).around(mean), "truncatedNormal" + rest);
      assertFails(() -> uniform(0.5).around(mean), "uniform" + rest);
    }
    assertFails(
        () -> constant(Double.NaN),
        "constant(NaN): the value must be finite; give a number such as 0");
  }

  @Test
  void given_values_are_checked() {
    String none = "given(): needs at least one value; give one row an input and one column a unit";
    assertFails(() -> given(), none);
    assertFails(() -> given(row()), none);
    assertFails(
        () -> given(row(1, 2), row(3)),
        "given(): row 1 has 1 values but row 0 has 2; give rows of one length");
    assertFails(
        () -> given(row(1, 2), row(3, Double.NaN)),
        "given(): the value in row 1, column 1 is NaN; give finite numbers");
  }

  @Test
  void an_identity_matrix_is_square() {
    Network four = network(vector(4));

    assertThat(four.dense(4, relu(), weights(identityMatrix())).parameterCount()).isEqualTo(20);
    assertFails(
        () -> four.dense(3, relu(), weights(identityMatrix())),
        "dense1.weights: identityMatrix() needs a square matrix but receives 4 x 3;"
            + " use as many units as inputs, or another initializer");
    assertFails(
        () -> four.dense(4, relu(), weights(xavier()).biases(identityMatrix())),
        "dense1.biases: identityMatrix() needs a square matrix but receives 1 x 4;"
            + " use as many units as inputs, or another initializer");
  }

  @Test
  void given_values_have_the_shape_of_their_array() {
    Network two = network(vector(2));
    Initializer values = given(row(1, 2, 3), row(4, 5, 6));

    assertThat(two.dense(3, relu(), weights(values).biases(given(row(1, 2, 3)))).nodes())
        .hasSize(1);
    assertFails(
        () -> two.dense(2, relu(), weights(values)),
        "dense1.weights: needs 2 x 2 values but receives 2 x 3;"
            + " give one row an input and one column a unit");
    assertFails(
        () -> two.dense(3, relu()).dense(3, relu(), weights(xavier()).biases(values)),
        "dense2.biases: needs 1 x 3 values but receives 2 x 3; give one row with a value a unit");
  }

  private static double size(Initializer initializer) {
    if (initializer instanceof Initializer.Normal normal) {
      return normal.standardDeviation();
    }
    return initializer instanceof Initializer.TruncatedNormal truncated
        ? truncated.standardDeviation()
        : ((Initializer.Uniform) initializer).limit();
  }

  private static double[] row(double... values) {
    return values;
  }

  private static void assertFails(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(SpecException.class).hasMessage(message);
  }
}
