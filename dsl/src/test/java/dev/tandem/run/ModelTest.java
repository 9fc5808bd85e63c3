package dev.tandem.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.data.DataException;
import dev.tandem.data.Dataset;
import dev.tandem.data.Matrix;
import dev.tandem.evaluation.Evaluation;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ModelTest {

  private static final EpochReport REPORT = new EpochReport(1, 2, 3, 0.5, OptionalDouble.empty());

  private final ScriptedLearner learner = new ScriptedLearner(0, 1);
  private final Model model = new Model(learner, List.of(REPORT), 1);

  @Test
  void predicts_one_sample() {
    assertThat(model.predict(1, 2)).containsExactly(3, -3);
    assertThat(model.classify(1, 2)).isZero();
    assertThat(model.classify(-1, -2)).isEqualTo(1);
  }

  @Test
  void predicts_many_samples_in_pieces() {
    Matrix outputs = model.predict(numbered(600));

    assertThat(outputs.rows()).isEqualTo(600);
    for (int row = 0; row < 600; row++) {
      assertThat(outputs.row(row)).containsExactly(row, -(double) row);
    }
  }

  @Test
  void evaluates_with_the_mean_loss_over_the_samples_of_all_pieces() {
    Evaluation evaluation = model.evaluate(numbered(600));

    assertThat(learner.batchSizes()).containsExactly(256, 256, 88);
    assertThat(evaluation.loss()).isEqualTo(299.5);
    // All outputs but the first, a tie, say class 0; every other sample is of class 1.
    assertThat(evaluation.accuracy()).isEqualTo(0.5);
  }

  @Test
  void keeps_its_learner_and_history() {
    assertThat(model.learner()).isSameAs(learner);
    assertThat(model.history()).containsExactly(REPORT);
  }

  @Test
  void a_sample_of_another_width_is_refused() {
    String message =
        "input: needs 2 values a sample (vector(2)) but receives 3; change the data or the input";
    assertThatThrownBy(() -> model.predict(1, 2, 3))
        .isInstanceOf(DataException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> model.evaluate(Dataset.of(new double[1][3], new double[][] {{1, 0}})))
        .isInstanceOf(DataException.class)
        .hasMessage(message);
  }

  @Test
  void a_value_that_is_not_finite_is_refused() {
    assertThatThrownBy(() -> model.predict(1, Double.NaN))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "inputs: row 0, column 1 is NaN; replace or remove missing values before training");
  }

  /** Sample i is (i, 0), of class 0 and 1 in turn. */
  private static Dataset numbered(int size) {
    double[][] inputs = new double[size][2];
    int[] labels = new int[size];
    for (int i = 0; i < size; i++) {
      inputs[i][0] = i;
      labels[i] = i % 2;
    }
    return Dataset.labelled(inputs, labels, 2);
  }
}
