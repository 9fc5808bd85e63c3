package dev.tandem.dl4j;

import static dev.tandem.dl4j.Samples.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationELU;
import org.nd4j.linalg.activations.impl.ActivationGELU;
import org.nd4j.linalg.activations.impl.ActivationHardSigmoid;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationMish;
import org.nd4j.linalg.activations.impl.ActivationRReLU;
import org.nd4j.linalg.activations.impl.ActivationRationalTanh;
import org.nd4j.linalg.activations.impl.ActivationSoftPlus;
import org.nd4j.linalg.activations.impl.ActivationSwish;

/** What DL4J 1.0.0-M2.1 computes otherwise than its names say: why Tandem ships its own classes. */
class Dl4jActivationFactsTest {

  @Test
  void the_derivative_of_elu_forgets_alpha() {
    assertThat(value(new ActivationELU(0.5), -1)).isCloseTo(0.5 * Math.expm1(-1), within(1e-15));
    assertThat(derivative(new ActivationELU(0.5), -1)).isCloseTo(Math.exp(-1), within(1e-15));
  }

  @Test
  void the_derivative_of_leaky_relu_has_a_float_as_its_slope() {
    assertThat(value(new ActivationLReLU(0.1), -2)).isEqualTo(-0.2);
    assertThat(derivative(new ActivationLReLU(0.1), -2)).isEqualTo((double) 0.1f);
  }

  @Test
  void softplus_is_infinite_from_710_on() {
    assertThat(value(new ActivationSoftPlus(), 709)).isCloseTo(709, within(1e-12));
    assertThat(value(new ActivationSoftPlus(), 710)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(derivative(new ActivationSoftPlus(), 710)).isNaN();
  }

  @Test
  void the_derivatives_of_the_gates_are_not_numbers_for_great_drives() {
    assertThat(derivative(new ActivationSwish(), 710)).isNaN();
    assertThat(derivative(new ActivationGELU(), 420)).isNaN();
    assertThat(derivative(new ActivationMish(), 710)).isNaN();
  }

  @Test
  void gelu_by_default_is_the_sigmoid_form_with_a_float() {
    assertThat(value(new ActivationGELU(), 2))
        .isCloseTo(2 / (1 + Math.exp(-1.702 * 2)), within(1e-8))
        .isEqualTo(2 / (1 + Math.exp(-1.702f * 2.0)), within(1e-15));
  }

  @Test
  void precise_gelu_cubes_the_coefficient_too() {
    double root = Math.sqrt(2 / Math.PI);
    DoubleUnaryOperator theirs =
        z -> 0.5 * z * (1 + Math.tanh(root * (z + Math.pow(0.044715 * z, 3))));
    DoubleUnaryOperator meant =
        z -> 0.5 * z * (1 + Math.tanh(root * (z + 0.044715 * Math.pow(z, 3))));
    double worst = 0;
    for (double z = -6; z <= 6; z += 0.01) {
      double value = value(new ActivationGELU(true), z);
      assertThat(value).isCloseTo(theirs.applyAsDouble(z), within(1e-15));
      worst = Math.max(worst, Math.abs(value - meant.applyAsDouble(z)));
    }
    assertThat(worst).isCloseTo(0.033, within(1e-3));
  }

  @Test
  void the_slope_of_the_hard_sigmoid_is_a_float() {
    assertThat(derivative(new ActivationHardSigmoid(), 1)).isEqualTo((double) 0.2f);
    assertThat(value(new ActivationHardSigmoid(), -2) - 0.1).isBetween(-7e-9, -5e-9);
  }

  @Test
  void the_constants_of_the_rational_tanh_are_floats() {
    double u = 2 / 3.0;
    double exact = 1.7159 * (1 - 1 / (1 + u + u * u + 1.41645 * Math.pow(u, 4)));
    double difference = Math.abs(value(new ActivationRationalTanh(), 1) - exact);
    assertThat(difference).isBetween(1e-9, 6e-8);
  }

  /** Why the language has no randomized leaky ReLU. */
  @Test
  void rrelu_has_a_derivative_of_one_everywhere_and_a_threshold_for_a_slope() {
    IActivation trained = new ActivationRReLU();
    trained.getActivation(row(-2), true);
    assertThat(derivative(trained, -2)).isEqualTo(1);
    double[] predicted = new ActivationRReLU().getActivation(row(-2, -1), false).toDoubleVector();
    assertThat(predicted[0]).isEqualTo(predicted[1]).isCloseTo(11 / 48.0, within(1e-7));
  }

  private static double value(IActivation activation, double z) {
    return activation.getActivation(row(z), true).getDouble(0);
  }

  private static double derivative(IActivation activation, double z) {
    return activation.backprop(row(z), row(1)).getFirst().getDouble(0);
  }
}
