package dev.tandem.neuron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Course N4-N7 and erratum E0-1. */
class CourseLeakyIntegrateAndFireTest {

  private static final LeakyIntegrateAndFire NEURON = new LeakyIntegrateAndFire();

  /** 1 nF, 50 nS, -65 mV, -50 mV: any numbers will do. */
  private static final Membrane MEMBRANE =
      new Membrane(1e-9, Channel.conducting(50e-9).reversingAt(-65e-3), -50e-3);

  /** Course N4. */
  @Test
  void the_change_of_variables_goes_there_and_back() {
    assertThat(MEMBRANE.timeConstant()).isCloseTo(0.02, within(1e-17));
    assertThat(MEMBRANE.normalized(-65e-3)).isZero();
    assertThat(MEMBRANE.normalized(-50e-3)).isEqualTo(1);
    for (double voltage = -0.1; voltage < 0.05; voltage += 0.001) {
      assertThat(MEMBRANE.voltage(MEMBRANE.normalized(voltage))).isCloseTo(voltage, within(1e-16));
    }
  }

  /** Course N4: {@code C dV/dt = J - gL (V - VL)} and {@code tau dv/dt = v_in - v} are one. */
  @Test
  void both_forms_of_the_equation_move_alike() {
    LeakyIntegrateAndFire neuron = NEURON.withMembrane(MEMBRANE.timeConstant());
    for (double current : new double[] {-1e-9, 0, 0.4e-9, 2e-9}) {
      for (double voltage : new double[] {-80e-3, -65e-3, -60e-3, -50e-3}) {
        double inVolts = MEMBRANE.slope(current).applyAsDouble(voltage);
        double normalized = neuron.slope(MEMBRANE.normalized(voltage), MEMBRANE.drive(current));

        assertThat(normalized * (-50e-3 - -65e-3)).isCloseTo(inVolts, within(1e-14));
      }
    }
  }

  /** Erratum E0-1: R J is not V but what V settles at above VL, and v_in is that in units of v. */
  @Test
  void resistance_times_current_is_the_settled_voltage_above_the_leaks() {
    double current = 0.4e-9;
    double resistance = 1 / 50e-9;
    double settled = -65e-3 + resistance * current;

    assertThat(MEMBRANE.slope(current).applyAsDouble(settled)).isCloseTo(0, within(1e-14));
    assertThat(MEMBRANE.drive(current))
        .isCloseTo(MEMBRANE.normalized(settled), within(1e-14))
        .isCloseTo(resistance * current / (-50e-3 - -65e-3), within(1e-14));
    assertThat(MEMBRANE.slope(current).applyAsDouble(resistance * current))
        .as("V = R J, as printed, does not settle")
        .isLessThan(-3);
  }

  /** Course N5: v solves the initial value problem, its derivative taken by central differences. */
  @ParameterizedTest
  @ValueSource(doubles = {-1, 0.5, 1.2, 5})
  void the_closed_form_solves_the_equation(double drive) {
    LeakyIntegrateAndFire.Response response = NEURON.driven(drive);
    assertThat(response.voltageAt(0)).isZero();
    for (double t = 0.001; t < 0.1; t += 0.001) {
      double v = response.voltageAt(t);
      double derivative = drive / 0.02 * Math.exp(-t / 0.02);

      assertThat(NEURON.slope(v, drive)).isCloseTo(derivative, within(1e-12));
      assertThat((response.voltageAt(t + 1e-6) - response.voltageAt(t - 1e-6)) / 2e-6)
          .isCloseTo(derivative, within(1e-6));
    }
  }

  /** Course N5, by Runge and Kutta. */
  @Test
  void the_closed_form_is_what_is_integrated() {
    List<Double> voltages =
        Integrator.rk4(0.0001).trace(NEURON, NEURON.rest(), Current.constant(1.5), 1000);
    for (int i = 0; i < voltages.size(); i++) {
      assertThat(voltages.get(i))
          .isCloseTo(NEURON.driven(1.5).voltageAt(i * 0.0001), within(1e-11));
    }
  }

  /** Course N5: {@code t* = -tau ln(1 - 1 / v_in)}. */
  @ParameterizedTest
  @ValueSource(doubles = {1.01, 1.5, 2, 10, 1000})
  void the_first_spike_comes_where_the_closed_form_is_1(double drive) {
    LeakyIntegrateAndFire.Response response = NEURON.driven(drive);

    assertThat(response.voltageAt(response.timeToSpike())).isCloseTo(1, within(1e-12));
    assertThat(response.timeToSpike()).isCloseTo(-0.02 * Math.log(1 - 1 / drive), within(1e-12));
  }

