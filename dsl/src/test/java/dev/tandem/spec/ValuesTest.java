package dev.tandem.spec;

import static dev.tandem.dsl.Tandem.constant;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.l1;
import static dev.tandem.dsl.Tandem.l2;
import static dev.tandem.dsl.Tandem.lecunNormal;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.relu;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.standardNormal;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.dsl.Tandem.xavier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Each number of a specification is checked by the word that takes it. */
class ValuesTest {

  @Test
  void shapes_and_layers_check_their_numbers() {
    assertFails(
        () -> vector(0),
        "vector(0): needs at least one feature; give the number of features of one sample");
    assertFails(
        () -> network(vector(2)).dense(0, relu()),
        "dense(0): needs at least one unit; give the number of units of the layer");
    for (double rate : new double[] {-0.1, 1, Double.NaN}) {
      assertFails(
          () -> network(vector(2)).dropout(rate),
          "dropout(%s): the rate is the fraction that is dropped and must lie in [0, 1);"
                  .formatted(rate)
              + " dropout(0.2) drops a fifth");
    }
  }

  @Test
  void optimizers_check_their_numbers() {
    for (double rate : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertFails(
          () -> sgd(rate),
          "sgd(%s): the learning rate must be positive and finite; the course uses 0.01 to 3"
              .formatted(rate));
    }
    for (double momentum : new double[] {-0.1, 1, Double.NaN}) {
      String rest =
          "(%s): the momentum must lie in [0, 1); usual values are 0.5 to 0.99".formatted(momentum);
      assertFails(() -> sgd(0.1).withMomentum(momentum), "sgd(0.1).withMomentum" + rest);
      assertFails(() -> sgd(0.1).withNesterov(momentum), "sgd(0.1).withNesterov" + rest);
    }
  }

  @Test
  void penalties_check_their_coefficient() {
    for (double coefficient : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
      String rest =
          "(%s): the coefficient must be 0 or more and finite; give lambda/n as one number"
              .formatted(coefficient);
      assertFails(() -> l1(coefficient), "l1" + rest);
      assertFails(() -> l2(coefficient), "l2" + rest);
    }
  }

  @Test
  void plans_check_their_numbers_and_have_defaults() {
    assertThat(epochs(3)).isEqualTo(new Plan(3, 32, 1, Plan.Order.SHUFFLED, 0, null));
    assertFails(
        () -> epochs(0),
        "epochs(0): needs at least one epoch; give the number of passes over the data");
    assertFails(
        () -> epochs(1).batchesOf(0),
        "batchesOf(0): needs at least one sample; give the number of samples a step");
  }

  @Test
  void initializers_have_the_standard_deviation_of_their_formula() {
    assertThat(standardNormal().standardDeviation(9, 4)).isEqualTo(1);
    assertThat(lecunNormal().standardDeviation(9, 4)).isEqualTo(1 / 3.0);
    assertThat(xavier().standardDeviation(30, 20)).isEqualTo(0.2);
    assertThat(constant(3).standardDeviation(9, 4)).isZero();
    assertThat(constant(3).mean()).isEqualTo(3);
    assertFails(
        () -> constant(Double.NaN),
        "constant(NaN): the value must be finite; give a number such as 0");
  }

  private static void assertFails(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(SpecException.class).hasMessage(message);
  }
}
