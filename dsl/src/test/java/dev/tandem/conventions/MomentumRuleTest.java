package dev.tandem.conventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The recurrences, by the course's numbers. */
class MomentumRuleTest {

  @ParameterizedTest
  @CsvSource({
    "AVERAGE,      0.01, 0.019, 0.0271",
    "SUM,          0.1,  0.19,  0.271",
    "HEAVY_BALL,   0.1,  0.19,  0.271",
    "NESTEROV,     0.19, 0.271, 0.3439",
    "NESTEROV_SUM, 0.19, 0.271, 0.3439"
  })
  void three_updates_with_gradient_1_rate_0_1_and_momentum_0_9(
      MomentumForm form, double first, double second, double third) {
    List<Double> steps = steps(Conventions.momentum(0.9).withRate(0.1).from(form), 3);

    assertThat(steps.get(0)).isCloseTo(first, within(1e-15));
    assertThat(steps.get(1)).isCloseTo(second, within(1e-15));
    assertThat(steps.get(2)).isCloseTo(third, within(1e-15));
  }

  /** Friction 1 and time step 0.1: memory 0.9, push 0.01. */
  @Test
  void the_ball_of_friction_1_moves_a_tenth_of_the_heavy_ball_of_rate_0_1() {
    List<Double> steps = steps(Conventions.ball(0.1).withFriction(1), 3);

    assertThat(steps.get(0)).isCloseTo(0.01, within(1e-16));
    assertThat(steps.get(1)).isCloseTo(0.019, within(1e-16));
    assertThat(steps.get(2)).isCloseTo(0.0271, within(1e-16));
  }

  @ParameterizedTest
  @EnumSource(names = {"AVERAGE", "SUM", "HEAVY_BALL", "NESTEROV", "NESTEROV_SUM"})
  void without_momentum_every_form_is_gradient_descent(MomentumForm form) {
    assertThat(steps(Conventions.momentum(0).withRate(0.25).from(form), 3))
        .containsExactly(0.25, 0.25, 0.25);
  }

  /** In the end every gradient has moved the weight by push / (1 - memory). */
  @ParameterizedTest
  @EnumSource
  void a_constant_gradient_moves_by_its_push_over_what_is_forgotten(MomentumForm form) {
    MomentumRule rule = new MomentumRule(MomentumForm.HEAVY_BALL, 0.1, 0.5).as(form);

    assertThat(steps(rule, 100).get(99)).isCloseTo(0.2, within(1e-15));
  }

  @Test
  void a_rule_prints_its_recurrence_with_its_numbers() {
    assertThat(Conventions.ball(0.1).withFriction(2))
        .hasToString("v' = (1 - r dt) v - dt g, w' = w + dt v' with dt = 0.1, r = 2.0");
    assertThat(Conventions.momentum(0.9).withRate(0.1).from(Speaker.S0))
        .hasToString("v' = beta v + (1 - beta) g, w' = w - kappa v' with kappa = 0.1, beta = 0.9");
  }

  /** How far each of {@code count} updates with gradient 1 moves the weight. */
  private static List<Double> steps(MomentumRule rule, int count) {
    List<Double> steps = new ArrayList<>();
    Motion motion = Motion.from(0);
    for (int i = 0; i < count; i++) {
      Motion next = rule.update(motion, 1);
      steps.add(motion.weight() - next.weight());
      motion = next;
    }
    return steps;
  }
}
