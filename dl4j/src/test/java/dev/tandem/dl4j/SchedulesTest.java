package dev.tandem.dl4j;

import static dev.tandem.dsl.Tandem.byEpoch;
import static dev.tandem.dsl.Tandem.byStep;
import static dev.tandem.dsl.Tandem.from;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.dl4j.updater.FallingPolySchedule;
import dev.tandem.spec.Schedule;
import dev.tandem.spec.SpecException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.schedule.ISchedule;
import org.nd4j.linalg.schedule.PolySchedule;
import org.nd4j.linalg.schedule.ScheduleType;
import org.nd4j.shade.jackson.databind.ObjectMapper;

/** DL4J's schedule of each word has the same values. */
class SchedulesTest {

  static List<Schedule> schedules() {
    return List.of(
        byStep(Map.of(0, 0.5, 3, 0.25, 11, 0.75)),
        byEpoch(Map.of(0, 0.5, 2, 0.25)),
        from(0.5).halved().everySteps(3),
        from(0.5).times(0.9).everyEpochs(2),
        from(0.5).times(0.9).everyStep(),
        from(0.5).times(1.1).everyEpoch(),
        from(0.5).inverse(0.1).power(0.75),
        from(0.5).inverse(0.1).perEpoch(),
        from(0.5).toZeroInSteps(13).power(2),
        from(0.5).toZeroInEpochs(5),
        from(0.5).toZeroInSteps(13).power(0.5).asInDl4j(),
        from(0.5).sigmoid(0.3, 7),
        from(0.5).sigmoid(-0.3, 3).perEpoch(),
        from(0.1).cyclingTo(0.5, 8),
        from(0.1).cyclingTo(0.5, 9).annealing(4, 0.5),
        from(0.1).cyclingTo(0.5, 4).perEpoch());
  }

  @ParameterizedTest
  @MethodSource("schedules")
  void dl4j_has_the_same_values(Schedule schedule) {
    ISchedule theirs = schedule.match(new Schedules(Face.EXACT)).orElseThrow();
    for (int step = 0; step < 60; step++) {
      assertThat(theirs.valueAt(step, step / 5))
          .isCloseTo(schedule.valueAt(step, step / 5, 0), within(1e-16));
    }
  }

  @Test
  void numbers_and_plateaus_need_no_schedule() {
    assertThat(new Schedule.Constant(0.1).match(new Schedules(Face.EXACT))).isEmpty();
    assertThat(from(0.1).halved().onPlateau().match(new Schedules(Face.STOCK))).isEmpty();
  }

  @Test
  void the_stock_face_has_only_dl4js_polynomial() {
    Schedules stock = new Schedules(Face.STOCK);
    assertThat(from(0.5).toZeroInSteps(9).asInDl4j().match(stock))
        .containsInstanceOf(PolySchedule.class);
    assertThatThrownBy(() -> from(0.5).toZeroInSteps(9).match(stock))
        .isInstanceOf(SpecException.class)
        .hasMessage(
            "dl4j stock: from(0.5).toZeroInSteps(9) has no class in DL4J;"
                + " use asInDl4j(), which rises, or the exact face");
  }

  @Test
  void the_falling_polynomial_is_a_citizen() throws Exception {
    FallingPolySchedule schedule = new FallingPolySchedule(ScheduleType.EPOCH, 0.5, 2, 9);
    ObjectMapper mapper = org.deeplearning4j.nn.conf.NeuralNetConfiguration.mapper();
    assertThat(mapper.readValue(mapper.writeValueAsString(schedule), ISchedule.class))
        .isEqualTo(schedule);
    assertThat(Citizens.throughSerialization(schedule)).isEqualTo(schedule);
    assertThat(schedule.clone())
        .isEqualTo(schedule)
        .isNotSameAs(schedule)
        .hasSameHashCodeAs(schedule);
    assertThat(schedule)
        .isNotEqualTo(new FallingPolySchedule(ScheduleType.ITERATION, 0.5, 2, 9))
        .isNotEqualTo(new FallingPolySchedule(ScheduleType.EPOCH, 0.4, 2, 9))
        .isNotEqualTo(new FallingPolySchedule(ScheduleType.EPOCH, 0.5, 3, 9))
        .isNotEqualTo(new FallingPolySchedule(ScheduleType.EPOCH, 0.5, 2, 8));
  }
}
