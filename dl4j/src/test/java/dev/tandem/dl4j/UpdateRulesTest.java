package dev.tandem.dl4j;

import static dev.tandem.dsl.Tandem.sgd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.dl4j.updater.HeavyBall;
import dev.tandem.spec.Optimizer;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.Sgd;

/** Three updates with gradient 1, learning rate 0.1 and momentum 0.9: course, table C. */
class UpdateRulesTest {

  @Test
  void sgd_moves_by_the_learning_rate() {
    assertThat(rule(sgd(0.1))).isEqualTo(new Sgd(0.1));
    assertThat(moves(sgd(0.1))).containsExactly(new double[] {0.1, 0.1, 0.1}, within(1e-15));
  }

  @Test
  void heavy_ball_gathers_speed() {
    assertThat(rule(sgd(0.1).withMomentum(0.9))).isEqualTo(new HeavyBall(0.1, 0.9));
    assertThat(moves(sgd(0.1).withMomentum(0.9)))
        .containsExactly(new double[] {0.1, 0.19, 0.271}, within(1e-15));
  }

  @Test
  void nesterov_is_one_update_ahead_of_heavy_ball() {
    assertThat(rule(sgd(0.1).withNesterov(0.9))).isEqualTo(new Nesterovs(0.1, 0.9));
    assertThat(moves(sgd(0.1).withNesterov(0.9)))
        .containsExactly(new double[] {0.19, 0.271, 0.3439}, within(1e-15));
  }

  @Test
  void momentum_0_is_plain_descent() {
    assertThat(moves(sgd(0.1).withMomentum(0))).containsExactly(0.1, 0.1, 0.1);
    assertThat(moves(sgd(0.1).withNesterov(0))).containsExactly(0.1, 0.1, 0.1);
  }

  /** What DL4J subtracts from a parameter, update by update. */
  private static double[] moves(Optimizer optimizer) {
    IUpdater rule = rule(optimizer);
    long size = rule.stateSize(1);
    GradientUpdater<?> updater =
        size == 0
            ? rule.instantiate((INDArray) null, true)
            : rule.instantiate(Nd4j.createFromArray(new double[][] {{7}}), true);
    double[] moves = new double[3];
    for (int i = 0; i < moves.length; i++) {
      INDArray gradient = Nd4j.createFromArray(1.0);
      updater.applyUpdater(gradient, i, 0);
      moves[i] = gradient.getDouble(0);
    }
    return moves;
  }

  private static IUpdater rule(Optimizer optimizer) {
    return optimizer.match(new UpdateRules(Face.EXACT));
  }
}
