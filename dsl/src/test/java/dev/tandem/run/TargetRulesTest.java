package dev.tandem.run;

import static dev.tandem.dsl.Tandem.cosineProximity;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.hinge;
import static dev.tandem.dsl.Tandem.klDivergence;
import static dev.tandem.dsl.Tandem.logLikelihood;
import static dev.tandem.dsl.Tandem.meanAbsoluteError;
import static dev.tandem.dsl.Tandem.meanAbsolutePercentageError;
import static dev.tandem.dsl.Tandem.meanSquaredLogError;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.poisson;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.squaredHinge;
import static dev.tandem.dsl.Tandem.sumOfAbsoluteErrors;
import static dev.tandem.dsl.Tandem.sumOfSquares;
import static dev.tandem.dsl.Tandem.vector;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.data.DataException;
import dev.tandem.data.Dataset;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Loss;
import org.junit.jupiter.api.Test;

class TargetRulesTest {

  @Test
  void targets_that_fit_pass() {
    check(sumOfSquares(), -7, 1e9);
    check(meanAbsoluteError(), -7, 0);
    check(sumOfAbsoluteErrors(), -7, 0);
    check(logLikelihood(), 0, 1);
    check(klDivergence(), 0.25, 0.75);
    check(hinge(), -1, 1);
    check(squaredHinge(), 1, 1);
    check(poisson(), 0, 2.5);
    check(cosineProximity(), 0, -3);
    check(meanSquaredLogError(), -0.5, 12);
    check(meanAbsolutePercentageError(), -0.5, 12);
  }

  @Test
  void a_hinge_needs_signs() {
    assertFails(
        hinge(),
        "hinge(): targets must be -1 or 1 but sample 1, output 1 is 0.0; use -1 and 1",
        1,
        0);
    assertFails(
        squaredHinge(),
        "squaredHinge(): targets must be -1 or 1 but sample 1, output 0 is 0.5; use -1 and 1",
        0.5,
        1);
  }

  @Test
  void a_likelihood_needs_one_hot_targets() {
    String message =
        "logLikelihood(): the targets of a sample must be one-hot but those of sample 1 are %s;"
            + " use crossEntropy()";
    assertFails(logLikelihood(), message.formatted("[0.25, 0.75]"), 0.25, 0.75);
    assertFails(logLikelihood(), message.formatted("[1.0, 1.0]"), 1, 1);
    assertFails(logLikelihood(), message.formatted("[0.0, 0.0]"), 0, 0);
  }

  @Test
  void a_divergence_needs_distributions() {
    assertFails(
        klDivergence(),
        "klDivergence(): the targets of a sample must sum to 1 but those of sample 1 sum to 0.5;"
            + " use one-hot",
        0.25,
        0.25);
    assertFails(
        klDivergence(),
        "klDivergence(): targets must lie in [0, 1] but sample 1, output 0 is -1.0; use 0 and 1",
        -1,
        2);
  }

  @Test
  void a_direction_needs_a_target_that_is_not_all_zero() {
    assertFails(
        cosineProximity(),
        "cosineProximity(): the targets of a sample must not be all 0 but those of sample 1 are;"
            + " leave it out",
        0,
        0);
  }

  @Test
  void a_rate_needs_counts() {
    assertFails(
        poisson(),
        "poisson(): targets must be 0 or more but sample 1, output 1 is -1.0;"
            + " use counts or rates",
        0,
        -1);
  }

  @Test
  void a_logarithm_needs_targets_above_minus_one() {
    assertFails(
        meanSquaredLogError(),
        "meanSquaredLogError(): targets must be greater than -1 but sample 1, output 0 is -1.0;"
            + " use another loss",
        -1,
        0);
  }

  @Test
  void a_percentage_needs_targets_other_than_zero() {
    assertFails(
        meanAbsolutePercentageError(),
        "meanAbsolutePercentageError(): targets must not be 0 but sample 1, output 1 is 0.0;"
            + " use meanAbsoluteError()",
        1,
        0);
  }

  @Test
  void a_weighted_loss_has_the_rule_of_the_loss_inside() {
    assertFails(
        hinge().weightedBy(1, 2),
        "hinge().weightedBy(1.0, 2.0): targets must be -1 or 1 but sample 1, output 1 is 0.0;"
            + " use -1 and 1",
        1,
        0);
  }

  private static void assertFails(Loss loss, String message, double... second) {
    assertThatThrownBy(() -> check(loss, second))
        .isInstanceOf(DataException.class)
        .hasMessage(message);
  }

  /** Two samples; the second has the given targets, the first ones that fit every loss. */
  private static void check(Loss loss, double... second) {
    double[] first = loss.fittingHeads().size() == 1 ? new double[] {1, 0} : new double[] {1, 1};
    Experiment experiment =
        network(vector(3))
            .dense(2, loss.fittingHeads().get(0))
            .minimizing(loss)
            .by(sgd(1), epochs(1));
    DataCheck.require(experiment, Dataset.of(new double[2][3], new double[][] {first, second}));
  }
}
