package dev.tandem.dl4j.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tandem.data.DataDirectory;
import dev.tandem.data.DataException;
import dev.tandem.data.Dataset;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The heart-disease table of the course (S4), when it is there. */
class HeartTest {

  private Table heart = Table.csv(Path.of(""));

  @BeforeEach
  void find_the_table() {
    Optional<Path> directory = DataDirectory.find();
    assumeTrue(directory.isPresent(), "real heart data was skipped because tandem.data is not set");
    heart =
        Table.csv(directory.orElseThrow().resolve("heart").resolve("Heart.csv"))
            .ignoring("")
            .numeric("Age", "Sex", "RestBP", "Chol", "Fbs", "RestECG", "MaxHR")
            .numeric("ExAng", "Oldpeak", "Slope", "Ca")
            .categorical("ChestPain", "typical", "asymptomatic", "nonanginal", "nontypical")
            .categorical("Thal", "fixed", "normal", "reversable")
            .binaryTarget("AHD", "No", "Yes")
            .standardized();
  }

  @Test
  void six_of_303_rows_have_a_missing_value() {
    assertThat(heart.missing("NA").replacingByMeanOrMode().dataset())
        .hasToString("303 samples, 18 inputs, 1 targets");
    assertThat(heart.missing("NA").removingRows().dataset())
        .hasToString("297 samples, 18 inputs, 1 targets");
  }

  @Test
  void the_first_missing_value_is_named_when_nothing_is_said_of_it() {
    assertThatThrownBy(heart::dataset)
        .isInstanceOf(DataException.class)
        .hasMessageContaining(", line 89, column \"Thal\": the value is missing (\"NA\")");
  }

  @Test
  void standardized_columns_have_mean_0_and_variance_1() {
    Dataset data = heart.missing("NA").removingRows().dataset();

    for (int column = 0; column < 11; column++) {
      double sum = 0;
      double squares = 0;
      for (int row = 0; row < data.size(); row++) {
        double value = data.input(row)[column];
        sum += value;
        squares += value * value;
      }
      assertThat(sum / data.size()).isCloseTo(0, within(1e-12));
      assertThat(squares / data.size()).isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void categories_are_one_hot() {
    Dataset data = heart.missing("NA").replacingByMeanOrMode().dataset();

    for (int row = 0; row < data.size(); row++) {
      double[] input = data.input(row);
      assertThat(input[11] + input[12] + input[13] + input[14]).isEqualTo(1);
      assertThat(input[15] + input[16] + input[17]).isEqualTo(1);
    }
  }
}
