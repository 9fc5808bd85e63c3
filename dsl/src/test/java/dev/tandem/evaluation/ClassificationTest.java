package dev.tandem.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.data.DataException;
import dev.tandem.data.Matrix;
import org.junit.jupiter.api.Test;

class ClassificationTest {

  /** Two samples of each class; class 2 is never predicted. */
  private static final Classification THREE =
      classification(new int[] {0, 0, 1, 1, 2, 2}, new int[] {0, 1, 1, 1, 0, 1}, 3);

  @Test
  void counts_actual_against_predicted() {
    assertThat(THREE.classes()).isEqualTo(3);
    assertThat(THREE.samples()).isEqualTo(6);
    assertThat(THREE.count(0, 1)).isEqualTo(1);
    assertThat(THREE.count(1, 1)).isEqualTo(2);
    assertThat(THREE.count(1, 0)).isZero();
    assertThat(THREE.correct()).isEqualTo(3);
    assertThat(THREE.accuracy()).isEqualTo(0.5);
  }

  @Test
  void sees_one_class_against_all_others() {
    assertThat(THREE.against(1)).isEqualTo(new BinaryCounts(2, 2, 2, 0));
    assertThat(THREE.precision(1)).isEqualTo(0.5);
    assertThat(THREE.recall(1)).isEqualTo(1);
    assertThat(THREE.f1(1)).isEqualTo(2.0 / 3);
  }

  @Test
  void the_precision_of_a_class_that_was_never_predicted_is_undefined() {
    assertThat(THREE.precision(2)).isNaN();
    assertThat(THREE.recall(2)).isZero();
    assertThat(THREE.f1(2)).isZero();
  }

  @Test
  void macro_averages_leave_undefined_classes_out() {
    assertThat(THREE.macroPrecision()).isEqualTo(0.5);
    assertThat(THREE.macroRecall()).isEqualTo(0.5);
    assertThat(THREE.macroF1()).isCloseTo((0.5 + 2.0 / 3) / 2, within(1e-15));
  }

  @Test
  void a_single_column_has_two_classes() {
    Classification two =
        Evaluation.of(0, Matrix.of(4, 1, 0.1, 0.5, 0.6, 0.9), Matrix.of(4, 1, 0, 1, 0, 1))
            .classification();

    assertThat(two.classes()).isEqualTo(2);
    assertThat(two.against(1)).isEqualTo(new BinaryCounts(1, 1, 1, 1));
    assertThat(two.against(0)).isEqualTo(new BinaryCounts(1, 1, 1, 1));
  }

  @Test
  void a_class_that_does_not_exist_is_named() {
    String message = "class 3: there are 3 classes, 0 to 2; ask for one of them";
    assertThatThrownBy(() -> THREE.precision(3))
        .isInstanceOf(DataException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> THREE.count(0, 3)).hasMessage(message);
  }

  @Test
  void an_output_that_is_nan_is_named() {
    Evaluation evaluation =
        Evaluation.of(0, Matrix.of(2, 2, 1, 0, 1, Double.NaN), Matrix.of(2, 2, 1, 0, 0, 1));

    assertThatThrownBy(evaluation::classification)
        .isInstanceOf(DataException.class)
        .hasMessage("classification: output 1 of sample 1 is NaN; look for the step that diverged");
  }

  @Test
  void prints_a_line_for_each_class() {
    assertThat(THREE)
        .hasToString(
            """
            accuracy 0.5000: 3 of 6 samples
            class  samples  precision  recall      f1
                0        2     0.5000  0.5000  0.5000
                1        2     0.5000  1.0000  0.6667
                2        2          -  0.0000  0.0000
            macro        6     0.5000  0.5000  0.5833\
            """);
  }

  @Test
  void prints_only_averages_of_many_classes() {
    assertThat(classification(new int[] {0, 20}, new int[] {0, 20}, 21))
        .hasToString(
            """
            accuracy 1.0000: 2 of 2 samples
            class  samples  precision  recall      f1
            macro        2     1.0000  1.0000  1.0000\
            """);
  }

  private static Classification classification(int[] actual, int[] predicted, int classes) {
    return Evaluation.of(0, oneHot(predicted, classes), oneHot(actual, classes)).classification();
  }

  private static Matrix oneHot(int[] labels, int classes) {
    double[] values = new double[labels.length * classes];
    for (int i = 0; i < labels.length; i++) {
      values[i * classes + labels[i]] = 1;
    }
    return Matrix.of(labels.length, classes, values);
  }
}
