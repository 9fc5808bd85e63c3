package dev.tandem.reference.autodiff;

import static dev.tandem.reference.autodiff.Expressions.constant;
import static dev.tandem.reference.autodiff.Expressions.cos;
import static dev.tandem.reference.autodiff.Expressions.exp;
import static dev.tandem.reference.autodiff.Expressions.log;
import static dev.tandem.reference.autodiff.Expressions.sigmoid;
import static dev.tandem.reference.autodiff.Expressions.sin;
import static dev.tandem.reference.autodiff.Expressions.softplus;
import static dev.tandem.reference.autodiff.Expressions.variable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.data.Matrix;
import org.junit.jupiter.api.Test;

/**
 * The course's rows on the graph; where it prints a number, within half a unit of its last digit.
 */
class CourseGraphTest {

  /** Course G8 (S1 4.1). */
  @Test
  void the_first_graph_has_the_derivatives_of_the_book() {
    Variable x = variable(0.7);
    Variable y = variable(-2.5);
    Expression f = sin(x).plus(x.times(y));

    f.backward();

    assertThat(f.value()).isEqualTo(Math.sin(0.7) - 1.75);
    assertThat(x.gradient()).isEqualTo(Math.cos(0.7) - 2.5);
    assertThat(y.gradient()).isEqualTo(0.7);
  }

  /** Course G9 (S1 4.1.2): {@code F'(G(H(x))) G'(H(x)) H'(x)}. */
  @Test
  void a_chain_multiplies_its_derivatives() {
    Variable x = variable(0.8);
    Expression f = exp(sin(x.square()));

    f.backward();

    double expected = Math.exp(Math.sin(0.64)) * Math.cos(0.64) * 1.6;
    assertThat(x.gradient()).isCloseTo(expected, within(1e-15));
    assertThat(f.derivative(x)).isCloseTo(expected, within(1e-15));
  }

  /** Course G10 (S1 4.2): {@code d = E[1/2 |y - T|^2]}, net = (a, b, c). */
  @Test
  void gradient_descent_follows_the_graph_down() {
    Expression inputs = constant(Matrix.of(4, 2, 0, 0, 0, 1, 1, 0, 1, 1));
    Expression targets = constant(Matrix.of(4, 1, 0, 1, 1, 1));
    Variable weights = variable(Matrix.of(2, 1, 0.3, -0.2));
    Variable bias = variable(0.1);
    Expression a = inputs.dot(weights);
    Expression b = a.plus(bias);
    Expression c = sigmoid(b);
    Expression d = c.minus(targets).square().sum().times(0.5 / 4);

    d.backward();
    assertThat(weights.gradients().toArray()).containsExactly(byHand(c.values()), within(1e-16));

    double before = d.value();
    for (int step = 0; step < 2_000; step++) {
      weights.zeroGradient();
      bias.zeroGradient();
      d.backward();
      weights.set(weights.minus(constant(weights.gradients()).times(2)).values());
      bias.set(bias.value() - 2 * bias.gradient());
    }
    assertThat(before).isGreaterThan(0.1);
    assertThat(d.value()).isLessThan(0.005);
  }

  /** Course G11 (S1 4.2.3): {@code A + B} gives s and s, {@code A B} gives {@code s B^T, A^T s}. */
  @Test
  void matrices_have_the_rules_of_the_book() {
    Variable a = variable(Matrix.of(2, 3, 1, 2, 3, 4, 5, 6));
    Variable b = variable(Matrix.of(3, 2, 7, 8, 9, 10, 11, 12));
    Matrix s = Matrix.of(2, 2, 1, -1, 0.5, 2);

    a.dot(b).times(constant(s)).sum().backward();

    assertThat(a.gradients()).isEqualTo(Matrix.of(2, 3, -1, -1, -1, 19.5, 24.5, 29.5));
    assertThat(b.gradients()).isEqualTo(Matrix.of(3, 2, 3, 7, 4.5, 8, 6, 9));

    Variable c = variable(Matrix.of(2, 2, 1, 2, 3, 4));
    Variable d = variable(Matrix.of(2, 2, 5, 6, 7, 8));
    c.plus(d).times(constant(s)).sum().backward();

    assertThat(c.gradients()).isEqualTo(s);
    assertThat(d.gradients()).isEqualTo(s);
  }

  /** Course G12 (S4): {@code -sin(u) (cos t + 3) 2 x}, {@code t = x^2}, {@code u = sin t + 3 t}. */
  @Test
  void the_shared_square_gets_both_of_its_paths() {
    Variable x = variable(1.3);
    Expression j = cos(sin(x.square()).plus(x.square().times(3)));

    j.backward();

    double t = 1.69;
    double expected = -Math.sin(Math.sin(t) + 3 * t) * (Math.cos(t) + 3) * 2.6;
    assertThat(x.gradient()).isCloseTo(expected, within(1e-14));
    assertThat(x.gradient()).isCloseTo(1.636774, within(5e-7));
    assertThat(j.derivative(x)).isCloseTo(expected, within(1e-14));
  }