  /** Course N6; the values are not printed, they follow from the printed formula and times. */
  @ParameterizedTest
  @CsvSource({
    "1.01, 10.604",
    "1.1, 20.017",
    "1.2, 26.430",
    "1.5, 41.715",
    "2, 63.040",
    "3, 98.919",
    "5, 154.730",
    "10, 243.474",
    "100, 454.338"
  })
  void the_rate_has_the_values_of_its_formula(double drive, double rate) {
    assertThat(NEURON.driven(drive).rate()).isCloseTo(rate, within(5e-4));
  }

  /** Course N6. */
  @Test
  void at_a_drive_of_1_the_rate_is_0_and_it_never_exceeds_one_spike_a_refractory_time() {
    assertThat(NEURON.driven(1).rate()).isZero();
    assertThat(NEURON.driven(-3).rate()).isZero();
    assertThat(NEURON.driven(1e9).rate()).isCloseTo(500, within(1e-5)).isLessThan(500);
    assertThat(NEURON.withRefractory(0).driven(2).rate())
        .isCloseTo(1 / (0.02 * Math.log(2)), within(1e-12));
  }

  /** Course N6: the exact spikes are as often as the formula says. */
  @Test
  void exact_spikes_come_at_the_rate() {
    SpikeTrain spikes = NEURON.driven(2).spikes(50);

    assertThat(spikes.time(0)).isCloseTo(0.02 * Math.log(2), within(1e-15));
    assertThat(spikes.rate()).isCloseTo(NEURON.driven(2).rate(), within(1e-10));
  }

  /**
   * Course N7: the mean over drives, since a single one's error jumps with the part of a step that
   * is left over.
   */
  @Test
  void the_rate_of_simulated_spikes_converges_to_the_formula_with_order_1() {
    double order = Orders.measured(0.001, 8, CourseLeakyIntegrateAndFireTest::rateError);

    assertThat(order).isCloseTo(1, within(0.05));
    assertThat(rateError(1e-6)).isLessThan(1e-3);
  }

  /** Course N7. */
  @Test
  void a_drive_below_the_threshold_never_spikes_in_simulation() {
    LifPopulation population = new LifPopulation(NEURON, 1, 0.001);
    for (int i = 0; i < 1000; i++) {
      assertThat(population.step(new double[] {0.999})).isZero();
    }
    assertThat(population.voltage(0)).isCloseTo(0.999, within(1e-12));
  }

  /** Course N7: after a spike v is 0 for the refractory time, here one and a half steps. */
  @Test
  void a_refractory_time_may_end_within_a_step() {
    LifPopulation population = new LifPopulation(NEURON.withRefractory(0.0015), 1, 0.001);
    double[] drive = {20};
    assertThat(population.step(drive)).isEqualTo(1);

    assertThat(population.step(drive)).isZero();
    assertThat(population.voltage(0)).isZero();
    population.step(drive);
    assertThat(population.voltage(0)).isCloseTo(0.0005 / 0.02 * 20, within(1e-12));
  }

  private static double rateError(double step) {
    double[] drives = {1.1, 1.2, 1.3, 1.5, 1.7, 2, 2.5, 3, 4, 5, 7, 10};
    SpikeTrain[] trains = simulated(drives, step);
    double sum = 0;
    for (int i = 0; i < drives.length; i++) {
      sum += Math.abs(trains[i].rate() / NEURON.driven(drives[i]).rate() - 1);
    }
    return sum / drives.length;
  }

  private static SpikeTrain[] simulated(double[] drives, double step) {
    LifPopulation population = new LifPopulation(NEURON, drives.length, step);
    List<List<Double>> times = new ArrayList<>();
    for (int i = 0; i < drives.length; i++) {
      times.add(new ArrayList<>());
    }
    for (int k = 1; k * step <= 0.5; k++) {
      population.step(drives);
      for (int i = 0; i < drives.length; i++) {
        if (population.hasSpiked(i)) {
          times.get(i).add(k * step);
        }
      }
    }
    return times.stream()
        .map(list -> SpikeTrain.of(list.stream().mapToDouble(Double::doubleValue).toArray()))
        .toArray(SpikeTrain[]::new);
  }
}
