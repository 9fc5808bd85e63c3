package dev.tandem.reference;

import static dev.tandem.dsl.Tandem.arctan;
import static dev.tandem.dsl.Tandem.cube;
import static dev.tandem.dsl.Tandem.eSwish;
import static dev.tandem.dsl.Tandem.elu;
import static dev.tandem.dsl.Tandem.gelu;
import static dev.tandem.dsl.Tandem.geluSigmoid;
import static dev.tandem.dsl.Tandem.geluTanh;
import static dev.tandem.dsl.Tandem.hardSigmoid;
import static dev.tandem.dsl.Tandem.hardTanh;
import static dev.tandem.dsl.Tandem.heaviside;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.leakyRelu;
import static dev.tandem.dsl.Tandem.lifRate;
import static dev.tandem.dsl.Tandem.mish;
import static dev.tandem.dsl.Tandem.oneHot;
import static dev.tandem.dsl.Tandem.piecewiseLinear;
import static dev.tandem.dsl.Tandem.rationalTanh;
import static dev.tandem.dsl.Tandem.rectifiedTanh;
import static dev.tandem.dsl.Tandem.relu;
import static dev.tandem.dsl.Tandem.relu6;
import static dev.tandem.dsl.Tandem.selu;
import static dev.tandem.dsl.Tandem.sigmoid;
import static dev.tandem.dsl.Tandem.sign;
import static dev.tandem.dsl.Tandem.softmax;
import static dev.tandem.dsl.Tandem.softplus;
import static dev.tandem.dsl.Tandem.softsign;
import static dev.tandem.dsl.Tandem.swish;
import static dev.tandem.dsl.Tandem.tanh;
import static dev.tandem.dsl.Tandem.thresholdedRelu;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.reference.matrix.Functions;
import dev.tandem.spec.Activation;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ActivationsTest {

  private static final double LN_2 = Math.log(2);

  static List<Activation> differentiable() {
    return List.of(
        identity(),
        sigmoid(),
        tanh(),
        relu(),
        arctan(),
        leakyRelu(0.1),
        elu(),
        elu(0.5),
        selu(),
        softplus(),
        softsign(),
        swish(),
        eSwish(1.5),
        mish(),
        gelu(),
        geluTanh(),
        geluSigmoid(),
        hardTanh(),
        hardSigmoid(),
        piecewiseLinear(),
        relu6(),
        thresholdedRelu(1.1),
        cube(),
        rationalTanh(),
        rectifiedTanh(),
        lifRate(),
        lifRate().withRefractory(1).withMembrane(0.5));
  }

  /** Steps of 0.1 shifted by 0.03, which meet no kink; both sides of all kinks; saturation. */
  static double[] grid() {
    DoubleStream near = IntStream.rangeClosed(0, 160).mapToDouble(i -> -8 + 0.03 + 0.1 * i);
    DoubleStream kinks =
        DoubleStream.of(-2.5, -1, -0.5, 0, 0.5, 1.1, 2.5, 6)
            .flatMap(k -> DoubleStream.of(k - 1e-3, k + 1e-3));
    DoubleStream far = DoubleStream.of(-700, -355, -30, 30, 355, 700);
    return DoubleStream.concat(DoubleStream.concat(near, kinks), far).toArray();
  }

  @ParameterizedTest
  @MethodSource("differentiable")
  void the_derivative_is_that_of_the_value(Activation activation) {
    for (double z : grid()) {
      double h = 1e-5 * Math.max(1, Math.abs(z));
      double difference = (value(activation, z + h) - value(activation, z - h)) / (2 * h);
      double derivative = derivative(activation, z);
      assertThat(difference)
          .as("%s at %s", activation, z)
          .isCloseTo(
              derivative, within(2e-9 * Math.max(1, Math.abs(derivative)) + curved(activation, z)));
    }
  }

  /** Just above its threshold a rate is so curved that differences are off. */
  private static double curved(Activation activation, double z) {
    return activation instanceof Activation.LifRate && z > 1 && z < 1.2 ? 1e-3 : 0;
  }

  @ParameterizedTest
  @MethodSource("differentiable")
  void nothing_overflows(Activation activation) {
    for (double z : new double[] {-700, -355, -36, -30, -1e-300, 0, 1e-300, 30, 36, 355, 700}) {
      assertThat(value(activation, z)).as("%s at %s", activation, z).isFinite();
      assertThat(derivative(activation, z)).as("slope of %s at %s", activation, z).isFinite();
    }
  }

  @Test
  void saturated_values_are_those_of_the_limits() {
    assertValue(softplus(), 700, 700, 1);
    assertValue(softplus(), -700, Math.exp(-700), Math.exp(-700));
    assertValue(softplus(), 800, 800, 1);
    for (Activation gate : List.of(swish(), mish(), gelu(), geluTanh(), geluSigmoid())) {
      assertValue(gate, 700, 700, 1);
      assertValue(gate, -700, 0, 0);
    }
    assertValue(eSwish(1.5), 700, 1050, 1.5);
    assertValue(elu(0.5), -700, -0.5, 0);
    assertValue(selu(), -700, -1.7580993408473766, 0);
    assertThat(value(rationalTanh(), 700)).isCloseTo(1.7159, within(1e-10));
  }

  @Test
  void smooth_activations_have_the_values_of_their_formulas() {
    assertValue(arctan(), 1, Math.PI / 4, 0.5);
    assertValue(softplus(), 0, LN_2, 0.5);
    assertValue(softsign(), -3, -0.75, 1 / 16.0);
    assertValue(swish(), 0, 0, 0.5);
    assertValue(swish(), 1, 0.7310585786300049, 0.9276705118714867);
    assertValue(eSwish(2), 1, 2 * 0.7310585786300049, 2 * 0.9276705118714867);
    assertValue(mish(), 0, 0, 0.6);
    assertValue(mish(), -LN_2, -LN_2 * 5 / 13, 5.0 / 13 - LN_2 / 3 * 144 / 169);
    assertValue(gelu(), 0, 0, 0.5);
    assertValue(gelu(), 1, 0.8413447460685429, 0.8413447460685429 + 0.24197072451914337);
    assertValue(gelu(), -5, -5 * 2.866515718791939e-7, 2.866515718791939e-7 - 7.433597573671488e-6);
    assertValue(geluTanh(), 1, 0.8411919906082768, 1.0829640838457826);
    assertValue(geluSigmoid(), 1, 0.8457957659328212, 1.067779606556334);
    assertValue(cube(), -2, -8, 12);
    assertValue(
        rationalTanh(),
        1.5,
        1.7159 * (1 - 1 / 4.41645),
        1.7159 / 1.5 * 8.6658 / (4.41645 * 4.41645));
    assertValue(
        rectifiedTanh(), 0.7, 0.6043677771171636, 1 - 0.6043677771171636 * 0.6043677771171636);
  }

  @Test
  void the_three_forms_of_gelu_are_as_close_as_their_javadoc_says() {
    double tanhForm = 0;
    double sigmoidForm = 0;
    for (double z = -10; z <= 10; z += 1e-3) {
      tanhForm = Math.max(tanhForm, Math.abs(value(geluTanh(), z) - value(gelu(), z)));
      sigmoidForm = Math.max(sigmoidForm, Math.abs(value(geluSigmoid(), z) - value(gelu(), z)));
    }
    assertThat(tanhForm).isBetween(4e-4, 5e-4);
    assertThat(sigmoidForm).isBetween(0.02, 0.021);
  }

  @Test
  void kinks_belong_to_the_side_that_the_javadoc_says() {
    assertKink(relu(), 0, 0, 0, 1);
    assertKink(leakyRelu(0.1), 0, 0.1, 1, 1);
    assertKink(elu(0.5), 0, 0.5, 1, 1);
    assertKink(selu(), 0, 1.7580993408473766, 1.7580993408473766, 1.0507009873554805);
    assertKink(hardTanh(), -1, 0, 1, 1);
    assertKink(hardTanh(), 1, 1, 1, 0);
    assertKink(hardSigmoid(), -2.5, 0, 0.2, 0.2);
    assertKink(hardSigmoid(), 2.5, 0.2, 0.2, 0);
    assertKink(piecewiseLinear(), -0.5, 0, 1, 1);
    assertKink(piecewiseLinear(), 0.5, 1, 1, 0);
    assertKink(relu6(), 0, 0, 0, 1);
    assertKink(relu6(), 6, 1, 0, 0);
    assertKink(thresholdedRelu(2), 2, 0, 0, 1);
    assertKink(rectifiedTanh(), 0, 0, 0, 1);
  }

  @Test
  void piecewise_activations_have_the_values_of_their_pieces() {
    assertThat(values(leakyRelu(0.1), -2, 0, 3)).containsExactly(-0.2, 0, 3);
    assertThat(values(hardTanh(), -3, 0.25, 3)).containsExactly(-1, 0.25, 1);
    assertThat(values(hardSigmoid(), -3, 1, 3)).containsExactly(0, 0.7, 1);
    assertThat(values(piecewiseLinear(), -3, 0.25, 3)).containsExactly(0, 0.75, 1);
    assertThat(values(relu6(), -3, 2, 8)).containsExactly(0, 2, 6);
    assertThat(values(thresholdedRelu(2), 1, 2, 3)).containsExactly(0, 0, 3);
    assertThat(value(elu(0.5), -1)).isCloseTo(0.5 * (1 / Math.E - 1), within(1e-16));
    assertThat(value(selu(), -1)).isCloseTo(-1.1113307378125625, within(1e-15));
  }

  /** Computed from the constants that the course prints. */
  @Test
  void the_rate_of_a_neuron_has_the_values_of_the_course() {
    double[] drives = {0, 1, 1.01, 1.1, 1.2, 1.5, 2, 3, 5, 10, 100};
    double[] rates = {
      0, 0, 10.604, 20.017, 26.430, 41.715, 63.040, 98.919, 154.730, 243.474, 454.338
    };
    assertThat(values(lifRate(), drives)).containsExactly(rates, within(5e-4));
    assertThat(value(lifRate(), 1e12)).isCloseTo(500, within(1e-4));
    assertThat(derivative(lifRate(), 1)).isZero();
    double rate = 1 / (0.002 + 0.02 * LN_2);
    assertThat(derivative(lifRate(), 2)).isCloseTo(rate * rate * 0.01, within(1e-12));
    assertThat(value(lifRate().withRefractory(1).withMembrane(2), 2))
        .isCloseTo(1 / (1 + 2 * LN_2), within(1e-15));
  }

  @Test
  void steps_have_the_value_at_0_that_is_asked_for() {
    assertThat(values(heaviside(1), -1e-300, -0.0, 0, 1e-300)).containsExactly(0, 1, 1, 1);
    assertThat(values(heaviside(), -1, 0, 1)).containsExactly(0, 0.5, 1);
    assertThat(values(heaviside(0), -1, 0, 1)).containsExactly(0, 0, 1);
    assertThat(values(sign(), -2, 0, 3)).containsExactly(-1, 0, 1);
  }

  @Test
  void one_hot_marks_the_greatest_the_first_of_equals() {
    assertThat(values(oneHot(), 0.6, 3.4, -1.2, 0.05)).containsExactly(0, 1, 0, 0);
    assertThat(values(oneHot(), 1, 2, 2)).containsExactly(0, 1, 0);
    assertThat(values(oneHot(), -5)).containsExactly(1);
  }

  @Test
  void a_surrogate_lends_its_derivative_at_the_same_drive() {
    double[] z = {-1, 0, 2};
    Activation step = heaviside().trainedAs(sigmoid());
    assertThat(values(step, z)).containsExactly(0, 0.5, 1);
    assertThat(backward(step, z)).containsExactly(backward(sigmoid(), z));
    assertThat(backward(oneHot().trainedAs(softmax()), z)).containsExactly(backward(softmax(), z));
    assertThat(backward(sign().trainedAs(identity()), z)).containsExactly(1, 2, 3);
  }

  @Test
  void the_normal_distribution_is_precise_on_both_sides() {
    assertThat(Normal.distribution(0)).isEqualTo(0.5);
    assertThat(Normal.distribution(Math.sqrt(2))).isCloseTo(0.9213503964748575, within(2e-16));
    assertThat(Normal.distribution(1.96)).isCloseTo(0.9750021048517795, within(2e-16));
    assertThat(Normal.distribution(-3)).isCloseTo(0.0013498980316300946, within(1e-18));
    assertThat(Normal.distribution(-5)).isCloseTo(2.866515718791939e-7, within(1e-21));
    assertThat(Normal.distribution(-10)).isCloseTo(7.619853024160525e-24, within(1e-38));
    for (double z = 0; z < 12; z += 0.01) {
      assertThat(Normal.distribution(z) + Normal.distribution(-z)).isCloseTo(1, within(3e-16));
    }
    assertThat(Normal.distribution(Math.nextDown(-2.0)))
        .isCloseTo(Normal.distribution(-2), within(2e-16));
  }

  private static void assertValue(Activation activation, double z, double value, double slope) {
    double precision = 4e-16 * Math.max(1, Math.abs(value));
    assertThat(value(activation, z))
        .as("%s at %s", activation, z)
        .isCloseTo(value, within(precision));
    assertThat(derivative(activation, z))
        .as("slope of %s at %s", activation, z)
        .isCloseTo(slope, within(1e-15 * Math.max(1, slope)));
  }

  private static void assertKink(
      Activation activation, double z, double left, double here, double right) {
    double[] slopes = {
      derivative(activation, z - 1e-12),
      derivative(activation, z),
      derivative(activation, z + 1e-12)
    };
    assertThat(slopes)
        .as("%s", activation)
        .containsExactly(new double[] {left, here, right}, within(1e-11));
  }

  private static double value(Activation activation, double z) {
    return values(activation, z)[0];
  }

  private static double derivative(Activation activation, double z) {
    return backward(activation, z)[0];
  }

  private static double[] values(Activation activation, double... z) {
    double[] a = new double[z.length];
    activation.match(new Activations(new Functions())).forward(z, a);
    return a;
  }

  /** {@code dC/dz} for {@code dC/da = (1, 2, 3, ...)}. */
  private static double[] backward(Activation activation, double... z) {
    ActivationFunction function = activation.match(new Activations(new Functions()));
    double[] a = new double[z.length];
    double[] d = new double[z.length];
    for (int j = 0; j < d.length; j++) {
      d[j] = j + 1;
    }
    function.forward(z, a);
    function.backward(z, a, d);
    return d;
  }
}
