package dev.tandem.reference;

import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.relu;
import static dev.tandem.dsl.Tandem.sigmoid;
import static dev.tandem.dsl.Tandem.softmax;
import static dev.tandem.dsl.Tandem.tanh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.reference.matrix.Functions;
import dev.tandem.spec.Activation;
import org.junit.jupiter.api.Test;

/** Where the course prints a number, the tolerance is half a unit of its last digit. */
class CourseActivationsTest {

  /** Course A17: what a softmax is shown on. */
  private static final double[] DRIVES = {0.6, 3.4, -1.2, 0.05};

  /** Course A1. */
  @Test
  void sigmoid_has_the_printed_values() {
    assertThat(value(sigmoid(), 5)).isCloseTo(0.9933, within(5e-5));
    assertThat(value(sigmoid(), 0.1)).isCloseTo(0.525, within(5e-4));
    assertThat(value(sigmoid(), 4)).isCloseTo(0.982, within(5e-4));
  }

  /** Course A1. */
  @Test
  void the_derivative_of_sigmoid_has_the_printed_values() {
    assertThat(derivative(sigmoid(), 5)).isCloseTo(0.0066, within(5e-5));
    assertThat(derivative(sigmoid(), 0.1)).isCloseTo(0.249, within(5e-4));
    assertThat(derivative(sigmoid(), 4)).isCloseTo(0.0177, within(5e-5));
    assertThat(0.01 * derivative(sigmoid(), 4)).isCloseTo(0.000177, within(5e-7));
    assertThat(derivative(sigmoid(), 0.1) / derivative(sigmoid(), 5))
        .as("almost 40 times")
        .isCloseTo(37.5, within(0.05));
  }

  /** Course A2. */
  @Test
  void the_derivative_of_sigmoid_is_greatest_at_0_where_it_is_a_quarter() {
    assertThat(value(sigmoid(), 0)).isEqualTo(0.5);
    assertThat(derivative(sigmoid(), 0)).isEqualTo(0.25);
    for (double z = 0.125; z < 40; z += 0.125) {
      assertThat(derivative(sigmoid(), z)).isLessThan(0.25);
      assertThat(derivative(sigmoid(), -z)).isLessThan(0.25);
    }
  }

  @Test
  void a_saturated_sigmoid_is_exactly_0_or_1_and_flat() {
    assertThat(value(sigmoid(), 800)).isEqualTo(1);
    assertThat(value(sigmoid(), -800)).isEqualTo(0);
    assertThat(derivative(sigmoid(), 800)).isZero();
    assertThat(derivative(sigmoid(), -800)).isZero();
  }

  /** Course A4. */
  @Test
  void tanh_has_the_printed_value() {
    assertThat(value(tanh(), 0.7)).isCloseTo(0.604367777, within(5e-10));
    assertThat(derivative(tanh(), 0.7))
        .isCloseTo(1 - 0.604367777 * 0.604367777, within(1e-9))
        .isCloseTo(1 / (Math.cosh(0.7) * Math.cosh(0.7)), within(1e-15));
    assertThat(value(tanh(), 0)).isEqualTo(0);
    assertThat(derivative(tanh(), 0)).isEqualTo(1);
  }

  /** Course A4. */
  @Test
  void tanh_is_a_stretched_sigmoid() {
    for (double z = -10; z <= 10; z += 0.25) {
      assertThat(value(tanh(), z)).isCloseTo(2 * value(sigmoid(), 2 * z) - 1, within(4e-16));
    }
  }

  /** Course A10; 0 at the kink, as in DL4J. */
  @Test
  void relu_cuts_off_below_0() {
    assertThat(forward(relu(), -2, -0.0, 0, 1e-300, 3)).containsExactly(0, 0, 0, 1e-300, 3);
    assertThat(backward(relu(), new double[] {-2, -0.0, 0, 1e-300, 3}, 7, 7, 7, 7, 7))
        .containsExactly(0, 0, 0, 7, 7);
  }

  @Test
  void identity_changes_nothing() {
    assertThat(forward(identity(), -2, 0, 3)).containsExactly(-2, 0, 3);
    assertThat(backward(identity(), new double[] {-2, 0, 3}, 5, 6, 7)).containsExactly(5, 6, 7);
  }

  @Test
  void backward_multiplies_what_comes_from_above() {
    assertThat(backward(sigmoid(), new double[] {0, 0}, 8, -2)).containsExactly(2, -0.5);
  }

  /** Course A17; the document prints (0.06, 0.9, 0.009, 0.031), which is its erratum E0-5. */
  @Test
  void softmax_has_the_values_of_the_course_without_its_misprint() {
    double[] a = forward(softmax(), DRIVES);

    assertThat(a)
        .containsExactly(new double[] {0.054985, 0.904203, 0.009089, 0.031723}, within(5e-7));
    assertThat(a[0] + a[1] + a[2] + a[3]).isCloseTo(1, within(2e-16));
  }

  /** Course A19: a drive raises its own output and lowers all others; the changes sum to 0. */
  @Test
  void the_jacobian_of_softmax_has_the_signs_of_the_course() {
    for (int output = 0; output < DRIVES.length; output++) {
      double[] unit = new double[DRIVES.length];
      unit[output] = 1;
      double[] row = backward(softmax(), DRIVES, unit);
      double sum = 0;
      for (int drive = 0; drive < row.length; drive++) {
        assertThat(Math.signum(row[drive])).isEqualTo(drive == output ? 1 : -1);
        sum += row[drive];
      }
      assertThat(sum).isCloseTo(0, within(1e-16));
    }
  }

  /** Course A19: {@code a_j (1[j = k] - a_k)}, for two equal drives {@code +-1/4}. */
  @Test
  void the_jacobian_of_softmax_is_full() {
    double[] equal = {3, 3};
    assertThat(backward(softmax(), equal, 1, 0)).containsExactly(0.25, -0.25);
    assertThat(backward(softmax(), equal, 0, 1)).containsExactly(-0.25, 0.25);
    assertThat(backward(softmax(), equal, 5, 5)).containsExactly(0, 0);
  }

  @Test
  void softmax_sees_only_differences_and_never_overflows() {
    assertThat(forward(softmax(), 1024.5, 1027.5, 1022.75))
        .isEqualTo(forward(softmax(), 0.5, 3.5, -1.25));
    assertThat(forward(softmax(), 1e308, -1e308)).containsExactly(1, 0);
    assertThat(forward(softmax(), -42)).containsExactly(1);
  }

  private static double value(Activation activation, double z) {
    return forward(activation, z)[0];
  }

  private static double derivative(Activation activation, double z) {
    return backward(activation, new double[] {z}, 1)[0];
  }

  private static double[] forward(Activation activation, double... z) {
    double[] a = new double[z.length];
    activation.match(new Activations(new Functions())).forward(z, a);
    return a;
  }

  private static double[] backward(Activation activation, double[] z, double... d) {
    double[] result = d.clone();
    activation.match(new Activations(new Functions())).backward(z, forward(activation, z), result);
    return result;
  }
}
