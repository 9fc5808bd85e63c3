package dev.tandem.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.schedule.ExponentialSchedule;
import org.nd4j.linalg.schedule.ScheduleType;
import org.nd4j.shade.jackson.core.JsonProcessingException;

class HeavyBallTest {

  private static final HeavyBall SCHEDULED =
      new HeavyBall(0.1, new ExponentialSchedule(ScheduleType.ITERATION, 0.1, 0.5), 0.9);

  @Test
  void the_velocity_is_kept_with_the_sign_of_the_movement() {
    INDArray state = Nd4j.createFromArray(new double[][] {{5, 5}});
    HeavyBallUpdater updater = new HeavyBall(0.1, 0.9).instantiate(state, true);
    updater.applyUpdater(Nd4j.createFromArray(1.0, -2.0), 0, 0);
    assertThat(state.toDoubleVector()).containsExactly(-0.1, 0.2);
  }

  @Test
  void a_state_that_is_not_to_be_initialized_stays() {
    INDArray state = Nd4j.createFromArray(new double[][] {{-0.1}});
    HeavyBallUpdater updater = new HeavyBall(0.1, 0.9).instantiate(state, false);
    INDArray gradient = Nd4j.createFromArray(1.0);
    updater.applyUpdater(gradient, 1, 0);
    assertThat(gradient.getDouble(0)).isCloseTo(0.19, within(1e-15));
  }

  @Test
  void a_schedule_gives_the_learning_rate_of_the_iteration() {
    HeavyBallUpdater updater =
        SCHEDULED.instantiate(Nd4j.createFromArray(new double[][] {{0}}), true);
    INDArray gradient = Nd4j.createFromArray(1.0);
    updater.applyUpdater(gradient, 2, 0);
    assertThat(gradient.getDouble(0)).isCloseTo(0.025, within(1e-15));
  }

  @Test
  void the_learning_rate_can_be_set_as_in_any_updater() {
    HeavyBall updater = new HeavyBall(0.1, 0.9);
    assertThat(updater.hasLearningRate()).isTrue();
    updater.setLrAndSchedule(0.2, null);
    assertThat(updater.getLearningRate(3, 1)).isEqualTo(0.2);
    assertThat(updater.momentum()).isEqualTo(0.9);
    assertThat(updater).isEqualTo(new HeavyBall(0.2, 0.9));
  }

  @Test
  void json_keeps_everything() throws JsonProcessingException {
    for (HeavyBall updater : new HeavyBall[] {SCHEDULED, new HeavyBall(0.3, 0.5)}) {
      String json = NeuralNetConfiguration.mapper().writeValueAsString(updater);
      assertThat(NeuralNetConfiguration.mapper().readValue(json, IUpdater.class))
          .isEqualTo(updater)
          .isInstanceOf(HeavyBall.class);
    }
  }

  @Test
  void a_clone_is_equal_and_independent() {
    HeavyBall clone = SCHEDULED.clone();
    assertThat(clone).isEqualTo(SCHEDULED).isNotSameAs(SCHEDULED).hasSameHashCodeAs(SCHEDULED);
    clone.setLrAndSchedule(1, null);
    assertThat(clone).isNotEqualTo(SCHEDULED);
  }

  @Test
  void equality_looks_at_each_number() {
    HeavyBall updater = new HeavyBall(0.1, 0.9);
    assertThat(updater)
        .isEqualTo(new HeavyBall(0.1, 0.9))
        .hasSameHashCodeAs(new HeavyBall(0.1, 0.9))
        .isNotEqualTo(new HeavyBall(0.2, 0.9))
        .isNotEqualTo(new HeavyBall(0.1, 0.8))
        .isNotEqualTo(SCHEDULED)
        .isNotEqualTo("HeavyBall")
        .hasToString("HeavyBall(learningRate=0.1, learningRateSchedule=null, momentum=0.9)");
  }

  @Test
  void serialization_keeps_everything() {
    assertThat(Citizens.throughSerialization(SCHEDULED)).isEqualTo(SCHEDULED);
  }

  @Test
  void the_state_map_is_the_velocity_alone() {
    INDArray velocity = Nd4j.createFromArray(0.5);
    HeavyBallUpdater updater = new HeavyBall(0.1, 0.9).instantiate(Map.of("V", velocity), false);
    assertThat(updater.getState()).containsExactly(Map.entry("V", velocity));
    assertThat(updater.getConfig()).isEqualTo(new HeavyBall(0.1, 0.9));
    assertThatThrownBy(() -> updater.setState(Map.of("M", velocity), false))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("HeavyBall: needs the state V alone but receives [M]; give the velocity");
  }
}
