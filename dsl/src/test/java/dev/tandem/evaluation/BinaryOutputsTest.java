package dev.tandem.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.data.DataException;
import dev.tandem.data.Matrix;
import org.junit.jupiter.api.Test;

class BinaryOutputsTest {

  private static final Matrix OUTPUTS =
      Matrix.ofRows(new double[][] {{0.9, 0.2}, {0.7, 0.5}, {0.2, 0.1}, {0.4, 0.3}, {0.6, 0.4}});
  private static final Matrix TARGETS =
      Matrix.ofRows(new double[][] {{1, 0}, {0, 1}, {1, 0}, {0, 0}, {1, 1}});
  private static final BinaryOutputs TWO = Evaluation.of(0, OUTPUTS, TARGETS).binaryOutputs();

  @Test
  void counts_each_output_by_itself() {
    assertThat(TWO.size()).isEqualTo(2);
    assertThat(TWO.output(0)).isEqualTo(new BinaryCounts(2, 1, 1, 1));
    assertThat(TWO.output(1)).isEqualTo(new BinaryCounts(0, 0, 3, 2));
  }

  @Test
  void ratios_follow_from_the_counts() {
    BinaryCounts counts = new BinaryCounts(2, 1, 1, 1);

    assertThat(counts.samples()).isEqualTo(5);
    assertThat(counts.positives()).isEqualTo(3);
    assertThat(counts.accuracy()).isEqualTo(0.6);
    assertThat(counts.precision()).isEqualTo(2.0 / 3);
    assertThat(counts.recall()).isEqualTo(2.0 / 3);
    assertThat(counts.f1()).isEqualTo(2.0 / 3);
  }

  @Test
  void a_ratio_of_nothing_is_nan() {
    BinaryCounts nothing = new BinaryCounts(0, 0, 4, 0);

    assertThat(nothing.precision()).isNaN();
    assertThat(nothing.recall()).isNaN();
    assertThat(nothing.f1()).isNaN();
    assertThat(new BinaryCounts(0, 0, 4, 1).f1()).isZero();
  }

  @Test
  void averages_are_plain_means() {
    assertThat(TWO.averageAccuracy()).isEqualTo(0.6);
    assertThat(TWO.averagePrecision()).isNaN();
    assertThat(TWO.averageRecall()).isEqualTo(1.0 / 3);
    assertThat(TWO.averageF1()).isEqualTo(1.0 / 3);
  }

  @Test
  void an_output_that_does_not_exist_is_named() {
    assertThatThrownBy(() -> TWO.output(-1))
        .isInstanceOf(DataException.class)
        .hasMessage("output -1: there are 2, 0 to 1; ask for one of them");
  }

  @Test
  void an_output_that_is_nan_is_named() {
    Evaluation evaluation = Evaluation.of(0, OUTPUTS.with(3, 1, Double.NaN), TARGETS);

    assertThatThrownBy(evaluation::binaryOutputs)
        .isInstanceOf(DataException.class)
        .hasMessage("binaryOutputs: output 1 of sample 3 is NaN; look for the step that diverged");
  }

  @Test
  void prints_a_line_for_each_output() {
    assertThat(TWO)
        .hasToString(
            """
             output  positives  accuracy  precision  recall      f1
                  0          3    0.6000     0.6667  0.6667  0.6667
                  1          2    0.6000          -  0.0000  0.0000
            average               0.6000          -  0.3333  0.3333\
            """);
  }
}
