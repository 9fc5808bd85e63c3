package dev.tandem.reference;

import static dev.tandem.dsl.Tandem.adaBelief;
import static dev.tandem.dsl.Tandem.adaDelta;
import static dev.tandem.dsl.Tandem.adaGrad;
import static dev.tandem.dsl.Tandem.adaMax;
import static dev.tandem.dsl.Tandem.adam;
import static dev.tandem.dsl.Tandem.amsGrad;
import static dev.tandem.dsl.Tandem.ball;
import static dev.tandem.dsl.Tandem.byStep;
import static dev.tandem.dsl.Tandem.from;
import static dev.tandem.dsl.Tandem.nadam;
import static dev.tandem.dsl.Tandem.rmsProp;
import static dev.tandem.dsl.Tandem.sgd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.spec.Optimizer;
import dev.tandem.spec.Schedule;
import dev.tandem.spec.Slot;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Three updates with g = 1, eta = 0.1, mu = 0.9: course, table of conventions. */
class UpdateRulesTest {

  private static final double ETA = 0.1;
  private static final double MU = 0.9;

  @Test
  void plain_descent_moves_by_the_rate_and_keeps_nothing() {
    Run run = new Run(sgd(ETA));

    assertThat(run.optimizer.slots()).isEmpty();
    assertThat(run.moves(1, 1, 1)).containsExactly(new double[] {0.1, 0.1, 0.1}, within(1e-16));
  }

  @Test
  void heavy_ball_moves_by_0_1_then_0_19_then_0_271() {
    Run run = new Run(sgd(ETA).withMomentum(MU));

    assertThat(run.optimizer.slots()).containsExactly(new Slot("velocity", 0));
    assertThat(run.moves(1, 1, 1)).containsExactly(new double[] {0.1, 0.19, 0.271}, within(1e-16));
    assertThat(run.velocity()).isCloseTo(-0.271, within(1e-16));
  }

  @Test
  void nesterov_moves_by_0_19_then_0_271_then_0_3439() {
    Run run = new Run(sgd(ETA).withNesterov(MU));

    assertThat(run.optimizer.slots()).containsExactly(new Slot("velocity", 0));
    assertThat(run.moves(1, 1, 1))
        .containsExactly(new double[] {0.19, 0.271, 0.3439}, within(2e-16));
    assertThat(run.velocity()).isCloseTo(-0.271, within(1e-16));
  }

  @Test
  void nesterovs_parameters_are_the_look_ahead_points_of_a_heavy_ball() {
    Run ball = new Run(sgd(ETA).withMomentum(MU));
    Run nesterov = new Run(sgd(ETA).withNesterov(MU));
    for (double gradient : new double[] {1, -3, 0.5, 20}) {
      ball.moves(gradient);
      nesterov.moves(gradient);

      assertThat(nesterov.velocity()).isEqualTo(ball.velocity());
      assertThat(nesterov.w[0]).isCloseTo(ball.w[0] + MU * ball.velocity(), within(1e-15));
    }
  }

  @Test
  void without_momentum_all_rules_are_plain_descent() {
    double[] expected = new Run(sgd(ETA)).moves(1, -3, 0.5);

    assertThat(new Run(sgd(ETA).withMomentum(0)).moves(1, -3, 0.5)).isEqualTo(expected);
    assertThat(new Run(sgd(ETA).withNesterov(0)).moves(1, -3, 0.5)).isEqualTo(expected);
  }

  @Test
  void every_value_of_a_row_has_a_velocity_of_its_own() {
    UpdateRule rule = sgd(1).withMomentum(0.5).match(UpdateRules.TABLE);
    double[][][] state = {{{0, 0}, {8, 80}}};
    double[] w = {100, 1000};
    rule.begin(0, 0, 0);
    rule.update(w, new double[] {1, 2}, state, 1);

    assertThat(w).containsExactly(103, 1038);
    assertThat(state[0][1]).containsExactly(3, 38);
    assertThat(state[0][0]).containsExactly(0, 0);
  }

