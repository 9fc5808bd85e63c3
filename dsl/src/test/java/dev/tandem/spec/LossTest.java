package dev.tandem.spec;

import static dev.tandem.dsl.Tandem.binaryCrossEntropy;
import static dev.tandem.dsl.Tandem.cosineProximity;
import static dev.tandem.dsl.Tandem.crossEntropy;
import static dev.tandem.dsl.Tandem.hinge;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.klDivergence;
import static dev.tandem.dsl.Tandem.logLikelihood;
import static dev.tandem.dsl.Tandem.meanAbsoluteError;
import static dev.tandem.dsl.Tandem.meanAbsolutePercentageError;
import static dev.tandem.dsl.Tandem.meanSquaredLogError;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.poisson;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.sigmoid;
import static dev.tandem.dsl.Tandem.softmax;
import static dev.tandem.dsl.Tandem.squaredHinge;
import static dev.tandem.dsl.Tandem.sumOfAbsoluteErrors;
import static dev.tandem.dsl.Tandem.sumOfSquares;
import static dev.tandem.dsl.Tandem.tanh;
import static dev.tandem.dsl.Tandem.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class LossTest {

  private static final Network INPUT = network(vector(2));

  @Test
  void each_loss_prints_as_its_word() {
    assertThat(sumOfSquares()).hasToString("sumOfSquares()");
    assertThat(meanAbsoluteError()).hasToString("meanAbsoluteError()");
    assertThat(sumOfAbsoluteErrors()).hasToString("sumOfAbsoluteErrors()");
    assertThat(logLikelihood()).hasToString("logLikelihood()");
    assertThat(klDivergence()).hasToString("klDivergence()");
    assertThat(hinge()).hasToString("hinge()");
    assertThat(squaredHinge()).hasToString("squaredHinge()");
    assertThat(poisson()).hasToString("poisson()");
    assertThat(cosineProximity()).hasToString("cosineProximity()");
    assertThat(meanSquaredLogError()).hasToString("meanSquaredLogError()");
    assertThat(meanAbsolutePercentageError()).hasToString("meanAbsolutePercentageError()");
    assertThat(binaryCrossEntropy().weightedBy(1, 2, 0.5))
        .hasToString("binaryCrossEntropy().weightedBy(1.0, 2.0, 0.5)");
  }

  @Test
  void a_distance_fits_any_head() {
    for (Activation head : quadratic().fittingHeads()) {
      assertThat(INPUT.dense(2, head).minimizing(sumOfSquares()).loss()).isEqualTo(sumOfSquares());
      assertThat(INPUT.dense(2, head).minimizing(cosineProximity()).loss())
          .isEqualTo(cosineProximity());
    }
  }

  @Test
  void a_hinge_needs_an_output_of_both_signs() {
    assertFails(
        () -> INPUT.dense(1, sigmoid()).minimizing(hinge()),
        "minimizing(hinge()): needs identity() or tanh() in the last layer but dense1 has"
            + " sigmoid(); use dense(1, identity()), or binaryCrossEntropy() with sigmoid()");
    assertFails(
        () -> INPUT.dense(3, softmax()).minimizing(squaredHinge()),
        "minimizing(squaredHinge()): needs identity() or tanh() in the last layer but dense1 has"
            + " softmax(); use dense(3, identity()), or crossEntropy() with softmax()");
  }

  @Test
  void a_likelihood_or_a_divergence_needs_a_softmax_of_several_units() {
    assertFails(
        () -> INPUT.dense(3, sigmoid()).minimizing(logLikelihood()),
        "minimizing(logLikelihood()): needs softmax() in the last layer but dense1 has"
            + " sigmoid(); use dense(3, softmax()), or binaryCrossEntropy() with sigmoid()");
    assertFails(
        () -> INPUT.dense(3, identity()).minimizing(klDivergence()),
        "minimizing(klDivergence()): needs softmax() in the last layer but dense1 has"
            + " identity(); use dense(3, softmax()), or quadratic() with identity()");
    assertFails(
        () -> INPUT.dense(1, softmax()).minimizing(klDivergence()),
        "minimizing(klDivergence()): dense1 is a softmax over one unit, which is always 1;"
            + " use binaryCrossEntropy() with sigmoid()");
  }

  @Test
  void a_logarithm_needs_an_output_that_is_not_negative() {
    assertFails(
        () -> INPUT.dense(1, tanh()).minimizing(meanSquaredLogError()),
        "minimizing(meanSquaredLogError()): needs %s in the last layer but dense1 has"
                .formatted("relu(), softplus(), sigmoid() or softmax()")
            + " tanh(); use dense(1, relu()), or quadratic() with tanh()");
  }

  @Test
  void a_rate_needs_an_output_that_is_positive_and_has_no_upper_bound() {
    assertFails(
        () -> INPUT.dense(1, identity()).minimizing(poisson()),
        "minimizing(poisson()): needs softplus() in the last layer but dense1 has identity();"
            + " use dense(1, softplus()), or quadratic() with identity()");
  }

  @Test
  void one_output_has_no_direction() {
    assertFails(
        () -> INPUT.dense(1, identity()).minimizing(cosineProximity()),
        "minimizing(cosineProximity()): dense1 has one unit, whose direction is only a sign;"
            + " use quadratic()");
  }

  @Test
  void a_weighted_loss_is_a_value() {
    assertThat(quadratic().weightedBy(1, 2))
        .isEqualTo(quadratic().weightedBy(1, 2))
        .hasSameHashCodeAs(quadratic().weightedBy(1, 2))
        .isNotEqualTo(quadratic().weightedBy(2, 1))
        .isNotEqualTo(sumOfSquares().weightedBy(1, 2));
  }

  @Test
  void there_is_one_weight_an_output() {
    assertThat(INPUT.dense(2, softmax()).minimizing(crossEntropy().weightedBy(1, 2)).loss())
        .isEqualTo(crossEntropy().weightedBy(1, 2));
    assertFails(
        () -> INPUT.dense(3, softmax()).minimizing(crossEntropy().weightedBy(1, 2)),
        "minimizing(crossEntropy().weightedBy(1.0, 2.0)): there are 2 weights but dense1 has"
            + " 3 units; give one weight an output");
    assertFails(
        () -> quadratic().weightedBy(),
        "quadratic().weightedBy(): there is no weight; give one an output");
  }

  @Test
  void weights_are_positive_and_finite() {
    for (double wrong : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertFails(
          () -> hinge().weightedBy(1, wrong),
          "hinge().weightedBy(1.0, %s): the weight of output 1 is %s;".formatted(wrong, wrong)
              + " weights must be positive and finite");
    }
  }

  @Test
  void weights_stand_once_and_only_on_sums_over_the_outputs() {
    assertFails(
        () -> hinge().weightedBy(1).weightedBy(2),
        "hinge().weightedBy(1.0).weightedBy(2.0): the loss already has weights; multiply them");
    assertFails(
        () -> cosineProximity().weightedBy(1, 2),
        "cosineProximity().weightedBy(1.0, 2.0): an angle is not a sum over the outputs;"
            + " weight another loss");
  }

  @Test
  void a_weighted_loss_fits_where_the_loss_inside_fits() {
    assertFails(
        () -> INPUT.dense(2, tanh()).minimizing(crossEntropy().weightedBy(1, 2)),
        "minimizing(crossEntropy().weightedBy(1.0, 2.0)): needs softmax() in the last layer but"
            + " dense1 has tanh(); use dense(2, softmax()), or quadratic() with tanh()");
  }

  private static void assertFails(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(SpecException.class).hasMessage(message);
  }
}
