package dev.tandem.spec;

import static dev.tandem.dsl.Tandem.eachValueTo;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.l1;
import static dev.tandem.dsl.Tandem.l2;
import static dev.tandem.dsl.Tandem.maxNorm;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.nonNegative;
import static dev.tandem.dsl.Tandem.normOfLayerTo;
import static dev.tandem.dsl.Tandem.normOfParameterTo;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.unitNorm;
import static dev.tandem.dsl.Tandem.unitNormOfLayer;
import static dev.tandem.dsl.Tandem.unitNormOfParameter;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.dsl.Tandem.weightDecay;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.spec.ParameterId.Role;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class LimitsTest {

  private static final Experiment PLAIN =
      network(vector(2)).dense(1, identity()).minimizing(quadratic()).by(sgd(0.1), epochs(30));

  @Test
  void an_experiment_that_says_nothing_has_no_limits_and_prints_none() {
    assertThat(PLAIN.limits()).isEqualTo(Limits.NONE).hasToString("");
    assertThat(PLAIN).isEqualTo(new Experiment(PLAIN.problem(), PLAIN.optimizer(), PLAIN.plan()));
    assertThat(PLAIN.toString()).endsWith("by sgd(0.1), epochs(30).batchesOf(32).seed(1)");
  }

  @Test
  void limits_are_printed_as_the_verbs_that_made_them() {
    assertThat(
            PLAIN
                .subjectTo(maxNorm(2))
                .decaying(weightDecay(0.01))
                .subjectTo(nonNegative().onBiases())
                .clipping(eachValueTo(0.5))
                .toString())
        .endsWith(
            """
            by sgd(0.1), epochs(30).batchesOf(32).seed(1)
            clipping(eachValueTo(0.5)).decaying(weightDecay(0.01))\
            .subjectTo(maxNorm(2.0)).subjectTo(nonNegative().onBiases())\
            """);
  }

  @Test
  void each_value_prints_as_the_words_that_make_it() {
    assertThat(normOfLayerTo(1)).hasToString("normOfLayerTo(1.0)");
    assertThat(normOfParameterTo(1)).hasToString("normOfParameterTo(1.0)");
    assertThat(unitNormOfLayer()).hasToString("unitNormOfLayer()");
    assertThat(unitNormOfParameter()).hasToString("unitNormOfParameter()");
    assertThat(unitNorm().onBiases()).hasToString("unitNorm().onBiases()");
    assertThat(maxNorm(3).onBiases()).hasToString("maxNorm(3.0).onBiases()");
    assertThat(l1(0.1).onBiases()).hasToString("l1(0.1).onBiases()");
    assertThat(l2(0.1).onBiases()).hasToString("l2(0.1).onBiases()");
    assertThat(weightDecay(0.1).onBiases().withoutLearningRate())
        .isEqualTo(weightDecay(0.1).withoutLearningRate().onBiases())
        .hasToString("weightDecay(0.1).withoutLearningRate().onBiases()");
  }

  @Test
  void limits_act_on_weights_unless_biases_are_said() {
    assertThat(l1(1).role()).isEqualTo(Role.WEIGHTS);
    assertThat(l2(1).role()).isEqualTo(Role.WEIGHTS);
    assertThat(weightDecay(1)).isEqualTo(new WeightDecay(1));
    assertThat(weightDecay(1).role()).isEqualTo(Role.WEIGHTS);
    assertThat(weightDecay(1).scale()).isEqualTo(WeightDecay.Scale.LEARNING_RATE);
    assertThat(maxNorm(1).role()).isEqualTo(Role.WEIGHTS);
    assertThat(unitNorm().role()).isEqualTo(Role.WEIGHTS);
    assertThat(nonNegative().onBiases().role()).isEqualTo(Role.BIASES);
  }

  @Test
  void each_number_is_checked_by_its_word() {
    for (double wrong : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      String limit =
          "(%s): the limit must be positive and finite; leave out clipping(...) for no limit"
              .formatted(wrong);
      assertFails(() -> eachValueTo(wrong), "eachValueTo" + limit);
      assertFails(() -> normOfLayerTo(wrong), "normOfLayerTo" + limit);
      assertFails(() -> normOfParameterTo(wrong), "normOfParameterTo" + limit);
      assertFails(
          () -> maxNorm(wrong),
          "maxNorm(%s): the norm must be positive and finite; usual values are 1 to 4"
              .formatted(wrong));
    }
    for (double wrong : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertFails(
          () -> weightDecay(wrong),
          "weightDecay(%s): the coefficient must be 0 or more and finite;".formatted(wrong)
              + " usual values are 0.0001 to 0.1");
    }
    assertFails(
        () -> weightDecay(2).withoutLearningRate(),
        "weightDecay(2.0).withoutLearningRate(): takes more than the whole weight in each step;"
            + " give a share of at most 1");
    assertThat(weightDecay(1).withoutLearningRate().coefficient()).isEqualTo(1);
  }

  @Test
  void a_limit_stands_once() {
    assertFails(
        () -> PLAIN.clipping(eachValueTo(1)).clipping(unitNormOfLayer()),
        "clipping(unitNormOfLayer()): the experiment already has clipping(eachValueTo(1.0));"
            + " choose one");
    assertFails(
        () -> PLAIN.decaying(weightDecay(0.1)).decaying(weightDecay(0.2)),
        "decaying(weightDecay(0.2)): the experiment already has weightDecay(0.1);"
            + " give one coefficient that says both");
    assertFails(
        () -> PLAIN.subjectTo(maxNorm(1)).subjectTo(maxNorm(2)),
        "subjectTo(maxNorm(2.0)): the experiment already has maxNorm(1.0);"
            + " give the one that is meant");
    assertFails(
        () -> PLAIN.subjectTo(maxNorm(1)).subjectTo(unitNorm()),
        "subjectTo(unitNorm()): maxNorm(1.0) already sets the norm; choose one of them");
  }

  @Test
  void weights_and_biases_have_limits_of_their_own() {
    Experiment both =
        PLAIN
            .decaying(weightDecay(0.1))
            .decaying(weightDecay(0.1).onBiases())
            .subjectTo(maxNorm(1))
            .subjectTo(unitNorm().onBiases())
            .subjectTo(nonNegative());
    assertThat(both.limits().decays()).hasSize(2);
    assertThat(both.limits().constraints())
        .containsExactly(maxNorm(1), unitNorm().onBiases(), nonNegative());
    Problem problem = PLAIN.problem().plus(l2(0.1)).plus(l2(0.1).onBiases());
    assertThat(problem.penalties()).hasSize(2);
    assertFails(
        () -> problem.plus(l2(0.2).onBiases()),
        "plus(l2(0.2).onBiases()): the problem already has l2(0.1).onBiases();"
            + " give one coefficient that says both");
  }

  private static void assertFails(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(SpecException.class).hasMessage(message);
  }
}
