package dev.tandem.neuron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.neuron.PostSynapticCurrents.Update;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Course N8-N11 and erratum E0-2. */
class CourseSynapsesTest {

  private static final double TAU = 0.03;

  /** Course N8: {@code k = 1 / (n! tau^(n + 1))} makes the area 1; by Simpson's rule. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 5})
  void the_current_of_a_spike_has_area_1(int order) {
    for (double tau : new double[] {0.01, 0.3}) {
      assertThat(area(new Synapse(order, tau)::response, 60 * tau)).isCloseTo(1, within(1e-11));
    }
  }

  /** Course N8. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void it_is_greatest_n_time_constants_after_the_spike(int order) {
    Synapse synapse = new Synapse(order, TAU);

    assertThat(synapse.peak()).isCloseTo(order * TAU, within(0.0));
    for (double away = TAU / 64; away < synapse.peak(); away += TAU / 64) {
      assertThat(synapse.response(synapse.peak() - away))
          .isLessThan(synapse.response(synapse.peak()));
      assertThat(synapse.response(synapse.peak() + away))
          .isLessThan(synapse.response(synapse.peak()));
    }
  }

  /** Erratum E0-2: with n = 0, which the print excludes and then uses, it jumps and decays. */
  @Test
  void order_0_is_a_synapse_too() {
    Synapse synapse = Synapse.exponential(TAU);

    assertThat(synapse.response(-1e-12)).isZero();
    assertThat(synapse.response(0)).isEqualTo(1 / TAU);
    assertThat(synapse.response(TAU)).isCloseTo(Math.exp(-1) / TAU, within(1e-14));
    assertThat(area(synapse::response, 60 * TAU)).isCloseTo(1, within(1e-11));
  }

  /** Course N8: order 2 by its own formula. */
  @Test
  void the_formula_of_order_2() {
    double t = 0.05;
    assertThat(new Synapse(2, TAU).response(t))
        .isCloseTo(t * t * Math.exp(-t / TAU) / (2 * TAU * TAU * TAU), within(1e-13));
  }

  /** Course N9: {@code (a * h)(t) = sum_p h(t - t_p)}. */
  @Test
  void three_spikes_superpose() {
    Synapse synapse = new Synapse(1, TAU);
    DoubleUnaryOperator current = SpikeTrain.of(0.01, 0.02, 0.07).filtered(synapse::response);

    assertThat(current.applyAsDouble(0.005)).isZero();
    assertThat(current.applyAsDouble(0.015)).isEqualTo(synapse.response(0.015 - 0.01));
    assertThat(current.applyAsDouble(0.1))
        .isEqualTo(
            synapse.response(0.1 - 0.01)
                + synapse.response(0.1 - 0.02)
                + synapse.response(0.1 - 0.07));
  }

  /** Course N10: {@code s_m = s_0 (1 - h / tau)^m}, {@code s_0 = 1 / tau}. */
  @Test
  void eulers_update_is_a_geometric_sequence() {
    PostSynapticCurrents currents = single(0, Update.EULER, TAU / 4);
    double expected = 1 / TAU;
    for (int m = 0; m < 50; m++) {
      assertThat(currents.current(0)).isCloseTo(expected, within(1e-14 * expected));
      currents.advance();
      expected *= 0.75;
    }
  }

  /** Course N10: {@code sum_m h s_m = w} by the geometric series. */
  @Test
  void under_eulers_update_a_spike_brings_the_area_of_its_weight() {
    PostSynapticCurrents currents =
        new PostSynapticCurrents(Synapse.exponential(TAU), 1, Update.EULER, TAU / 10);
    currents.receive(0, 0.7);
    double area = 0;
    for (int m = 0; m < 1000; m++) {
      area += currents.current(0) * TAU / 10;
      currents.advance();
    }
    assertThat(area).isCloseTo(0.7, within(1e-14));
  }

  /** Course N10. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 5})
  void eulers_update_converges_with_order_1_to_the_formula(int order) {
    double exact = new Synapse(order, TAU).response(0.12);

    double measured =
        Orders.measured(0.0005, 6, h -> Math.abs(at(0.12, order, Update.EULER, h) - exact));

    assertThat(measured).isCloseTo(1, within(0.05));
  }

  /** Course N10: whatever the step. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 5})
  void the_exact_update_is_the_formula(int order) {
    double exact = new Synapse(order, TAU).response(0.12);
    for (double step : new double[] {0.12, 0.06, 0.001}) {
      assertThat(at(0.12, order, Update.EXACT, step)).isCloseTo(exact, within(1e-13 * exact));
    }
  }

  /** Course N9 and N10: what arrives later is added to what is left. */
  @ParameterizedTest
  @EnumSource(Update.class)
  void updates_superpose(Update update) {
    PostSynapticCurrents both = new PostSynapticCurrents(new Synapse(2, TAU), 2, update, 0.001);
    PostSynapticCurrents late = new PostSynapticCurrents(new Synapse(2, TAU), 1, update, 0.001);
    both.receive(0, 0.5);
    both.receive(1, 0.5);
    for (int m = 0; m < 20; m++) {
      both.advance();
    }
    both.receive(0, -0.25);
    late.receive(0, -0.25);
    for (int m = 0; m < 20; m++) {
      both.advance();
      late.advance();
    }
    assertThat(both.current(0)).isCloseTo(both.current(1) + late.current(0), within(1e-14));
  }

  /** Course N11: {@code [x, 1] [W; b]} is {@code x W + b}, bit for bit. */
  @Test
  void biases_may_be_the_weights_of_an_input_that_is_1() {
    Connections connections =
        new Connections(
            new double[][] {{0.1, -0.7, 1e-3}, {1.0 / 3, 0.2, -5}}, new double[] {0.3, 1e-17, -2});
    Connections trick = connections.withBiasesAsInput();

    assertThat(trick.inputs()).isEqualTo(3);
    for (double x = -3; x < 3; x += 0.37) {
      assertThat(trick.drives(x, x * x, 1)).isEqualTo(connections.drives(x, x * x));
    }
  }

  private static PostSynapticCurrents single(int order, Update update, double step) {
    PostSynapticCurrents currents =
        new PostSynapticCurrents(new Synapse(order, TAU), 1, update, step);
    currents.receive(0, 1);
    return currents;
  }

  private static double at(double time, int order, Update update, double step) {
    PostSynapticCurrents currents = single(order, update, step);
    for (int m = 0; m < Math.round(time / step); m++) {
      currents.advance();
    }
    return currents.current(0);
  }

  private static double area(DoubleUnaryOperator function, double end) {
    int intervals = 1 << 14;
    double h = end / intervals;
    double sum = function.applyAsDouble(0) + function.applyAsDouble(end);
    for (int i = 1; i < intervals; i++) {
      sum += (i % 2 == 1 ? 4 : 2) * function.applyAsDouble(i * h);
    }
    return sum * h / 3;
  }
}