  /** Course G14 (S4): the printed gradient lacks its sign, erratum E4-4. */
  @Test
  void the_table_of_forward_mode_has_the_running_derivatives() {
    Variable w = variable(3);
    Expression xi1 = w.times(-3);
    Expression xi2 = exp(xi1);
    Expression xi3 = xi2.plus(1);
    Expression xi4 = constant(1).dividedBy(xi3);
    Expression xi5 = log(xi4);
    Expression loss = xi5.negative();
    double e9 = Math.exp(-9);

    assertThat(xi1.value()).isEqualTo(-9);
    assertThat(xi2.value()).isEqualTo(e9);
    assertThat(xi3.value()).isEqualTo(1 + e9);
    assertThat(xi4.value()).isEqualTo(1 / (1 + e9));
    assertThat(loss.value()).isCloseTo(1.2340e-4, within(5e-9));
    assertThat(xi1.derivative(w)).isEqualTo(-3);
    assertThat(xi2.derivative(w)).isEqualTo(-3 * e9);
    assertThat(xi3.derivative(w)).isEqualTo(-3 * e9);
    assertThat(xi4.derivative(w)).isCloseTo(3 * e9 / ((1 + e9) * (1 + e9)), within(1e-19));
    assertThat(xi5.derivative(w)).isCloseTo(3 * e9 / (1 + e9), within(1e-18));
    assertThat(loss.derivative(w)).isCloseTo(-0.00037018372795869517, within(1e-18));
  }

  /** Course G14, backward; E4-4: the size is as printed, the sign is not. */
  @Test
  void the_table_of_reverse_mode_ends_where_that_of_forward_mode_does() {
    Variable w = variable(3);
    Variable x = variable(3);
    Expression loss = log(sigmoid(w.times(x))).negative();

    loss.backward();

    assertThat(w.gradient()).isCloseTo(-0.00037018372795869517, within(1e-18));
    assertThat(-w.gradient()).isCloseTo(0.00037018372, within(1e-11));
    assertThat(x.gradient()).isEqualTo(w.gradient());
  }

  /** Course G15 (S1 5.1.1), and E1-6: gradients always add up. */
  @Test
  void tensors_do_what_the_printed_session_does() {
    Matrix logs = log(constant(Matrix.of(2, 2, 1, 2, 3, 4))).values();
    assertThat(logs.toArray())
        .containsExactly(new double[] {0, 0.6931, 1.0986, 1.3863}, within(5e-5));

    Variable x = variable(Matrix.of(1, 2, 1, 2));
    Expression product = x.at(0, 0).times(x.at(0, 1));
    product.backward();
    assertThat(x.gradients()).isEqualTo(Matrix.of(1, 2, 2, 1));
    x.sum().backward();
    assertThat(x.gradients()).isEqualTo(Matrix.of(1, 2, 3, 2));

    x.zeroGradient();
    product.plus(x.sum()).backward();
    assertThat(x.gradients()).isEqualTo(Matrix.of(1, 2, 3, 2));

    x.zeroGradient();
    product.plus(x.sum().stopGradient()).backward();
    assertThat(x.gradients()).isEqualTo(Matrix.of(1, 2, 2, 1));
  }

  /** Course D1 (S0 13.1): {@code (y - t)} times the product of {@code w sigma'}. */
  @Test
  void the_gradient_of_a_deep_chain_is_the_product_that_vanishes() {
    double[] w = {0.7, -1.2, 0.5, 1.9};
    Variable z = variable(0.4);
    Expression drive = z;
    double product = 1;
    double number = 0.4;
    for (double weight : w) {
      double a = 1 / (1 + Math.exp(-number));
      product *= weight * a * (1 - a);
      number = weight * a;
      drive = sigmoid(drive).times(weight);
    }
    double t = 1;
    Expression error = softplus(drive).minus(drive.times(t));

    error.backward();

    double y = 1 / (1 + Math.exp(-number));
    assertThat(z.gradient()).isCloseTo((y - t) * product, within(1e-17));
    assertThat(Math.abs(z.gradient())).isLessThan(Math.pow(0.25, 4));
  }

  /** The row form {@code X^T ((y - T) o y o (1 - y)) / P}. */
  private static double[] byHand(Matrix y) {
    double[] t = {0, 1, 1, 1};
    double first = 0;
    double second = 0;
    for (int p = 0; p < 4; p++) {
      double delta = (y.get(p) - t[p]) * y.get(p) * (1 - y.get(p)) / 4;
      first += p >= 2 ? delta : 0;
      second += p % 2 == 1 ? delta : 0;
    }
    return new double[] {first, second};
  }
}
