package dev.tandem.reference.autodiff;

import static dev.tandem.reference.autodiff.Expressions.abs;
import static dev.tandem.reference.autodiff.Expressions.atan;
import static dev.tandem.reference.autodiff.Expressions.concatenate;
import static dev.tandem.reference.autodiff.Expressions.constant;
import static dev.tandem.reference.autodiff.Expressions.cos;
import static dev.tandem.reference.autodiff.Expressions.erfc;
import static dev.tandem.reference.autodiff.Expressions.exp;
import static dev.tandem.reference.autodiff.Expressions.ifPositive;
import static dev.tandem.reference.autodiff.Expressions.log;
import static dev.tandem.reference.autodiff.Expressions.log1p;
import static dev.tandem.reference.autodiff.Expressions.max;
import static dev.tandem.reference.autodiff.Expressions.oneHot;
import static dev.tandem.reference.autodiff.Expressions.sigmoid;
import static dev.tandem.reference.autodiff.Expressions.sin;
import static dev.tandem.reference.autodiff.Expressions.softplus;
import static dev.tandem.reference.autodiff.Expressions.sqrt;
import static dev.tandem.reference.autodiff.Expressions.tanh;
import static dev.tandem.reference.autodiff.Expressions.variable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.data.Matrix;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OperationsTest {

  private static final double H = 1e-5;

  /** Each in a sum with other weights for each value, so that no place can take another's. */
  static Map<String, UnaryOperator<Expression>> operations() {
    Expression other = constant(Matrix.of(2, 3, 0.3, -1.2, 2.5, 0.7, -0.4, 1.6));
    Expression row = constant(Matrix.of(1, 3, 2, -0.3, 0.6));
    Map<String, UnaryOperator<Expression>> all = new TreeMap<>();
    all.put("plus", x -> x.plus(other).times(x));
    all.put("minus", x -> other.minus(x).times(x.minus(0.5)));
    all.put("times a row", x -> x.times(row));
    all.put("a row of x, repeated", x -> x.dot(x.transpose()).reshape(1, 4).plus(x.sum()));
    all.put("a column of x, repeated", x -> other.times(x.rowSums()));
    all.put("divided", x -> other.dividedBy(x).plus(x.dividedBy(other)));
    all.put("divided by a number", x -> x.dividedBy(x.at(1, 2)).dividedBy(3));
    all.put("products", x -> x.dot(x.transpose()).dot(other));
    all.put("maxima", x -> x.times(other).rowMaxima());
    all.put("the greater", x -> max(x, other.times(x)));
    all.put("choice", x -> ifPositive(x.minus(1), x.square(), x.times(3)));
    all.put("side by side", x -> concatenate(x.square(), x, x.times(other)));
    all.put("selection with gaps", x -> x.square().select(2, 4, i -> i % 3 - 1));
    all.put("exp", Expressions::exp);
    all.put("log", Expressions::log);
    all.put("log1p", Expressions::log1p);
    all.put("sqrt", Expressions::sqrt);
    all.put("sin", Expressions::sin);
    all.put("cos", Expressions::cos);
    all.put("tanh", Expressions::tanh);
    all.put("atan", Expressions::atan);
    all.put("erfc", Expressions::erfc);
    all.put("sigmoid", x -> sigmoid(x.minus(1)));
    all.put("softplus", x -> softplus(x.minus(1)));
    all.put("abs", x -> abs(x.minus(1)));
    return all;
  }

  @ParameterizedTest
  @MethodSource("entries")
  void both_modes_give_the_derivative(Map.Entry<String, UnaryOperator<Expression>> operation) {
    Matrix start = Matrix.of(2, 3, 0.9, 0.8, 1.7, 2.1, 1.2, 1.3);
    Variable x = variable(start);
    Expression f = operation.getValue().apply(x);
    Expression weights = constant(weights(f.rows(), f.columns()));
    Expression sum = f.times(weights).sum();

    sum.backward();

    for (int i = 0; i < start.size(); i++) {
      Matrix along = Matrix.of(2, 3, new double[6]).with(i / 3, i % 3, 1);
      double difference = (at(sum, x, start, i, H) - at(sum, x, start, i, -H)) / (2 * H);
      x.set(start);
      assertThat(x.gradients().get(i)).as("[%d]", i).isCloseTo(difference, within(5e-9));
      assertThat(sum.derivative(x, along).get(0)).isCloseTo(x.gradients().get(i), within(1e-14));
    }
  }

  static Iterable<Map.Entry<String, UnaryOperator<Expression>>> entries() {
    return operations().entrySet();
  }

  @Test
  void functions_have_their_values() {
    Expression x = constant(0.5);

    assertThat(exp(x).value()).isEqualTo(Math.exp(0.5));
    assertThat(log(x).value()).isEqualTo(-Math.log(2));
    assertThat(log1p(constant(1e-20)).value()).isEqualTo(1e-20);
    assertThat(sqrt(x).value()).isEqualTo(Math.sqrt(0.5));
    assertThat(sin(x).value()).isEqualTo(StrictMath.sin(0.5));
    assertThat(cos(x).value()).isEqualTo(StrictMath.cos(0.5));
    assertThat(tanh(constant(0.7)).value()).isCloseTo(0.604367777, within(5e-10));
    assertThat(atan(constant(1)).value()).isEqualTo(Math.PI / 4);
    assertThat(sigmoid(constant(4)).value()).isCloseTo(0.982, within(5e-4));
  }

  /** Abramowitz and Stegun, table 7.1, and far in the tail. */
  @Test
  void erfc_has_the_digits_of_the_tables() {
    assertThat(erfc(constant(0)).value()).isEqualTo(1);
    assertThat(erfc(constant(0.5)).value()).isCloseTo(0.4795001221869535, within(3e-16));
    assertThat(erfc(constant(-1)).value()).isCloseTo(1.8427007929497148, within(3e-16));
    assertThat(erfc(constant(2)).value()).isCloseTo(0.004677734981047266, within(4e-17));
    assertThat(erfc(constant(5)).value()).isCloseTo(1.537459794428035e-12, within(1e-26));
    assertThat(erfc(constant(1000)).value()).isEqualTo(0);
    assertThat(erfc(constant(-1000)).value()).isEqualTo(2);
  }

  @Test
  void equal_values_give_their_maximum_to_the_first() {
    Variable x = variable(Matrix.of(2, 3, 1, 4, 4, 7, 7, 7));

    x.rowMaxima().sum().backward();

    assertThat(x.rowMaxima().values()).isEqualTo(Matrix.of(2, 1, 4, 7));
    assertThat(x.gradients()).isEqualTo(Matrix.of(2, 3, 0, 1, 0, 1, 0, 0));
    assertThat(oneHot(x).values()).isEqualTo(x.gradients());
    Variable y = variable(2);
    Variable z = variable(2);
    max(y, z).backward();
    assertThat(y.gradient()).isEqualTo(1);
    assertThat(z.gradient()).isEqualTo(0);
  }

  @Test
  void steps_and_stops_give_nothing_back() {
    Variable x = variable(Matrix.of(1, 2, 1, 3));

    oneHot(x).plus(x.stopGradient()).sum().backward();
    ifPositive(x, constant(5), constant(6)).sum().backward();

    assertThat(x.gradients()).isEqualTo(Matrix.of(1, 2, 0, 0));
    assertThat(x.sum().stopGradient().derivative(x, Matrix.of(1, 2, 1, 1)).get(0)).isEqualTo(0);
  }

  @Test
  void a_kink_has_the_slope_of_the_chosen_side() {
    Variable x = variable(0);

    abs(x).backward();
    assertThat(x.gradient()).isEqualTo(0);
    ifPositive(x, x.times(3), x.times(2)).backward();
    assertThat(x.gradient()).isEqualTo(2);
    softplus(x).backward();
    assertThat(x.gradient()).isEqualTo(2.5);
    sigmoid(x).backward();
    assertThat(x.gradient()).isEqualTo(2.75);
  }

  /** The formula that is not chosen overflows, and its slope with it. */
  @Test
  void what_is_not_chosen_may_overflow() {
    for (double end : new double[] {-800, 800}) {
      Variable x = variable(end);
      softplus(x).plus(sigmoid(x)).backward();
      assertThat(x.gradient()).isEqualTo(end < 0 ? 0 : 1);
      assertThat(softplus(x).derivative(x)).isEqualTo(end < 0 ? 0 : 1);
      assertThat(softplus(x).value()).isEqualTo(end < 0 ? 0 : 800);
      assertThat(softplus(x).hessianTimes(x, Matrix.of(1, 1, 1)).get(0)).isZero();
    }
  }

  @Test
  void a_reached_place_that_is_not_a_number_stays_so() {
    Variable x = variable(-1);

    log(x).square().backward();

    assertThat(x.gradient()).isNaN();
    assertThat(abs(log(x)).value()).isNaN();
    assertThat(ifPositive(log(x), constant(1), constant(2)).value()).isNaN();
  }

  private static double at(Expression f, Variable x, Matrix start, int i, double change) {
    x.set(start.with(i / 3, i % 3, start.get(i) + change));
    return f.value();
  }

  private static Matrix weights(int rows, int columns) {
    double[] weights = new double[rows * columns];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = 1 + 0.37 * i;
    }
    return Matrix.of(rows, columns, weights);
  }
}