  @Test
  void the_averaged_gradient_moves_by_0_01_then_0_019_then_0_0271() {
    assertThat(new Run(sgd(ETA).withAveragedGradient(MU)).moves(1, 1, 1))
        .containsExactly(new double[] {0.01, 0.019, 0.0271}, within(1e-16));
  }

  @Test
  void the_summed_gradient_moves_like_heavy_ball_while_the_rate_is_constant() {
    Run run = new Run(sgd(ETA).withSummedGradient(MU));

    assertThat(run.moves(1, 1, 1)).containsExactly(new double[] {0.1, 0.19, 0.271}, within(1e-16));
    assertThat(run.velocity()).isCloseTo(2.71, within(1e-15));
  }

  @Test
  void a_ball_with_friction_moves_by_the_square_of_its_time_step() {
    // dt = 0.1, r = 1: v is kept by 0.9 and gets 0.1 from each gradient, w gets 0.1 from v.
    Run run = new Run(ball(0.1).withFriction(1));

    assertThat(run.moves(1, 1, 1))
        .containsExactly(new double[] {0.01, 0.019, 0.0271}, within(1e-16));
    assertThat(run.velocity()).isCloseTo(-0.271, within(1e-16));
  }

  @Test
  void ada_grad_divides_by_the_root_of_the_sum() {
    double e = 1e-6;
    assertThat(new Run(adaGrad(ETA)).moves(3, 4, 12))
        .containsExactly(
            new double[] {0.3 / (3 + e), 0.4 / (5 + e), 1.2 / (13 + e)}, within(1e-16));
    assertThat(new Run(adaGrad(ETA).asInDl4j()).moves(3)[0])
        .isCloseTo(0.3 / (Math.sqrt(9 + 1e-6) + e), within(1e-16));
  }

  @Test
  void rms_prop_divides_by_the_root_of_the_average() {
    double e = 1e-8;
    assertThat(new Run(rmsProp(ETA).decay(0.75)).moves(2, 0))
        .containsExactly(new double[] {0.2 / (1 + e), 0}, within(1e-16));
    assertThat(new Run(rmsProp(ETA).decay(0.75).epsilon(0.04).asInDl4j()).moves(2)[0])
        .isCloseTo(0.2 / (Math.sqrt(1.03) + 0.04), within(1e-16));
  }

  @Test
  void ada_delta_starts_with_the_root_of_epsilon() {
    // s = 0.05 g^2, d = 0: the first move is g sqrt(e) / sqrt(0.05 g^2 + e).
    double first = 2 * Math.sqrt(1e-6) / Math.sqrt(0.2 + 1e-6);
    double second = 2 * Math.sqrt(0.05 * first * first + 1e-6) / Math.sqrt(0.39 + 1e-6);
    assertThat(new Run(adaDelta()).moves(2, 2))
        .containsExactly(new double[] {first, second}, within(1e-16));
  }

  @Test
  void adam_moves_by_the_rate_while_the_gradient_stays() {
    double move = 0.1 * 7 / (7 + 1e-8);
    assertThat(new Run(adam(ETA)).moves(7, 7, 7))
        .containsExactly(new double[] {move, move, move}, within(1e-15));
  }

  @Test
  void adam_as_in_dl4j_has_epsilon_beside_the_plain_root() {
    // At g = 1e-8 the textbook halves the first move; DL4J's root is sqrt(0.001) as great.
    assertThat(new Run(adam(ETA)).moves(1e-8)[0]).isCloseTo(0.05, within(1e-15));
    double root = Math.sqrt(0.001);
    assertThat(new Run(adam(ETA).asInDl4j()).moves(1e-8)[0])
        .isCloseTo(0.1 * root / (root + 1), within(1e-15));
  }

  @Test
  void ada_max_remembers_the_greatest_gradient() {
    // m = 0.4, u = 4; then m = 0.36 + 0.1, u = 3.996.
    assertThat(new Run(adaMax(ETA)).moves(4, 1))
        .containsExactly(new double[] {0.1, 0.1 / 0.19 * 0.46 / 3.996}, within(1e-15));
    assertThat(new Run(adaMax(ETA)).moves(0)).containsExactly(0);
    assertThat(new Run(adaMax(ETA).asInDl4j()).moves(0)).containsExactly(0);
  }

