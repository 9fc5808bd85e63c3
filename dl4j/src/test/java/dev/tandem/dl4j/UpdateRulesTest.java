package dev.tandem.dl4j;

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
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.dl4j.updater.AdaGradFrom;
import dev.tandem.dl4j.updater.HeavyBall;
import dev.tandem.spec.Optimizer;
import dev.tandem.spec.SpecException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.AMSGrad;
import org.nd4j.linalg.learning.config.AdaDelta;
import org.nd4j.linalg.learning.config.AdaGrad;
import org.nd4j.linalg.learning.config.AdaMax;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nadam;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.RmsProp;
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

  @Test
  void dl4js_own_class_serves_where_it_computes_the_right_thing() {
    assertThat(rule(adaDelta())).isEqualTo(new AdaDelta(0.95, 1e-6));
    assertThat(rule(adaGrad(0.1).asInDl4j())).isEqualTo(new AdaGrad(0.1, 1e-6));
    assertThat(rule(rmsProp(0.1).asInDl4j())).isEqualTo(new RmsProp(0.1, 0.9, 1e-8));
    assertThat(rule(adam(0.1).asInDl4j())).isEqualTo(new Adam(0.1, 0.9, 0.999, 1e-8));
    assertThat(rule(adaMax(0.1).asInDl4j())).isEqualTo(new AdaMax(0.1, 0.9, 0.999, 1e-8));
    assertThat(rule(amsGrad(0.1).asInDl4j())).isEqualTo(new AMSGrad(0.1, 0.9, 0.999, 1e-8));
    assertThat(rule(nadam(0.1).asInDl4j())).isEqualTo(new Nadam(0.1, 0.9, 0.999, 1e-8));
  }

  @Test
  void the_stock_face_takes_dl4js_class_of_the_same_name() {
    assertThat(stock(adaGrad(0.1))).isEqualTo(new AdaGrad(0.1, 1e-6));
    assertThat(stock(rmsProp(0.1))).isEqualTo(new RmsProp(0.1, 0.9, 1e-8));
    assertThat(stock(adam(0.1))).isEqualTo(new Adam(0.1, 0.9, 0.999, 1e-8));
    assertThat(stock(adaMax(0.1))).isEqualTo(new AdaMax(0.1, 0.9, 0.999, 1e-8));
    assertThat(stock(amsGrad(0.1))).isEqualTo(new AMSGrad(0.1, 0.9, 0.999, 1e-8));
    assertThat(stock(nadam(0.1))).isEqualTo(new Nadam(0.1, 0.9, 0.999, 1e-8));
  }

  @Test
  void the_stock_face_refuses_what_dl4j_lacks() {
    assertRefused(
        sgd(0.1).withMomentum(0.9),
        "dl4j stock: sgd(0.1).withMomentum(0.9) has no class in DL4J;"
            + " use withNesterov(0.9), or the exact face");
    assertRefused(
        sgd(0.1).withAveragedGradient(0.9),
        "dl4j stock: sgd(0.1).withAveragedGradient(0.9) has no class in DL4J;"
            + " use withNesterov(0.9), or the exact face");
    assertRefused(
        sgd(0.1).withSummedGradient(0.9),
        "dl4j stock: sgd(0.1).withSummedGradient(0.9) has no class in DL4J;"
            + " use withNesterov(0.9), or the exact face");
    assertRefused(
        ball(0.1).withFriction(1),
        "dl4j stock: ball(0.1).withFriction(1.0) has no class in DL4J;"
            + " use sgd with withNesterov, or the exact face");
    assertRefused(
        adaBelief(0.1),
        "dl4j stock: adaBelief(0.1) has no class in DL4J; use adam(0.1), or the exact face");
    assertRefused(
        adaGrad(from(0.1).halved().everyStep()),
        "dl4j stock: adaGrad(from(0.1).halved().everyStep()) has no class in DL4J; use a constant"
            + " learning rate: AdaGrad.clone() forgets schedules, or the exact face");
  }

  @Test
  void schedules_reach_the_updater() {
    IUpdater rule = rule(adam(from(0.1).halved().everyEpochs(2)).asInDl4j());
    assertThat(rule.getLearningRate(9, 4)).isEqualTo(0.025);
    IUpdater momentum = rule(sgd(0.1).withNesterov(byStep(Map.of(0, 0.5, 3, 0.9))));
    assertThat(((Nesterovs) momentum).currentMomentum(3, 0)).isEqualTo(0.9);
    IUpdater ada = rule(adaGrad(from(0.1).halved().everyStep()).asInDl4j());
    assertThat(ada).isInstanceOf(AdaGradFrom.class);
    assertThat(ada.clone().getLearningRate(1, 0)).isEqualTo(0.05);
  }

  private static void assertRefused(Optimizer optimizer, String message) {
    assertThatThrownBy(() -> stock(optimizer))
        .isInstanceOf(SpecException.class)
        .hasMessage(message);
  }

  private static IUpdater stock(Optimizer optimizer) {
    return optimizer.match(new UpdateRules(Face.STOCK));
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
