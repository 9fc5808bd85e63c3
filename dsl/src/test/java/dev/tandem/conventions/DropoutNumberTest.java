package dev.tandem.conventions;

import static dev.tandem.conventions.Speaker.DL4J;
import static dev.tandem.conventions.Speaker.KERAS;
import static dev.tandem.conventions.Speaker.S3;
import static dev.tandem.conventions.Speaker.TANDEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DropoutNumberTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.2 | TANDEM  | DL4J    | 0.8 | new Dropout(0.8)",
        "0.8 | DL4J    | TANDEM  | 0.2 | dropout(0.2)",
        "0.9 | PYTORCH | DL4J    | 0.1 | new Dropout(0.1)",
        "0.5 | S0      | DL4J    | 0.5 | new Dropout(0.5)",
        "0.2 | S1      | PYTORCH | 0.2 | torch.nn.Dropout(p=0.2)",
        "0.2 | KERAS   | S1      | 0.2 | drop a share of 0.2, the rest times 1 / (1 - 0.2)",
        "1   | DL4J    | KERAS   | 0.0 | keras.layers.Dropout(rate=0.0)",
        "0   | TANDEM  | S3      | 0.0 | 'drop a share of 0.0, predict with all times 1 - 0.0'"
      })
  void the_share_that_is_dropped_and_the_share_that_is_kept_add_up_to_one(
      double number, Speaker from, Speaker to, double value, String words) {
    Translation<Double> translation = Conventions.dropout(number).from(from).to(to);

    assertThat(translation.value()).isEqualTo(value);
    assertThat(translation.words()).isEqualTo(words);
    assertThat(translation.exactness()).hasToString("exact");
    assertThat(translation.counterexample()).isEmpty();
  }

  @Test
  void dl4j_gets_advice_where_to_write_it() {
    assertThat(Conventions.dropout(0.2).from(KERAS).to(DL4J))
        .hasToString(
            String.join(
                System.lineSeparator(),
                "Keras: keras.layers.Dropout(rate=0.2)",
                "DL4J: new Dropout(0.8)",
                "  exact",
                "  DL4J drops from the input of the layer that has the call:"
                    + " write it on the next layer"));
  }

  /** Half is kept: w' = 1 - 0.1 x 2 x 2 = 0.6; scaled when predicting: (1 - 0.1) x 0.5. */
  @Test
  void scaling_when_predicting_trains_other_weights() {
    Translation<Double> translation = Conventions.dropout(0.5).from(TANDEM).to(S3);

    assertThat(translation.exactness())
        .hasToString(
            "exact only without penalties, when the weights that read the layer are divided by"
                + " 1 - 0.5 and their learning rate by (1 - 0.5)^2");
    Counterexample parting = translation.counterexample().orElseThrow();
    assertThat(parting.original()).isCloseTo(0.6, within(1e-15));
    assertThat(parting.translated()).isCloseTo(0.45, within(1e-15));
    assertThat(parting.update()).isEqualTo(1);
  }

  /**
   * One unit h = 1.5, sometimes dropped, and a weight that reads it, on 1/2 (z - 1)^2: with
   * rescaled weight and rate both forms predict the same after each of 50 updates.
   */
  @ParameterizedTest
  @CsvSource({"0.2", "0.5", "0.75"})
  void the_condition_of_the_rescaled_weight_and_rate_holds(double p) {
    double kept = 1 - p;
    double w = 0.3;
    double late = w / kept;
    for (int update = 0; update < 50; update++) {
      double h = update % 3 == 1 ? 0 : 1.5;
      w -= 0.05 * (w * h / kept - 1) * h / kept;
      late -= 0.05 / (kept * kept) * (late * h - 1) * h;
      assertThat(late * kept * 1.5).as("prediction %d", update).isCloseTo(w * 1.5, within(1e-12));
    }
  }
}
