package dev.tandem.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.AMSGrad;
import org.nd4j.linalg.learning.config.AdaBelief;
import org.nd4j.linalg.learning.config.AdaGrad;
import org.nd4j.linalg.learning.config.AdaMax;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nadam;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.schedule.CycleSchedule;
import org.nd4j.linalg.schedule.ISchedule;
import org.nd4j.linalg.schedule.PolySchedule;
import org.nd4j.linalg.schedule.ScheduleType;
import org.nd4j.linalg.schedule.StepSchedule;

/** What Deeplearning4j 1.0.0-M2.1 computes under the names of optimizers and schedules. */
class UpdaterFactsTest {

  private static final double RATE = 0.1;

  @Test
  void nadam_does_not_correct_the_average_square_so_its_first_step_is_of_60_rates() {
    double first = move(new Nadam(RATE), 1, 0);
    assertThat(first).isCloseTo(RATE * 1.9 / (Math.sqrt(0.001) + 1e-8), within(1e-13));
    assertThat(first / RATE).isCloseTo(60.08, within(0.01));
  }

  @Test
  void nadam_corrects_both_parts_of_its_numerator_alike() {
    // Dozat divides beta1 m' by 1 - 0.81 and (1 - beta1) g by 1 - 0.9 in the first step.
    double root = Math.sqrt(0.001) + 1e-8;
    double dozats = RATE * (0.09 / 0.19 + 0.1 / 0.1) / root;
    assertThat(move(new Nadam(RATE), 1, 0)).isNotCloseTo(dozats, within(1.0));
  }

  @Test
  void adam_adds_epsilon_to_the_root_that_is_not_corrected() {
    double root = Math.sqrt(0.001);
    assertThat(move(new Adam(RATE), 1e-8, 0)).isCloseTo(0.1 * root / (root + 1), within(1e-15));
  }

  @Test
  void where_the_rate_is_0_adam_and_its_relatives_still_move_by_epsilon() {
    double leak = 1e-8 * 0.1 / (Math.sqrt(0.001) + 1e-8);
    assertThat(move(new Adam(0.0), 1, 0)).isCloseTo(leak, within(1e-20));
    assertThat(move(new AMSGrad(0.0), 1, 0)).isCloseTo(leak, within(1e-20));
    assertThat(move(new AdaMax(0.0), 1, 0)).isCloseTo(1e-9, within(1e-20));
  }

  @Test
  void ams_grad_has_corrections_that_its_paper_has_not() {
    double root = Math.sqrt(0.001) + 1e-8;
    assertThat(move(new AMSGrad(RATE), 1, 0))
        .isCloseTo(RATE * Math.sqrt(0.001) / 0.1 * 0.1 / root, within(1e-15));
  }

  @Test
  void ada_grad_starts_at_1e_6_whatever_epsilon_is() {
    assertThat(move(new AdaGrad(RATE, 0.5), 1e-3, 0))
        .isCloseTo(RATE * 1e-3 / (Math.sqrt(1e-6 + 1e-6) + 0.5), within(1e-18));
  }

  @Test
  void ada_grad_loses_its_schedule_when_it_is_cloned() {
    ISchedule halving = new StepSchedule(ScheduleType.ITERATION, RATE, 0.5, 1);
    AdaGrad scheduled = new AdaGrad(halving);
    assertThat(scheduled.getLearningRate(1, 0)).isEqualTo(RATE / 2);
    assertThat(scheduled.clone().getLearningRate(1, 0)).isNaN();
  }

  @Test
  void rms_prop_starts_at_epsilon() {
    assertThat(move(new RmsProp(RATE, 0.75, 0.04), 2, 0))
        .isCloseTo(0.2 / (Math.sqrt(1.03) + 0.04), within(1e-15));
  }

  @Test
  void ada_belief_fails_before_its_first_step() {
    assertThatThrownBy(() -> move(new AdaBelief(RATE), 1, 0))
        .isInstanceOf(ArrayIndexOutOfBoundsException.class);
  }

  @Test
  void the_polynomial_schedule_grows_and_then_drops_to_0() {
    PolySchedule schedule = new PolySchedule(ScheduleType.ITERATION, RATE, 1, 10);
    assertThat(schedule.valueAt(9, 0)).isCloseTo(0.19, within(1e-16));
    assertThat(schedule.valueAt(10, 0)).isZero();
  }

  @Test
  void the_cycle_jumps_up_when_its_length_without_annealing_is_odd() {
    CycleSchedule odd = new CycleSchedule(ScheduleType.ITERATION, 0.01, RATE, 9, 2, 0.1);
    assertThat(odd.valueAt(5, 0)).isCloseTo(0.04, within(1e-16));
    assertThat(odd.valueAt(6, 0)).isCloseTo(RATE, within(1e-16));
    assertThat(odd.valueAt(7, 0)).isCloseTo(0.01, within(1e-17));
  }

  /** What is subtracted from a parameter in the first step. */
  private static double move(IUpdater rule, double gradient, int iteration) {
    long size = rule.stateSize(1);
    GradientUpdater<?> updater =
        rule.instantiate(Nd4j.create(new double[(int) size], new long[] {1, size}), true);
    INDArray update = Nd4j.createFromArray(gradient);
    updater.applyUpdater(update, iteration, 0);
    return update.getDouble(0);
  }
}
