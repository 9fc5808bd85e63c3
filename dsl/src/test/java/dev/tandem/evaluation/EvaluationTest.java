package dev.tandem.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.data.DataException;
import dev.tandem.data.Matrix;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class EvaluationTest {

  private static final Matrix COLUMN = Matrix.of(3, 1, 0.2, 0.5, 0.9);

  @Test
  void the_class_is_the_greatest_output_and_the_first_of_equals() {
    assertThat(Evaluation.classOf(0.1, 0.7, 0.2)).isEqualTo(1);
    assertThat(Evaluation.classOf(0.4, 0.4, 0.2)).isEqualTo(0);
    assertThat(Evaluation.classOf(-3, Double.NEGATIVE_INFINITY)).isEqualTo(0);
    assertThat(Evaluation.classOf(0, Double.POSITIVE_INFINITY)).isEqualTo(1);
  }

  @Test
  void a_single_output_is_class_1_strictly_above_one_half() {
    assertThat(Evaluation.classOf(0.5)).isEqualTo(0);
    assertThat(Evaluation.classOf(Math.nextUp(0.5))).isEqualTo(1);
  }

  @Test
  void nan_is_of_no_class() {
    assertThatThrownBy(() -> Evaluation.classOf(0.1, Double.NaN))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "classOf: output 1 is NaN, which is of no class; look for the step that diverged");
  }

  @Test
  void no_output_is_of_no_class() {
    assertThatThrownBy(Evaluation::classOf)
        .isInstanceOf(DataException.class)
        .hasMessage("classOf: needs at least one output but receives none; give outputs");
  }

  @Test
  void the_loss_is_kept_and_the_accuracy_is_that_of_the_classes() {
    Evaluation evaluation = Evaluation.of(0.25, COLUMN, Matrix.of(3, 1, 0, 1, 1));

    assertThat(evaluation.loss()).isEqualTo(0.25);
    assertThat(evaluation.accuracy()).isEqualTo(2.0 / 3);
  }

  @Test
  void shapes_must_agree() {
    assertThatThrownBy(() -> Evaluation.of(0, COLUMN, Matrix.of(1, 3, 0, 1, 1)))
        .isInstanceOf(DataException.class)
        .hasMessage("evaluation: outputs are 3 x 1 but targets 1 x 3; give one target an output");
  }

  @Test
  void there_must_be_something_to_evaluate() {
    assertThatThrownBy(() -> Evaluation.of(0, Matrix.of(0, 2), Matrix.of(0, 2)))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "evaluation: needs at least one sample with one output but receives 0 x 2; give data");
  }

  @Test
  void targets_that_are_numbers_have_no_accuracy_but_have_errors() {
    Evaluation evaluation = Evaluation.of(0, COLUMN, Matrix.of(3, 1, 0, 1, 0.5));

    assertThatThrownBy(evaluation::accuracy)
        .isInstanceOf(DataException.class)
        .hasMessage(
            "classification: needs targets that are one-hot, or one column of 0 and 1,"
                + " but those of sample 2 are [0.5]; use regression()");
    assertThatThrownBy(evaluation::binaryOutputs)
        .isInstanceOf(DataException.class)
        .hasMessage(
            "binaryOutputs: needs targets that are 0 or 1 but those of sample 2 are [0.5];"
                + " use regression()");
    assertThat(evaluation.regression().output(0).meanAbsoluteError())
        .isEqualTo((0.2 + 0.5 + 0.4) / 3);
  }

  @Test
  void targets_with_several_ones_have_no_accuracy_but_are_binary_outputs() {
    Evaluation evaluation =
        Evaluation.of(0, Matrix.of(2, 2, 0.9, 0.8, 0.1, 0.6), Matrix.of(2, 2, 0, 1, 1, 1));

    assertThatThrownBy(evaluation::accuracy)
        .isInstanceOf(DataException.class)
        .hasMessage(
            "classification: needs targets that are one-hot, or one column of 0 and 1,"
                + " but those of sample 1 are [1.0, 1.0]; use binaryOutputs()");
    assertThat(evaluation.binaryOutputs().averageAccuracy()).isEqualTo(0.5);
  }

  @Test
  void a_wide_target_is_shown_in_part() {
    Matrix zeros = Matrix.of(1, 12, new double[12]);

    assertThatThrownBy(Evaluation.of(0, zeros, zeros)::accuracy)
        .hasMessageContaining(
            "are [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0] and so on; use");
  }

  @Test
  void prints_the_view_that_fits_the_targets() {
    Matrix outputs = Matrix.of(2, 2, 0.9, 0.1, 0.2, 0.8);

    assertThat(Evaluation.of(0.125, outputs, Matrix.of(2, 2, 1, 0, 0, 1)))
        .hasToString(
            """
            loss 0.125000
            accuracy 1.0000: 2 of 2 samples
            class  samples  precision  recall      f1
                0        1     1.0000  1.0000  1.0000
                1        1     1.0000  1.0000  1.0000
            macro        2     1.0000  1.0000  1.0000\
            """);
    assertThat(Evaluation.of(1, outputs, Matrix.of(2, 2, 1, 1, 0, 1)).toString())
        .startsWith("loss 1.00000\n output  positives  accuracy");
    assertThat(Evaluation.of(1, outputs, Matrix.of(2, 2, 0.5, 1, 0, 1)).toString())
        .startsWith("loss 1.00000\n output  ")
        .contains("MSE");
  }

  @Test
  void prints_even_when_the_outputs_are_nan() {
    assertThat(Evaluation.of(Double.NaN, Matrix.of(1, 1, Double.NaN), Matrix.of(1, 1, 1)))
        .asString()
        .startsWith("loss NaN\n");
  }

  @Test
  void prints_the_same_in_every_locale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(Evaluation.of(0.5, COLUMN, COLUMN).toString()).startsWith("loss 0.500000\n");
    } finally {
      Locale.setDefault(before);
    }
  }
}
