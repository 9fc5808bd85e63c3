package dev.tandem.reference.autodiff;

import static dev.tandem.reference.autodiff.DoubleArithmetic.DOUBLES;
import static dev.tandem.reference.autodiff.Expressions.constant;
import static dev.tandem.reference.autodiff.Expressions.exp;
import static dev.tandem.reference.autodiff.Expressions.sin;
import static dev.tandem.reference.autodiff.Expressions.softplus;
import static dev.tandem.reference.autodiff.Expressions.variable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.data.Matrix;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The reverse mode computed in dual numbers, against closed forms. */
class SecondDerivativesTest {

  /** {@code 1/2 x^T A x} has the Hessian A, for a symmetric A. */
  @Test
  void a_quadratic_form_has_its_matrix() {
    Expression a = constant(Matrix.of(2, 2, 3, -1, -1, 2));
    Variable x = variable(Matrix.of(2, 1, 5, 7));
    Expression f = x.transpose().dot(a).dot(x).times(0.5);

    assertThat(f.hessianTimes(x, Matrix.of(2, 1, 1, 0))).isEqualTo(Matrix.of(2, 1, 3, -1));
    assertThat(f.hessianTimes(x, Matrix.of(2, 1, 2, 10))).isEqualTo(Matrix.of(2, 1, -4, 18));
  }

  /** {@code f = sin x + x y}: {@code f_xx = -sin x, f_xy = 1, f_yy = 0}. */
  @Test
  void several_variables_have_mixed_derivatives() {
    Variable x = variable(0.7);
    Variable y = variable(-2.5);
    Expression f = sin(x).plus(x.times(y));

    Map<Variable, Matrix> alongX = f.hessianTimes(Map.of(x, Matrix.of(1, 1, 1)));
    Map<Variable, Matrix> alongBoth =
        f.hessianTimes(Map.of(x, Matrix.of(1, 1, 2), y, Matrix.of(1, 1, 3)));

    assertThat(alongX)
        .containsEntry(x, Matrix.of(1, 1, -StrictMath.sin(0.7)))
        .containsEntry(y, Matrix.of(1, 1, 1));
    assertThat(alongBoth)
        .containsEntry(x, Matrix.of(1, 1, -2 * StrictMath.sin(0.7) + 3))
        .containsEntry(y, Matrix.of(1, 1, 2));
    assertThat(f.hessianTimes(y, Matrix.of(1, 1, 1))).isEqualTo(Matrix.of(1, 1, 0));
    assertThat(x.gradient()).as("no gradient changes").isZero();
  }

  /** The Hessian of logistic regression: {@code sum_p s_p (1 - s_p) x_p x_p^T}. */
  @Test
  void logistic_regression_has_the_hessian_of_the_books() {
    double[][] samples = {{1, 2}, {-0.5, 0.3}, {0.8, -1.1}};
    Variable w = variable(Matrix.of(2, 1, 0.4, -0.9));
    Expression loss = softplus(constant(Matrix.ofRows(samples)).dot(w)).sum();

    Matrix product = loss.hessianTimes(w, Matrix.of(2, 1, 1, -2));

    double[] expected = new double[2];
    for (double[] x : samples) {
      double s = 1 / (1 + Math.exp(-(0.4 * x[0] - 0.9 * x[1])));
      double along = s * (1 - s) * (x[0] - 2 * x[1]);
      expected[0] += along * x[0];
      expected[1] += along * x[1];
    }
    assertThat(product.toArray()).containsExactly(expected, within(1e-15));
  }

  /** {@code e^(2 x)} in duals of duals: the third derivative is {@code 8 e^(2 x)}. */
  @Test
  void dual_numbers_of_dual_numbers_give_the_third() {
    Variable x = variable(0.3);
    Expression f = exp(x.times(2));
    DualArithmetic<Double> first = new DualArithmetic<>(DOUBLES);
    DualArithmetic<Dual<Double>> second = new DualArithmetic<>(first);
    Dual<Dual<Double>> moving = new Dual<>(new Dual<>(0.3, 1.0), new Dual<>(1.0, 0.0));

    Tape<Dual<Dual<Double>>> tape =
        Tape.of(second, variable -> Values.of(1, 1, i -> moving), List.of(f));
    Dual<Dual<Double>> gradient = tape.gradients(f).values().iterator().next().get(0);

    assertThat(gradient.value().value()).isCloseTo(2 * Math.exp(0.6), within(1e-15));
    assertThat(gradient.slope().value()).isCloseTo(4 * Math.exp(0.6), within(2e-15));
    assertThat(gradient.slope().slope()).isCloseTo(8 * Math.exp(0.6), within(4e-15));
    assertThat(second.toDouble(gradient)).isEqualTo(gradient.value().value());
  }
}
