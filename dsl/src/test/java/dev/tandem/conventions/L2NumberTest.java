package dev.tandem.conventions;

import static dev.tandem.conventions.Speaker.DL4J;
import static dev.tandem.conventions.Speaker.PYTORCH;
import static dev.tandem.conventions.Speaker.S1;
import static dev.tandem.conventions.Speaker.S3;
import static dev.tandem.conventions.Speaker.TANDEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class L2NumberTest {

  /** The course's lambda = 5 for 50000 samples is 0.0001 w in the gradient, however it is said. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TANDEM  | 1.0E-4 | l2(1.0E-4)                                       | exact",
        "DL4J    | 1.0E-4 | .l2(1.0E-4)                                      | exact",
        "KERAS   | 5.0E-5 | kernel_regularizer=l2(5.0E-5)                    | exact",
        "PYTORCH | 1.0E-4 | weight_decay=1.0E-4 in a group without the biases | exact",
        "S0      | 5.0E-5 | 5.0E-5 sum theta^2                               | exact only in a network without biases",
        "S1      | 1.0E-4 | 1.0E-4 / 2 sum theta^2                           | exact only in a network without biases",
        "S3      | 5.0    | 5.0 / (2 n) sum w^2                              | exact"
      })
  void lambda_over_n(Speaker to, double value, String words, String exactness) {
    Translation<Double> translation = Conventions.l2(5).over(50_000).from(S3).to(to);

    assertThat(translation.value()).isEqualTo(value);
    assertThat(translation.words()).isEqualTo(words);
    assertThat(translation.exactness()).hasToString(exactness);
  }

  @Test
  void penalized_biases_are_written_where_that_can_be_said() {
    assertThat(Conventions.l2(0.02).from(S1).to(DL4J).words()).isEqualTo(".l2(0.02).l2Bias(0.02)");
    assertThat(Conventions.l2(0.02).from(S1).to(PYTORCH).words()).isEqualTo("weight_decay=0.02");
    assertThat(Conventions.l2(0.02).from(PYTORCH).to(Speaker.KERAS).words())
        .isEqualTo("kernel_regularizer=l2(0.01), bias_regularizer=l2(0.01)");
    assertThat(Conventions.l2(0.02).from(PYTORCH).to(DL4J).exactness()).hasToString("exact");
  }

  /** A bias of 1 that only the penalty moves: 1 - 0.1 x 0.02. */
  @Test
  void a_penalized_bias_shrinks_by_itself() {
    Counterexample parting =
        Conventions.l2(0.02).over(1).from(S1).to(S3).counterexample().orElseThrow();
    Counterexample back =
        Conventions.l2(0.02).over(1).from(S3).to(S1).counterexample().orElseThrow();

    assertThat(parting)
        .isEqualTo(
            new Counterexample("a bias of 1 with gradient 0, rate 0.1", 1, "b", 1 - 0.1 * 0.02, 1));
    assertThat(back.original()).isEqualTo(1);
    assertThat(back.translated()).isEqualTo(1 - 0.1 * 0.02);
  }

  /** Course O6: from 50000 samples to 1000, lambda goes from 5 to 0.1. */
  @Test
  void another_size_of_the_training_set_needs_another_lambda() {
    double c = Conventions.l2(5).over(50_000).from(S3).to(TANDEM).value();

    Translation<Double> small = Conventions.l2(c).over(1000).from(TANDEM).to(S3);
    assertThat(small.value()).isCloseTo(0.1, within(1e-16));
    assertThat(small.advice()).isEqualTo("lambda grows with n: keep lambda / n");
  }

  @Test
  void a_penalty_of_nothing_is_the_same_everywhere() {
    assertThat(Conventions.l2(0).over(1).from(S1).to(S3).exactness()).hasToString("exact");
  }
}
