package dev.tandem.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.data.DataException;
import dev.tandem.data.Matrix;
import org.junit.jupiter.api.Test;

class RegressionTest {

  /** Column 0: errors 1, 0, -1, 0; targets around their mean -3, -1, 1, 3. Column 1 is exact. */
  private static final Matrix OUTPUTS =
      Matrix.ofRows(new double[][] {{2, 5}, {3, 7}, {4, 5}, {7, 7}});

  private static final Matrix TARGETS =
      Matrix.ofRows(new double[][] {{1, 5}, {3, 7}, {5, 5}, {7, 7}});
  private static final Regression TWO = Evaluation.of(0, OUTPUTS, TARGETS).regression();

  @Test
  void errors_follow_their_formulas() {
    RegressionErrors errors = TWO.output(0);

    assertThat(errors.meanSquaredError()).isEqualTo(0.5);
    assertThat(errors.meanAbsoluteError()).isEqualTo(0.5);
    assertThat(errors.rootMeanSquaredError()).isEqualTo(Math.sqrt(0.5));
    assertThat(errors.relativeSquaredError()).isEqualTo(0.1);
    assertThat(errors.rSquared()).isEqualTo(0.9);
    // Outputs around their mean are -2, -1, 0, 3: products 6 + 1 + 0 + 9.
    assertThat(errors.correlation()).isCloseTo(16 / Math.sqrt(14 * 20.0), within(1e-15));
  }

  @Test
  void a_perfect_output_has_no_error() {
    RegressionErrors errors = TWO.output(1);

    assertThat(errors.meanSquaredError()).isZero();
    assertThat(errors.rSquared()).isEqualTo(1);
    assertThat(errors.correlation()).isCloseTo(1, within(1e-15));
  }

  @Test
  void averages_are_means_over_the_outputs() {
    RegressionErrors average = TWO.average();

    assertThat(TWO.size()).isEqualTo(2);
    assertThat(average.meanSquaredError()).isEqualTo(0.25);
    assertThat(average.meanAbsoluteError()).isEqualTo(0.25);
    assertThat(average.rootMeanSquaredError()).isEqualTo(Math.sqrt(0.5) / 2);
    assertThat(average.relativeSquaredError()).isEqualTo(0.05);
    assertThat(average.rSquared()).isEqualTo(0.95);
  }

  @Test
  void targets_that_do_not_vary_have_no_finite_r_squared() {
    Matrix constant = Matrix.of(3, 1, 0.1, 0.1, 0.1);
    RegressionErrors errors =
        Evaluation.of(0, Matrix.of(3, 1, 0.1, 0.2, 0.1), constant).regression().output(0);

    assertThat(errors.rSquared()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(errors.relativeSquaredError()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(errors.correlation()).isNaN();
  }

  @Test
  void a_large_mean_costs_no_digits() {
    double far = 1e9;
    Matrix targets = Matrix.of(4, 1, far + 1, far + 3, far + 5, far + 7);
    Matrix outputs = Matrix.of(4, 1, far + 2, far + 3, far + 4, far + 7);

    assertThat(Evaluation.of(0, outputs, targets).regression().output(0)).isEqualTo(TWO.output(0));
  }

  @Test
  void an_output_that_does_not_exist_is_named() {
    assertThatThrownBy(() -> TWO.output(2))
        .isInstanceOf(DataException.class)
        .hasMessage("output 2: there are 2, 0 to 1; ask for one of them");
  }

  @Test
  void prints_a_line_for_each_output() {
    assertThat(TWO)
        .hasToString(
            """
             output       MSE       MAE      RMSE  R squared        RSE  correlation
                  0  0.500000  0.500000  0.707107   0.900000   0.100000     0.956183
                  1   0.00000   0.00000   0.00000    1.00000    0.00000      1.00000
            average  0.250000  0.250000  0.353553   0.950000  0.0500000     0.978091\
            """);
  }
}