  @Test
  void ams_grad_corrects_nothing_in_the_textbook_and_the_rate_in_dl4j() {
    // m = 0.2, s = 0.004; then m = 0.18, s = 0.003996 but u stays.
    double root = Math.sqrt(0.004) + 1e-8;
    assertThat(new Run(amsGrad(ETA)).moves(2, 0))
        .containsExactly(new double[] {0.02 / root, 0.018 / root}, within(1e-15));
    assertThat(new Run(amsGrad(ETA).asInDl4j()).moves(2)[0])
        .isCloseTo(0.1 * Math.sqrt(0.001) / 0.1 * 0.2 / root, within(1e-15));
  }

  @Test
  void nadam_looks_ahead_and_dl4j_forgets_a_correction() {
    // m = 0.1, corrected by 1 - 0.81 ahead; g by 1 - 0.9.
    assertThat(new Run(nadam(ETA)).moves(1)[0])
        .isCloseTo(0.1 * (0.09 / 0.19 + 1) / (1 + 1e-8), within(1e-15));
    assertThat(new Run(nadam(ETA).asInDl4j()).moves(1)[0])
        .isCloseTo(0.1 * (0.09 + 0.1) / 0.1 / (Math.sqrt(0.001) + 1e-8), within(1e-14))
        .isCloseTo(6.008, within(5e-4));
  }

  @Test
  void ada_belief_moves_far_where_the_gradient_is_as_expected() {
    // m = 0.1, s = 0.001 0.81: the surprise is 0.9 of the first gradient.
    assertThat(new Run(adaBelief(ETA)).moves(1)[0]).isCloseTo(0.1 / 0.9, within(1e-12));
  }

  @Test
  void where_the_rate_is_nothing_only_dl4js_forms_move() {
    Schedule rests = byStep(Map.of(0, 0.0, 1, 0.1));
    assertThat(new Run(adam(rests)).moves(1)).containsExactly(0);
    assertThat(new Run(amsGrad(rests)).moves(1)).containsExactly(0);
    assertThat(new Run(adaMax(rests)).moves(1)).containsExactly(0);
    double leak = 1e-8 * 0.1 / (Math.sqrt(0.001) + 1e-8);
    assertThat(new Run(adam(rests).asInDl4j()).moves(1)[0]).isCloseTo(leak, within(1e-22));
    assertThat(new Run(amsGrad(rests).asInDl4j()).moves(1)[0]).isCloseTo(leak, within(1e-22));
    assertThat(new Run(adaMax(rests).asInDl4j()).moves(1)[0]).isCloseTo(1e-9, within(1e-22));
  }

  @Test
  void schedules_of_rate_and_momentum_count_the_steps() {
    Schedule rate = from(0.4).halved().everyStep();
    assertThat(new Run(sgd(rate)).moves(1, 1, 1))
        .containsExactly(new double[] {0.4, 0.2, 0.1}, within(1e-15));
    Schedule momentum = byStep(Map.of(0, 0.0, 2, 0.5));
    assertThat(new Run(sgd(1).withMomentum(momentum)).moves(1, 1, 1)).containsExactly(1, 1, 1.5);
  }

  /** One weight that starts at 0. */
  private static final class Run {

    private final Optimizer optimizer;
    private final UpdateRule rule;
    private final double[] w = {0};
    private final double[][][] state;
    private int steps;

    Run(Optimizer optimizer) {
      this.optimizer = optimizer;
      this.rule = optimizer.match(UpdateRules.TABLE);
      this.state = new double[optimizer.slots().size()][1][1];
      for (int i = 0; i < state.length; i++) {
        state[i][0][0] = optimizer.slots().get(i).start();
      }
    }

    /** How far the weight goes down at each gradient. */
    double[] moves(double... gradients) {
      double[] moves = new double[gradients.length];
      for (int i = 0; i < gradients.length; i++) {
        double before = w[0];
        rule.begin(steps++, 0, 0);
        rule.update(w, new double[] {gradients[i]}, state, 0);
        moves[i] = before - w[0];
      }
      return moves;
    }

    double velocity() {
      return state[0][0][0];
    }
  }
}
