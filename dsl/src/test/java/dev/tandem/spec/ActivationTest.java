package dev.tandem.spec;

import static dev.tandem.dsl.Tandem.arctan;
import static dev.tandem.dsl.Tandem.binaryCrossEntropy;
import static dev.tandem.dsl.Tandem.crossEntropy;
import static dev.tandem.dsl.Tandem.eSwish;
import static dev.tandem.dsl.Tandem.elu;
import static dev.tandem.dsl.Tandem.heaviside;
import static dev.tandem.dsl.Tandem.leakyRelu;
import static dev.tandem.dsl.Tandem.lifRate;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.oneHot;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.sigmoid;
import static dev.tandem.dsl.Tandem.sign;
import static dev.tandem.dsl.Tandem.softmax;
import static dev.tandem.dsl.Tandem.tanh;
import static dev.tandem.dsl.Tandem.thresholdedRelu;
import static dev.tandem.dsl.Tandem.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ActivationTest {

  @Test
  void each_prints_as_the_words_that_make_it() {
    assertThat(arctan()).hasToString("arctan()");
    assertThat(leakyRelu(0.1)).hasToString("leakyRelu(0.1)");
    assertThat(elu()).hasToString("elu(1.0)");
    assertThat(eSwish(1.5)).hasToString("eSwish(1.5)");
    assertThat(lifRate()).hasToString("lifRate().withRefractory(0.002).withMembrane(0.02)");
    assertThat(heaviside()).hasToString("heaviside(0.5)");
    assertThat(sign().trainedAs(tanh())).hasToString("sign().trainedAs(tanh())");
  }

  @Test
  void each_number_is_checked_by_the_word_that_takes_it() {
    for (double slope : new double[] {-0.1, 1, Double.NaN}) {
      assertFails(
          () -> leakyRelu(slope),
          "leakyRelu(%s): the slope must lie in [0, 1); the course uses 0.1, DL4J 0.01"
              .formatted(slope));
    }
    for (double number : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertFails(
          () -> elu(number),
          "elu(%s): alpha must be positive and finite; the usual value is 1".formatted(number));
      assertFails(
          () -> eSwish(number),
          "eSwish(%s): beta must be positive and finite; its paper uses 1 to 2".formatted(number));
      assertFails(
          () -> lifRate().withMembrane(number),
          "lifRate().withMembrane(%s): the time must be positive and finite;".formatted(number)
              + " the course uses 0.02 seconds");
    }
    for (double number : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertFails(
          () -> thresholdedRelu(number),
          "thresholdedRelu(%s): theta must be 0 or more and finite; DL4J uses 1".formatted(number));
      assertFails(
          () -> lifRate().withRefractory(number),
          "lifRate().withRefractory(%s): the time must be 0 or more and finite;".formatted(number)
              + " the course uses 0.002 seconds");
    }
    for (double value : new double[] {-0.1, 1.1, Double.NaN}) {
      assertFails(
          () -> heaviside(value),
          "heaviside(%s): the value at 0 must lie in [0, 1]; the course uses 0, 0.5 and 1"
              .formatted(value));
    }
  }

  @Test
  void a_surrogate_needs_a_derivative_that_fits_the_step() {
    assertFails(
        () -> heaviside(1).trainedAs(sign()),
        "heaviside(1.0).trainedAs(sign()): the surrogate must have a derivative of its own but"
            + " sign() has none; use sigmoid() or tanh()");
    assertFails(
        () -> oneHot().trainedAs(oneHot().trainedAs(softmax())),
        "oneHot().trainedAs(oneHot().trainedAs(softmax())): the surrogate must have a derivative"
            + " of its own but oneHot().trainedAs(softmax()) has none; use softmax()");
    assertFails(
        () -> sign().trainedAs(softmax()),
        "sign().trainedAs(softmax()): needs a surrogate of one drive but softmax() couples all"
            + " units; use sigmoid() or tanh()");
    assertFails(
        () -> new Activation.Surrogate(tanh(), sigmoid()),
        "tanh(): has a derivative of its own; train it without a surrogate");
  }

  @Test
  void a_loss_that_measures_a_distance_takes_every_activation_in_the_last_layer() {
    assertThatCode(() -> network(vector(2)).dense(1, arctan()).minimizing(quadratic()))
        .doesNotThrowAnyException();
    assertFails(
        () -> network(vector(2)).dense(1, arctan()).minimizing(crossEntropy()),
        "minimizing(crossEntropy()): needs softmax() in the last layer but dense1 has arctan();"
            + " use dense(1, softmax()), or quadratic() with arctan()");
  }

  @Test
  void a_network_with_a_step_can_be_built_but_not_trained() {
    Network trunk = network(vector(2)).dense(3, tanh());
    Problem problem = trunk.dense(2, sign()).dense(1, sigmoid()).minimizing(binaryCrossEntropy());
    assertFails(
        () -> problem.network().requireTrainable(),
        "dense2: sign() cannot be trained, its derivative is 0 or none;"
            + " use sign().trainedAs(tanh()), or set its parameters and only predict");
    assertFails(
        () -> trunk.dense(2, oneHot()).requireTrainable(),
        "dense2: oneHot() cannot be trained, its derivative is 0 or none;"
            + " use oneHot().trainedAs(softmax()), or set its parameters and only predict");
    assertThatCode(() -> trunk.dense(2, sign().trainedAs(tanh())).requireTrainable())
        .doesNotThrowAnyException();
  }

  private static void assertFails(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(SpecException.class).hasMessage(message);
  }
}
