package dev.tandem.dl4j;

import static dev.tandem.dl4j.Samples.row;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.relu;
import static dev.tandem.dsl.Tandem.sigmoid;
import static dev.tandem.dsl.Tandem.softmax;
import static dev.tandem.dsl.Tandem.tanh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.spec.Activation;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.IActivation;

class ActivationsTest {

  private static final double[] DRIVE = {-2, 0, 0.5, 3};

  @Test
  void identity_is_the_drive_with_derivative_one() {
    assertThat(values(identity())).containsExactly(DRIVE);
    assertThat(derivatives(identity())).containsExactly(1, 1, 1, 1);
  }

  @Test
  void sigmoid_has_derivative_a_times_one_minus_a() {
    double[] a = values(sigmoid());
    assertThat(a[1]).isEqualTo(0.5);
    assertThat(a[3]).isCloseTo(1 / (1 + Math.exp(-3)), within(1e-15));
    assertThat(derivatives(sigmoid())[3]).isCloseTo(a[3] * (1 - a[3]), within(1e-15));
  }

  @Test
  void tanh_has_derivative_one_minus_a_squared() {
    double[] a = values(tanh());
    assertThat(a[0]).isCloseTo(Math.tanh(-2), within(1e-15));
    assertThat(derivatives(tanh())[0]).isCloseTo(1 - a[0] * a[0], within(1e-15));
  }

  @Test
  void relu_is_zero_up_to_the_kink_with_derivative_zero_there() {
    assertThat(values(relu())).containsExactly(0, 0, 0.5, 3);
    assertThat(derivatives(relu())).containsExactly(0, 0, 1, 1);
  }

  @Test
  void softmax_divides_by_the_sum_of_the_row_and_couples_its_units() {
    double[] a = values(softmax());
    double sum = Math.exp(-2) + 1 + Math.exp(0.5) + Math.exp(3);
    assertThat(a[2]).isCloseTo(Math.exp(0.5) / sum, within(1e-15));
    double[] backward = backward(softmax(), 1, 0, 0, 0);
    assertThat(backward[0]).isCloseTo(a[0] * (1 - a[0]), within(1e-15));
    assertThat(backward[3]).isCloseTo(-a[0] * a[3], within(1e-15));
  }

  private static double[] values(Activation activation) {
    return dl4j(activation).getActivation(row(DRIVE), true).toDoubleVector();
  }

  private static double[] derivatives(Activation activation) {
    return backward(activation, 1, 1, 1, 1);
  }

  private static double[] backward(Activation activation, double... epsilon) {
    return dl4j(activation).backprop(row(DRIVE), row(epsilon)).getFirst().toDoubleVector();
  }

  private static IActivation dl4j(Activation activation) {
    return activation.match(new Activations(Face.EXACT));
  }
}
