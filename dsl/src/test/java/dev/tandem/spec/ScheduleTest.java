package dev.tandem.spec;

import static dev.tandem.dsl.Tandem.byEpoch;
import static dev.tandem.dsl.Tandem.byStep;
import static dev.tandem.dsl.Tandem.from;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScheduleTest {

  @Test
  void a_constant_is_always_the_same() {
    assertThat(steps(new Schedule.Constant(0.3), 3)).containsExactly(0.3, 0.3, 0.3);
  }

  @Test
  void a_table_has_the_value_at_the_greatest_key_that_was_reached() {
    Schedule table = byStep(Map.of(0, 1.0, 2, 5.0, 3, 4.0));
    assertThat(steps(table, 5)).containsExactly(1, 1, 5, 4, 4);
    assertThat(byEpoch(Map.of(0, 1.0, 2, 5.0)).valueAt(100, 1, 0)).isEqualTo(1);
    assertThat(byEpoch(Map.of(0, 1.0, 2, 5.0)).valueAt(0, 2, 0)).isEqualTo(5);
  }

  @Test
  void stairs_go_down_once_in_a_while() {
    assertThat(steps(from(8).halved().everySteps(2), 5)).containsExactly(8, 8, 4, 4, 2);
    assertThat(from(8).halved().everyEpochs(2).valueAt(1000, 5, 0)).isEqualTo(2);
  }

  @Test
  void an_exponential_goes_down_each_time() {
    assertThat(steps(from(8).times(0.5).everyStep(), 4)).containsExactly(8, 4, 2, 1);
    assertThat(from(8).times(0.5).everyEpoch().valueAt(1000, 3, 0)).isEqualTo(1);
  }

  @Test
  void an_inverse_goes_down_ever_slower() {
    assertThat(steps(from(6).inverse(1), 3)).containsExactly(6, 3, 2);
    assertThat(steps(from(6).inverse(0.5).power(2), 3)).containsExactly(6, 6 / 2.25, 1.5);
    assertThat(from(6).inverse(1).perEpoch().valueAt(1000, 2, 0)).isEqualTo(2);
  }

  @Test
  void a_polynomial_goes_to_0_and_stays_there() {
    assertThat(steps(from(4).toZeroInSteps(4), 6)).containsExactly(4, 3, 2, 1, 0, 0);
    assertThat(steps(from(4).toZeroInSteps(2).power(2), 3)).containsExactly(4, 1, 0);
    assertThat(from(4).toZeroInEpochs(4).valueAt(1000, 3, 0)).isEqualTo(1);
  }

  @Test
  void dl4js_polynomial_grows_before_it_is_0() {
    assertThat(steps(from(4).toZeroInSteps(4).asInDl4j(), 6)).containsExactly(4, 5, 6, 7, 0, 0);
  }

  @Test
  void a_sigmoid_has_half_of_its_value_in_the_middle() {
    Schedule rising = from(2).sigmoid(1, 3);
    assertThat(rising.valueAt(3, 0, 0)).isEqualTo(1);
    assertThat(rising.valueAt(4, 0, 0)).isCloseTo(2 / (1 + Math.exp(-1)), within(1e-15));
    assertThat(from(2).sigmoid(-1, 3).valueAt(4, 0, 0))
        .isCloseTo(2 / (1 + Math.exp(1)), within(1e-15));
  }

  @Test
  void a_cycle_goes_up_and_down_and_anneals() {
    assertThat(steps(from(0.01).cyclingTo(0.1, 10).annealing(2, 0.1), 12))
        .containsExactly(
            new double[] {
              0.01, 0.0325, 0.055, 0.0775, 0.1, 0.0775, 0.055, 0.0325, 0.01, 0.001, 0.01, 0.0325
            },
            within(1e-16));
  }

  @Test
  void a_cycle_that_cannot_be_halved_jumps_up_once() {
    assertThat(steps(from(1).cyclingTo(2, 5).annealing(2, 0.5), 5))
        .containsExactly(1, 2, 2, 1, 0.5);
  }

  @Test
  void on_plateaus_a_rate_falls_down_to_its_share() {
    Schedule.OnPlateau falling = from(8).halved().onPlateau().downTo(0.2);
    assertThat(falling.valueAt(9, 9, 0)).isEqualTo(8);
    assertThat(falling.valueAt(9, 9, 2)).isEqualTo(2);
    assertThat(falling.valueAt(9, 9, 3)).isCloseTo(1.6, within(1e-15));
    assertThat(falling.isDone(2)).isFalse();
    assertThat(falling.isDone(3)).isTrue();
  }

  @Test
  void the_course_ends_after_ten_halvings() {
    Schedule.OnPlateau falling = from(1).halved().onPlateau();
    assertThat(falling.isDone(9)).isFalse();
    assertThat(falling.isDone(10)).isTrue();
    assertThat(falling.valueAt(0, 0, 10)).isEqualTo(1.0 / 1024);
  }

  static Stream<Map.Entry<String, Schedule>> prints() {
    return Stream.of(
        Map.entry("byStep({0=0.1, 5=0.2})", byStep(Map.of(5, 0.2, 0, 0.1))),
        Map.entry("byEpoch({0=0.1})", byEpoch(Map.of(0, 0.1))),
        Map.entry("from(0.5).halved().everySteps(3)", from(0.5).halved().everySteps(3)),
        Map.entry("from(0.5).times(0.9).everyEpochs(3)", from(0.5).times(0.9).everyEpochs(3)),
        Map.entry("from(0.5).times(0.9).everyStep()", from(0.5).times(0.9).everyStep()),
        Map.entry("from(0.5).halved().everyEpoch()", from(0.5).halved().everyEpoch()),
        Map.entry("from(0.5).inverse(0.1)", from(0.5).inverse(0.1)),
        Map.entry(
            "from(0.5).inverse(0.1).power(2.0).perEpoch()",
            from(0.5).inverse(0.1).power(2).perEpoch()),
        Map.entry("from(0.5).toZeroInSteps(9)", from(0.5).toZeroInSteps(9)),
        Map.entry(
            "from(0.5).toZeroInEpochs(9).power(2.0).asInDl4j()",
            from(0.5).toZeroInEpochs(9).power(2).asInDl4j()),
        Map.entry("from(0.5).sigmoid(-0.1, 9)", from(0.5).sigmoid(-0.1, 9)),
        Map.entry("from(0.5).sigmoid(0.1, 9).perEpoch()", from(0.5).sigmoid(0.1, 9).perEpoch()),
        Map.entry(
            "from(0.1).cyclingTo(1.0, 20).annealing(2, 0.1).perEpoch()",
            from(0.1).cyclingTo(1, 20).perEpoch()),
        Map.entry("from(0.5).halved().onPlateau()", from(0.5).halved().onPlateau()),
        Map.entry(
            "from(0.5).times(0.1).onPlateau().downTo(0.001)",
            from(0.5).times(0.1).onPlateau().downTo(0.001)));
  }

  @ParameterizedTest
  @MethodSource("prints")
  void a_schedule_prints_as_the_words_that_make_it(Map.Entry<String, Schedule> entry) {
    assertThat(entry.getValue()).hasToString(entry.getKey());
  }

  @ParameterizedTest
  @MethodSource("prints")
  void no_value_is_greater_than_the_supremum(Map.Entry<String, Schedule> entry) {
    Schedule schedule = entry.getValue();
    for (int t = 0; t < 50; t++) {
      assertThat(schedule.valueAt(t, t, 0)).isBetween(0.0, schedule.supremum());
    }
  }

  @Test
  void what_grows_forever_has_no_bound() {
    for (Schedule growing :
        List.of(from(1).times(2).everyStep(), from(1).times(2).everyEpochs(5))) {
      assertThat(growing.supremum()).isInfinite();
    }
  }

  private static double[] steps(Schedule schedule, int count) {
    double[] values = new double[count];
    for (int step = 0; step < count; step++) {
      values[step] = schedule.valueAt(new Progress(step, 0, 0));
    }
    return values;
  }
}
