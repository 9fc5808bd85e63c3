package dev.tandem.reference.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** On a clock that only moves when something is done. */
class TrialTest {

  private static final int WORK = 1_000_000;
  private static final int TERM = 100;

  private long time = Long.MAX_VALUE - 50;
  private long loops = 10;
  private long vectors = 10;
  private long attempts;
  private int heldUp;

  private Trial trial = trialOf(1);

  @Test
  void vectors_pass_when_they_are_faster() {
    vectors = 9;
    assertThat(trial.isPassed(1)).as("before the loops can have been compiled").isFalse();
    work(WORK);
    assertThat(trial.isPassed(1)).isTrue();
    assertThat(trial.isPassed(1)).isTrue();
    assertThat(attempts).isEqualTo(20);
  }

  @Test
  void vectors_that_are_as_fast_or_slower_do_not_pass() {
    work(WORK);
    assertThat(trial.isPassed(1)).isFalse();
    vectors = 4000;
    work(WORK);
    assertThat(trial.isPassed(1)).isFalse();
  }

  @Test
  void vectors_pass_as_soon_as_they_have_been_compiled_well() {
    vectors = 4000;
    work(WORK);
    assertThat(trial.isPassed(1)).isFalse();
    vectors = 3;
    work(WORK);
    assertThat(trial.isPassed(1)).isTrue();
  }

  @Test
  void loops_that_were_held_up_are_no_proof() {
    work(WORK);
    assertThat(trial.isPassed(1)).isFalse();
    loops = 5000;
    vectors = 20;
    work(WORK);
    assertThat(trial.isPassed(1)).isFalse();
  }

  @Test
  void attempts_take_no_longer_than_the_real_work() {
    vectors = 390;
    for (int products = 1; products <= 200; products++) {
      work(1000);
      assertThat(trial.isPassed(1)).isFalse();
      assertThat(attempts).isBetween(products * 5 / 2 - 1L, products * 5 / 2 + 1L);
    }
  }

  @Test
  void after_a_second_they_take_a_sixteenth_of_that() {
    vectors = 999_990;
    work(1_000_000_000);
    assertThat(trial.isPassed(1)).isFalse();
    assertThat(attempts).isEqualTo(1001);
    work(1_600_000_000);
    assertThat(trial.isPassed(1)).isFalse();
    assertThat(attempts).isEqualTo(1101);
  }

  @Test
  void vectors_that_have_become_slow_are_on_trial_again() {
    vectors = 9;
    work(WORK);
    assertThat(trial.isPassed(1)).isTrue();
    vectors = 4000;
    assertThat(trial.isPassed(TERM)).isTrue();
    assertThat(attempts).isEqualTo(20);
    assertThat(trial.isPassed(1)).as("a term is over").isFalse();
    work(WORK);
    assertThat(trial.isPassed(1)).isFalse();
    vectors = 9;
    work(WORK);
    assertThat(trial.isPassed(1)).isTrue();
  }

  @Test
  void attempts_that_were_held_up_change_nothing() {
    vectors = 9;
    work(WORK);
    assertThat(trial.isPassed(1)).isTrue();
    heldUp = 4;
    assertThat(trial.isPassed(TERM + 1)).isTrue();
    assertThat(attempts).isEqualTo(25);
    assertThat(trial.isPassed(TERM)).isTrue();
    assertThat(attempts).as("in a new term").isEqualTo(25);
  }

  @Test
  void vectors_stay_on_a_machine_that_has_become_slower() {
    vectors = 9;
    work(WORK);
    assertThat(trial.isPassed(1)).isTrue();
    loops = 100;
    vectors = 90;
    assertThat(trial.isPassed(TERM + 1)).isTrue();
    assertThat(attempts).isEqualTo(21);
  }

  @Test
  void they_may_be_allowed_more_time() {
    trial = trialOf(4);
    vectors = 390;
    work(10_000);
    assertThat(trial.isPassed(1)).isFalse();
    assertThat(attempts).isBetween(100L, 101L);
  }

  private Trial trialOf(int most) {
    return new Trial(
        () -> time += loops,
        () -> {
          time += heldUp-- > 0 ? 5000 : vectors;
          attempts++;
        },
        most,
        TERM,
        () -> time);
  }

  private void work(long nanoseconds) {
    long begin = trial.now();
    time += nanoseconds;
    trial.workedSince(begin);
  }
}
