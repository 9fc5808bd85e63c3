package dev.tandem.reference;

import static dev.tandem.dsl.Tandem.sgd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.run.OptimizerState;
import dev.tandem.spec.Optimizer;
import org.junit.jupiter.api.Test;

/** Three updates with g = 1, eta = 0.1, mu = 0.9: course, table of conventions. */
class UpdateRulesTest {

  private static final double ETA = 0.1;
  private static final double MU = 0.9;

  @Test
  void plain_descent_moves_by_the_rate_and_keeps_nothing() {
    Run run = new Run(sgd(ETA));

    assertThat(run.rule.slots()).isEmpty();
    assertThat(run.moves(1, 1, 1)).containsExactly(new double[] {0.1, 0.1, 0.1}, within(1e-16));
  }

  @Test
  void heavy_ball_moves_by_0_1_then_0_19_then_0_271() {
    Run run = new Run(sgd(ETA).withMomentum(MU));

    assertThat(run.rule.slots()).containsExactly(OptimizerState.VELOCITY);
    assertThat(run.moves(1, 1, 1)).containsExactly(new double[] {0.1, 0.19, 0.271}, within(1e-16));
    assertThat(run.velocity()).isCloseTo(-0.271, within(1e-16));
  }

  @Test
  void nesterov_moves_by_0_19_then_0_271_then_0_3439() {
    Run run = new Run(sgd(ETA).withNesterov(MU));

    assertThat(run.rule.slots()).containsExactly(OptimizerState.VELOCITY);
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
    rule.update(w, new double[] {1, 2}, state, 1);

    assertThat(w).containsExactly(103, 1038);
    assertThat(state[0][1]).containsExactly(3, 38);
    assertThat(state[0][0]).containsExactly(0, 0);
  }

  /** One weight that starts at 0. */
  private static final class Run {

    private final UpdateRule rule;
    private final double[] w = {0};
    private final double[][][] state;

    Run(Optimizer optimizer) {
      this.rule = optimizer.match(UpdateRules.TABLE);
      this.state = new double[rule.slots().size()][1][1];
    }

    /** How far the weight goes down at each gradient. */
    double[] moves(double... gradients) {
      double[] moves = new double[gradients.length];
      for (int i = 0; i < gradients.length; i++) {
        double before = w[0];
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
