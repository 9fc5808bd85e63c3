package dev.tandem.dl4j.updater;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.schedule.ExponentialSchedule;
import org.nd4j.linalg.schedule.ISchedule;
import org.nd4j.linalg.schedule.ScheduleType;
import org.nd4j.shade.jackson.core.JsonProcessingException;

/** Each updater of ours travels like DL4J's own, and its numbers tell it from others. */
class OwnUpdaterTest {

  private static final ISchedule HALVING =
      new ExponentialSchedule(ScheduleType.ITERATION, 0.1, 0.5);

  static List<OwnUpdater> updaters() {
    return List.of(
        new HeavyBall(0.3, 0.5),
        new HeavyBall(0.3, 0.5, HALVING),
        new AveragedGradient(0.3, 0.5),
        new AveragedGradient(0.3, 0.5, HALVING),
        new SummedGradient(0.3, 0.5),
        new SummedGradient(0.3, 0.5, HALVING),
        new Ball(0.3, 0.5),
        new AdaGradFrom(0.3, 1e-7, 1e-6),
        new TextbookRmsProp(0.3, 0.9, 1e-7),
        new TextbookAdam(0.3, 0.8, 0.9, 1e-7),
        new TextbookAdaMax(0.3, 0.8, 0.9),
        new TextbookAmsGrad(0.3, 0.8, 0.9, 1e-7),
        new TextbookNadam(0.3, 0.8, 0.9, 1e-7),
        new AdaBelief(0.3, 0.8, 0.9, 1e-7));
  }

  @ParameterizedTest
  @MethodSource("updaters")
  void json_keeps_everything(OwnUpdater updater) throws JsonProcessingException {
    assertThat(throughJson(updater)).isEqualTo(updater).hasSameClassAs(updater);
    OwnUpdater scheduled = scheduled(updater);
    assertThat(throughJson(scheduled)).isEqualTo(scheduled).isNotEqualTo(updater);
  }

  @ParameterizedTest
  @MethodSource("updaters")
  void serialization_keeps_everything(OwnUpdater updater) throws Exception {
    OwnUpdater scheduled = scheduled(updater);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(scheduled);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(in.readObject()).isEqualTo(scheduled);
    }
  }

  @ParameterizedTest
  @MethodSource("updaters")
  void a_clone_is_equal_and_independent(OwnUpdater updater) {
    OwnUpdater scheduled = scheduled(updater);
    OwnUpdater clone = scheduled.clone();
    assertThat(clone).isEqualTo(scheduled).isNotSameAs(scheduled).hasSameHashCodeAs(scheduled);
    clone.setLrAndSchedule(1, null);
    assertThat(clone).isNotEqualTo(scheduled).isNotEqualTo(updater).isNotEqualTo("updater");
  }

  @Test
  void no_two_of_them_are_equal() {
    assertThat(updaters()).doesNotHaveDuplicates();
    assertThat(new HeavyBall(0.3, 0.5))
        .isNotEqualTo(new HeavyBall(0.3, 0.6))
        .isNotEqualTo(new HeavyBall(0.2, 0.5));
    assertThat(new AdaGradFrom(0.3, 1e-7, 0)).isNotEqualTo(new AdaGradFrom(0.3, 1e-7, 1));
    assertThat(new TextbookAdam(1, 0, 0, 0)).isNotEqualTo(new TextbookAdam(1, 0, 0, 1));
  }

  @ParameterizedTest
  @MethodSource("updaters")
  void the_learning_rate_can_be_set_as_in_any_updater(OwnUpdater updater) {
    OwnUpdater changed = updater.clone();
    assertThat(changed.hasLearningRate()).isTrue();
    changed.setLrAndSchedule(0.2, null);
    assertThat(changed.getLearningRate(3, 1)).isEqualTo(0.2);
    changed.setLrAndSchedule(0.2, HALVING);
    assertThat(changed.getLearningRate(3, 1)).isEqualTo(0.0125);
  }

  @ParameterizedTest
  @MethodSource("updaters")
  void a_state_that_is_not_to_be_initialized_stays_and_one_that_is_starts_anew(OwnUpdater updater) {
    long size = updater.stateSize(2);
    INDArray kept = Nd4j.create(new double[(int) size], new long[] {1, size}).addi(0.25);
    INDArray fresh = kept.dup();
    updater.instantiate(kept, false);
    assertThat(kept.toDoubleVector()).containsOnly(0.25);
    updater.instantiate(fresh, true);
    assertThat(fresh.toDoubleVector()).containsOnly(updater.start());
  }

  @ParameterizedTest
  @MethodSource("updaters")
  void the_state_map_has_the_slots_and_nothing_else(OwnUpdater updater) {
    Map<String, INDArray> state = new LinkedHashMap<>();
    updater.slots().forEach(slot -> state.put(slot, Nd4j.createFromArray(0.5)));
    OwnGradientUpdater running = updater.instantiate(state, false);
    assertThat(running.getState()).isEqualTo(state);
    assertThat(running.getConfig()).isSameAs(updater);
    String name = updater.getClass().getSimpleName();
    assertThatThrownBy(() -> running.setState(Map.of("X", Nd4j.createFromArray(0.5)), false))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            name + ": needs the state " + updater.slots() + " but receives [X]; give these alone");
  }

  @Test
  void the_velocity_is_kept_with_the_sign_of_the_movement() {
    INDArray state = Nd4j.createFromArray(new double[][] {{5, 5}});
    OwnGradientUpdater updater = new HeavyBall(0.1, 0.9).instantiate(state, true);
    updater.applyUpdater(Nd4j.createFromArray(1.0, -2.0), 0, 0);
    assertThat(state.toDoubleVector()).containsExactly(new double[] {-0.1, 0.2}, within(1e-16));
  }

  @Test
  void schedules_give_the_numbers_of_the_iteration() {
    OwnGradientUpdater updater =
        scheduled(new SummedGradient(0.3, 0.5, HALVING))
            .instantiate(Nd4j.createFromArray(new double[][] {{4}}), false);
    INDArray gradient = Nd4j.createFromArray(1.0);
    updater.applyUpdater(gradient, 2, 0);
    // Momentum and rate are both 0.025 by now.
    assertThat(gradient.getDouble(0)).isCloseTo(0.025 * (0.025 * 4 + 1), within(1e-16));
  }

  private static OwnUpdater scheduled(OwnUpdater updater) {
    OwnUpdater scheduled = updater.clone();
    scheduled.setLrAndSchedule(0.1, HALVING);
    return scheduled;
  }

  private static IUpdater throughJson(IUpdater updater) throws JsonProcessingException {
    String json = NeuralNetConfiguration.mapper().writeValueAsString(updater);
    return NeuralNetConfiguration.mapper().readValue(json, IUpdater.class);
  }
}
