package dev.tandem.run;

import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.from;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.noImprovementIn;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.run.EarlyStopping.Decision.GO_ON;
import static dev.tandem.run.EarlyStopping.Decision.KEEP;
import static dev.tandem.run.EarlyStopping.Decision.STOP;
import static dev.tandem.run.EarlyStopping.Decision.WAIT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.run.EarlyStopping.Decision;
import dev.tandem.spec.Optimizer;
import dev.tandem.spec.Plan;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EarlyStoppingTest {

  @Test
  void without_patience_nothing_stops() {
    assertThat(decisions(sgd(0.1), epochs(9), 3, 2, 4, 4, 4, 1))
        .containsExactly(KEEP, KEEP, WAIT, WAIT, WAIT, KEEP);
  }

  @Test
  void stops_when_there_was_no_improvement_in_so_many_epochs() {
    Plan patient = epochs(9).stopping(noImprovementIn(2));
    assertThat(decisions(sgd(0.1), patient, 3, 4, 2, 2, 5))
        .containsExactly(KEEP, WAIT, KEEP, WAIT, STOP);
  }

  @Test
  void a_growing_patience_waits_longer_after_each_plateau() {
    Plan patient = epochs(99).stopping(noImprovementIn(1, 2, 3));
    assertThat(decisions(sgd(0.1), patient, 5, 6, 6, 6, 6, 6, 6))
        .containsExactly(KEEP, GO_ON, WAIT, GO_ON, WAIT, WAIT, STOP);
  }

  @Test
  void an_improvement_gives_the_present_patience_anew() {
    Plan patient = epochs(99).stopping(noImprovementIn(1, 2));
    assertThat(decisions(sgd(0.1), patient, 5, 6, 6, 4, 6, 6))
        .containsExactly(KEEP, GO_ON, WAIT, KEEP, WAIT, STOP);
  }

  @Test
  void a_rate_that_falls_on_plateaus_ends_at_its_least_value() {
    Plan patient = epochs(99).stopping(noImprovementIn(1));
    Optimizer halving = sgd(from(1).halved().onPlateau().downTo(0.25));
    assertThat(decisions(halving, patient, 5, 6, 6, 6)).containsExactly(KEEP, GO_ON, GO_ON, STOP);
  }

  @Test
  void rounding_is_no_improvement() {
    Plan patient = epochs(9).stopping(noImprovementIn(1));
    assertThat(decisions(sgd(0.1), patient, 2, 2 - 1e-12)).containsExactly(KEEP, STOP);
    assertThat(decisions(sgd(0.1), patient, 2, 2 - 1e-8)).containsExactly(KEEP, KEEP);
    assertThat(decisions(sgd(0.1), patient, -2, -2 - 1e-8)).containsExactly(KEEP, KEEP);
  }

  @Test
  void a_loss_that_is_not_a_number_is_no_improvement() {
    Plan patient = epochs(9).stopping(noImprovementIn(2));
    assertThat(decisions(sgd(0.1), patient, Double.NaN, 3, Double.NaN, Double.NaN))
        .containsExactly(WAIT, KEEP, WAIT, STOP);
  }

  @Test
  void knows_the_best_epoch() {
    EarlyStopping stopping = stopping(sgd(0.1), epochs(9));
    assertThat(stopping.bestEpoch()).isZero();
    for (double loss : new double[] {3, 1, 2}) {
      stopping.after(loss);
    }
    assertThat(stopping.bestEpoch()).isEqualTo(2);
  }

  private static List<Decision> decisions(Optimizer optimizer, Plan plan, double... losses) {
    EarlyStopping stopping = stopping(optimizer, plan);
    List<Decision> decisions = new ArrayList<>();
    for (double loss : losses) {
      decisions.add(stopping.after(loss));
    }
    return decisions;
  }

  private static EarlyStopping stopping(Optimizer optimizer, Plan plan) {
    return new EarlyStopping(
        network(vector(1)).dense(1, identity()).minimizing(quadratic()).by(optimizer, plan));
  }
}
