package dev.tandem.conventions;

import static dev.tandem.conventions.Speaker.DL4J;
import static dev.tandem.conventions.Speaker.PYTORCH;
import static dev.tandem.conventions.Speaker.S3;
import static dev.tandem.conventions.Speaker.S4;
import static dev.tandem.conventions.Speaker.TANDEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateNumberTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "S3     | TANDEM  | 0.5   | quadratic() with learning rate 0.5",
        "S0     | TANDEM  | 0.5   | sumOfSquares() with learning rate 0.5",
        "S0     | DL4J    | 0.5   | new LossL2() with learning rate 0.5",
        "KERAS  | TANDEM  | 0.5   | meanSquaredError() with learning rate 0.5",
        "S3     | PYTORCH | 1.0   | torch.nn.MSELoss() with learning rate 1.0",
        "S3     | DL4J    | 1.0   | new LossMSE() with learning rate 1.0",
        "S2     | KERAS   | 0.25  | keras.losses.MeanSquaredError() with learning rate 0.25",
        "TANDEM | S2      | 2.0   | 1/(2 n) sum (a - y)^2 with learning rate 2.0"
      })
  void the_rate_makes_up_for_the_factor_of_the_squared_error(
      Speaker from, Speaker to, double value, String words) {
    Translation<Double> translation = Conventions.rate(0.5).forSquaredErrorOf(4).from(from).to(to);

    assertThat(translation.value()).isEqualTo(value);
    assertThat(translation.words()).isEqualTo(words);
    assertThat(translation.counterexample().isPresent()).isEqualTo(value != 0.5);
  }

  /** Half a sum over two outputs is their mean. */
  @Test
  void two_outputs_make_the_half_a_mean() {
    Translation<Double> translation =
        Conventions.rate(0.5).forSquaredErrorOf(2).from(S3).to(PYTORCH);

    assertThat(translation.value()).isEqualTo(0.5);
    assertThat(translation.exactness()).hasToString("exact");
  }

  /** 2 - 0.5 (1 x 1 + 0.2) = 1.4 and 2 - 1 (0.5 x 1 + 0.2) = 1.3; scaled, 0.1 x 0.5: 1.4. */
  @Test
  void a_penalty_must_be_scaled_with_the_loss() {
    Translation<Double> translation =
        Conventions.rate(0.5).forSquaredErrorOf(4).from(S3).to(PYTORCH);

    assertThat(translation.exactness())
        .hasToString(
            "exact only with gradient descent or momentum, and when the coefficients of penalties"
                + " are multiplied by 0.5");
    Counterexample parting = translation.counterexample().orElseThrow();
    assertThat(parting.original()).isCloseTo(1.4, within(1e-15));
    assertThat(parting.translated()).isCloseTo(1.3, within(1e-15));
    assertThat(2 - 1.0 * (0.5 * 1 + 0.1 * 0.5 * 2)).isCloseTo(parting.original(), within(1e-15));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "S4     | TANDEM  | 1.0  | the mean over the batch with learning rate 1.0",
        "S4     | DL4J    | 0.1  | .miniBatch(false) with learning rate 0.1",
        "S4     | PYTORCH | 0.1  | reduction=\"sum\" with learning rate 0.1",
        "S3     | S4      | 0.01 | the sum over the batch with learning rate 0.01",
        "S1     | KERAS   | 0.1  | reduction=\"sum_over_batch_size\" with learning rate 0.1",
        "DL4J   | TANDEM  | 0.1  | the mean over the batch with learning rate 0.1"
      })
  void the_rate_makes_up_for_the_sum_over_the_batch(
      Speaker from, Speaker to, double value, String words) {
    Translation<Double> translation = Conventions.rate(0.1).forBatchesOf(10).from(from).to(to);

    assertThat(translation.value()).isEqualTo(value);
    assertThat(translation.words()).isEqualTo(words);
    assertThat(translation.counterexample().isPresent()).isEqualTo(value != 0.1);
  }

  /** Sum: -0.1 x 10 - 0.1 x 1; mean with rate 1: -1 - 1. */
  @Test
  void the_last_short_batch_is_where_sum_and_mean_part() {
    Translation<Double> translation = Conventions.rate(0.1).forBatchesOf(10).from(S4).to(TANDEM);

    assertThat(translation.exactness())
        .hasToString(
            "exact only with gradient descent or momentum, while every batch has 10 samples, and"
                + " when the coefficients of penalties are divided by 10");
    Counterexample parting = translation.counterexample().orElseThrow();
    assertThat(parting.update()).isEqualTo(2);
    assertThat(parting.original()).isCloseTo(-1.1, within(1e-15));
    assertThat(parting.translated()).isCloseTo(-2, within(1e-15));
    assertThat(Conventions.rate(0.1).forBatchesOf(10).from(TANDEM).to(S4).exactness().condition())
        .endsWith("multiplied by 10");
  }

  @Test
  void batches_of_one_know_no_difference() {
    assertThat(Conventions.rate(0.1).forBatchesOf(1).from(S4).to(DL4J).exactness())
        .hasToString("exact");
    assertThat(Conventions.rate(0.1).forBatchesOf(1).from(S4).to(TANDEM).exactness())
        .hasToString("exact");
  }
}
