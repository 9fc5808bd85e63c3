package dev.tandem.reference;

import static dev.tandem.dsl.Tandem.binaryCrossEntropy;
import static dev.tandem.dsl.Tandem.crossEntropy;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.meanSquaredError;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.relu;
import static dev.tandem.dsl.Tandem.sigmoid;
import static dev.tandem.dsl.Tandem.softmax;
import static dev.tandem.dsl.Tandem.tanh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.reference.matrix.Functions;
import dev.tandem.spec.Activation;
import dev.tandem.spec.Loss;
import org.junit.jupiter.api.Test;

/** Where the course prints a number, the tolerance is half a unit of its last digit. */
class CourseLossesTest {

  /** Course L1: outputs (0.3, 0.7), targets (1, 0). */
  @Test
  void mean_squared_error_divides_by_the_units_and_has_no_half() {
    assertThat(value(meanSquaredError(), identity(), z(0.3, 0.7), 1, 0))
        .isCloseTo(0.49, within(1e-16));
    assertThat(delta(meanSquaredError(), identity(), z(0.3, 0.7), 1, 0))
        .containsExactly(z(-0.7, 0.7), within(1e-16));
    assertThat(value(meanSquaredError(), identity(), z(1, 2, 3), 0, 0, 0))
        .isCloseTo(14.0 / 3, within(1e-15));
    assertThat(delta(meanSquaredError(), identity(), z(1, 2, 3), 0, 0, 0))
        .containsExactly(z(2.0 / 3, 4.0 / 3, 2), within(1e-15));
  }

  /** Course L2. */
  @Test
  void quadratic_has_the_half_and_does_not_divide_by_the_units() {
    assertThat(value(quadratic(), identity(), z(1, 2, 3), 0, 0, 0)).isEqualTo(7);
    assertThat(delta(quadratic(), identity(), z(1, 2, 3), 0, 0, 0)).containsExactly(1, 2, 3);
  }

  /** Course L7: {@code (a - y) f'(z)}. */
  @Test
  void the_delta_of_quadratic_carries_the_derivative_of_the_activation() {
    assertThat(delta(quadratic(), sigmoid(), z(0, 0), 1, 0)).containsExactly(-0.125, 0.125);
    assertThat(delta(quadratic(), tanh(), z(0), 1)).containsExactly(-1);
    assertThat(delta(quadratic(), relu(), z(-1, 0, 2), -5, -5, 5)).containsExactly(0, 0, -3);
    assertThat(delta(quadratic(), softmax(), z(3, 3), 1, 0)).containsExactly(-0.25, 0.25);
    assertThat(delta(meanSquaredError(), softmax(), z(3, 3), 1, 0)).containsExactly(-0.25, 0.25);
  }

  /** Course L4: output 0.301, target 1; printed 1.2006 and 1.201. */
  @Test
  void binary_cross_entropy_has_the_printed_value() {
    double loss = value(binaryCrossEntropy(), sigmoid(), z(logit(0.301)), 1);

    assertThat(loss).isCloseTo(1.2006, within(5e-5)).isCloseTo(1.201, within(5e-4));
  }

  /** Course L4; the loss is not 0 at a soft target, which is the course's erratum E3-2. */
  @Test
  void binary_cross_entropy_is_ln_2_where_nothing_is_known() {
    assertThat(value(binaryCrossEntropy(), sigmoid(), z(0), 0)).isEqualTo(Math.log(2));
    assertThat(value(binaryCrossEntropy(), sigmoid(), z(0), 1)).isEqualTo(Math.log(2));
    assertThat(value(binaryCrossEntropy(), sigmoid(), z(0), 0.5)).isEqualTo(Math.log(2));
  }

  /** Course L6. */
  @Test
  void binary_cross_entropy_of_several_units_is_the_sum() {
    assertThat(value(binaryCrossEntropy(), sigmoid(), z(0.5, -2), 1, 0))
        .isCloseTo(-Math.log(logistic(0.5)) - Math.log(1 - logistic(-2)), within(1e-15));
    assertThat(delta(binaryCrossEntropy(), sigmoid(), z(0.5, -2), 1, 0))
        .containsExactly(new double[] {logistic(0.5) - 1, logistic(-2)}, within(1e-16));
  }

