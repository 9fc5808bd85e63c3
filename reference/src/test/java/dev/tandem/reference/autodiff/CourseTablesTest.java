package dev.tandem.reference.autodiff;

import static dev.tandem.reference.autodiff.Expressions.constant;
import static dev.tandem.reference.autodiff.Expressions.log;
import static dev.tandem.reference.autodiff.Expressions.sigmoid;
import static dev.tandem.reference.autodiff.Expressions.variable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.data.Matrix;
import org.junit.jupiter.api.Test;

/**
 * Course G13 (S4, case 1 and 2): every partial derivative of the two tables, {@code J = y* ln y +
 * (1 - y*) ln(1 - y)} being the likelihood that grows (E4-1).
 */
class CourseTablesTest {

  private static final double TARGET = 1;
  private static final double EXACT = 1e-15;

  private final Variable x = variable(Matrix.of(3, 1, 0.5, -1.5, 2));

  /** {@code y = sigmoid(a), a = sum theta_j x_j}. */
  @Test
  void logistic_regression() {
    Variable theta = variable(Matrix.of(1, 3, 0.2, 0.4, -0.3));
    Expression a = theta.dot(x);
    Expression y = sigmoid(a);

    likelihood(y).backward();

    double dJda = slopeOfLikelihood(y.value()) * slopeOfSigmoid(a.value());
    assertClose(theta, dJda * 0.5, dJda * -1.5, dJda * 2);
    assertClose(x, dJda * 0.2, dJda * 0.4, dJda * -0.3);
  }

  /** {@code y = sigmoid(b), b = sum beta_j z_j, z_j = sigmoid(a_j), a_j = sum alpha_ji x_i}. */
  @Test
  void one_hidden_layer() {
    double[][] alpha = {{0.1, -0.7, 0.3}, {0.9, 0.2, -0.4}};
    double[] beta = {1.1, -0.6};
    Variable alphas = variable(Matrix.ofRows(alpha));
    Variable betas = variable(Matrix.of(1, 2, beta));
    Expression a = alphas.dot(x);
    Expression z = sigmoid(a);
    Expression b = betas.dot(z);
    Expression y = sigmoid(b);

    likelihood(y).backward();

    double dJdb = slopeOfLikelihood(y.value()) * slopeOfSigmoid(b.value());
    double dJda0 = dJdb * beta[0] * slopeOfSigmoid(a.values().get(0));
    double dJda1 = dJdb * beta[1] * slopeOfSigmoid(a.values().get(1));
    assertClose(betas, dJdb * z.values().get(0), dJdb * z.values().get(1));
    assertClose(alphas, dJda0 * 0.5, dJda0 * -1.5, dJda0 * 2, dJda1 * 0.5, dJda1 * -1.5, dJda1 * 2);
    assertClose(
        x, dJda0 * 0.1 + dJda1 * 0.9, dJda0 * -0.7 + dJda1 * 0.2, dJda0 * 0.3 + dJda1 * -0.4);
  }

  /** E4-2: {@code y* / y + (1 - y*) / (1 - y)} is not the derivative. */
  @Test
  void the_last_term_of_the_derivative_of_the_likelihood_is_negative() {
    Variable y = variable(0.3);
    Expression j = log(y).times(0.4).plus(log(constant(1).minus(y)).times(0.6));

    j.backward();

    assertThat(y.gradient()).isCloseTo(0.4 / 0.3 + 0.6 / (0.3 - 1), within(EXACT));
  }

  private static Expression likelihood(Expression y) {
    Expression other = log(constant(1).minus(y));
    return log(y).times(TARGET).plus(other.times(1 - TARGET));
  }

  private static double slopeOfLikelihood(double y) {
    return TARGET / y + (1 - TARGET) / (y - 1);
  }

  private static double slopeOfSigmoid(double a) {
    return Math.exp(-a) / ((Math.exp(-a) + 1) * (Math.exp(-a) + 1));
  }

  private static void assertClose(Variable variable, double... expected) {
    assertThat(variable.gradients().toArray()).containsExactly(expected, within(EXACT));
  }
}