  /** Course L7: {@code a - y} here, a quarter of it under the quadratic loss. */
  @Test
  void the_delta_of_binary_cross_entropy_has_no_derivative_in_it() {
    assertThat(delta(binaryCrossEntropy(), sigmoid(), z(0, 0), 1, 0)).containsExactly(-0.5, 0.5);
  }

  /** Course L5: outputs (0.2, 0.1, 0.4, 0.3). */
  @Test
  void cross_entropy_has_the_printed_value_for_each_class() {
    double[] logs = {Math.log(0.2), Math.log(0.1), Math.log(0.4), Math.log(0.3)};

    assertThat(value(crossEntropy(), softmax(), logs, 1, 0, 0, 0)).isCloseTo(1.6094, within(5e-5));
    assertThat(value(crossEntropy(), softmax(), logs, 0, 1, 0, 0)).isCloseTo(2.3026, within(5e-5));
    assertThat(value(crossEntropy(), softmax(), logs, 0, 0, 1, 0)).isCloseTo(0.9163, within(5e-5));
    assertThat(value(crossEntropy(), softmax(), logs, 0, 0, 0, 1)).isCloseTo(1.2040, within(5e-5));
  }

  @Test
  void cross_entropy_of_equal_drives_is_ln_of_the_number_of_classes() {
    assertThat(value(crossEntropy(), softmax(), z(7, 7, 7), 0, 0, 1)).isEqualTo(Math.log(3));
    assertThat(value(crossEntropy(), softmax(), z(7, 7), 0.25, 0.75)).isEqualTo(Math.log(2));
  }

  /** Course L8 with the drives of A17, class 1: {@code a_j - y_j} for all j, see erratum E3-3. */
  @Test
  void the_deltas_of_cross_entropy_are_the_printed_ones() {
    double[] delta = delta(crossEntropy(), softmax(), z(0.6, 3.4, -1.2, 0.05), 0, 1, 0, 0);

    assertThat(delta).containsExactly(z(0.0550, -0.0958, 0.0091, 0.0317), within(5e-5));
    assertThat(delta[0] + delta[1] + delta[2] + delta[3]).isCloseTo(0, within(1e-16));
  }

  @Test
  void a_saturated_wrong_answer_costs_its_drive_and_keeps_its_gradient() {
    assertThat(value(binaryCrossEntropy(), sigmoid(), z(800), 0)).isEqualTo(800);
    assertThat(value(binaryCrossEntropy(), sigmoid(), z(-800), 1)).isEqualTo(800);
    assertThat(delta(binaryCrossEntropy(), sigmoid(), z(800, -800), 0, 1)).containsExactly(1, -1);
    assertThat(value(crossEntropy(), softmax(), z(1000, 0), 0, 1)).isEqualTo(1000);
    assertThat(delta(crossEntropy(), softmax(), z(1000, 0), 0, 1)).containsExactly(1, -1);
  }

  @Test
  void a_saturated_right_answer_still_costs_something() {
    assertThat(value(binaryCrossEntropy(), sigmoid(), z(40), 1)).isEqualTo(Math.exp(-40));
    assertThat(value(binaryCrossEntropy(), sigmoid(), z(-40), 0)).isEqualTo(Math.exp(-40));
  }

  private static double[] z(double... drives) {
    return drives;
  }

  private static double logit(double a) {
    return Math.log(a / (1 - a));
  }

  private static double logistic(double z) {
    return 1 / (1 + Math.exp(-z));
  }

  private static double value(Loss loss, Activation activation, double[] z, double... y) {
    return loss.match(Losses.of(z.length)).value(z, outputs(activation, z), y);
  }

  private static double[] delta(Loss loss, Activation activation, double[] z, double... y) {
    double[] d = new double[z.length];
    loss.match(Losses.of(z.length))
        .delta(activation.match(new Activations(new Functions())), z, outputs(activation, z), y, d);
    return d;
  }

  private static double[] outputs(Activation activation, double[] z) {
    double[] a = new double[z.length];
    activation.match(new Activations(new Functions())).forward(z, a);
    return a;
  }
}
