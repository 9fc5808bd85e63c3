package dev.tandem.dl4j;

import static dev.tandem.dl4j.Samples.batch;
import static dev.tandem.dl4j.Samples.oneUnit;
import static dev.tandem.dsl.Tandem.constant;
import static dev.tandem.dsl.Tandem.eachValueTo;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.identity;
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
import static dev.tandem.dsl.Tandem.weights;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.data.Batch;
import dev.tandem.dl4j.limit.DecoupledDecay;
import dev.tandem.dl4j.limit.MaxNorm;
import dev.tandem.dl4j.limit.UnitNorm;
import dev.tandem.run.Learner;
import dev.tandem.run.Mode;
import dev.tandem.spec.Clipping;
import dev.tandem.spec.Experiment;
import java.util.Set;
import org.deeplearning4j.nn.api.layers.LayerConstraint;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.constraint.MaxNormConstraint;
import org.deeplearning4j.nn.conf.constraint.NonNegativeConstraint;
import org.deeplearning4j.nn.conf.constraint.UnitNormConstraint;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.learning.regularization.L2Regularization;
import org.nd4j.linalg.learning.regularization.WeightDecay;

/** A unit with {@code w = b = -2} on {@code x = 1} has output -4: with target -4 no loss. */
class LimitsTest {

  private static final Batch FITTED = batch(1, -4);
  private static final Experiment UNIT = oneUnit(-2, identity(), quadratic());

  @Test
  void each_clipping_is_the_normalization_of_the_same_formula() {
    assertNormalization(eachValueTo(3), GradientNormalization.ClipElementWiseAbsoluteValue, 3);
    assertNormalization(normOfLayerTo(3), GradientNormalization.ClipL2PerLayer, 3);
    assertNormalization(normOfParameterTo(3), GradientNormalization.ClipL2PerParamType, 3);
    assertNormalization(unitNormOfLayer(), GradientNormalization.RenormalizeL2PerLayer, 1);
    assertNormalization(unitNormOfParameter(), GradientNormalization.RenormalizeL2PerParamType, 1);
    assertNormalization(new Clipping.None(), GradientNormalization.None, 1);
  }

  @Test
  void the_exact_face_has_constraints_and_decay_of_its_own() {
    BaseLayer layer = layer(limited(), Face.EXACT);
    assertThat(layer.getRegularization())
        .containsExactly(new L2Regularization(0.5), new DecoupledDecay(0.25, true));
    assertThat(layer.getRegularizationBias()).containsExactly(new DecoupledDecay(0.125, false));
    assertThat(layer.getConstraints())
        .containsExactly(of(new MaxNorm(1), "W"), of(new UnitNorm(), "b"));
  }

  @Test
  void the_stock_face_has_those_of_dl4j() {
    BaseLayer layer = layer(limited(), Face.STOCK);
    assertThat(layer.getRegularization())
        .containsExactly(new L2Regularization(0.5), new WeightDecay(0.25, true));
    assertThat(layer.getRegularizationBias()).containsExactly(new WeightDecay(0.125, false));
    assertThat(layer.getConstraints())
        .extracting(Object::getClass)
        .containsExactly(MaxNormConstraint.class, UnitNormConstraint.class);
  }

  @Test
  void non_negative_is_the_same_class_in_both_faces() {
    for (Face face : Face.values()) {
      assertThat(layer(UNIT.subjectTo(nonNegative()), face).getConstraints().get(0))
          .isInstanceOf(NonNegativeConstraint.class);
    }
  }

  @Test
  void a_decay_of_0_leaves_no_trace() {
    assertThat(layer(UNIT.decaying(weightDecay(0)), Face.EXACT).getRegularization()).isEmpty();
  }

  /** DL4J's own decay is in its score; what Tandem reports is the objective all the same. */
  @ParameterizedTest
  @EnumSource
  void decay_is_no_part_of_the_objective(Face face) {
    Experiment experiment =
        UNIT.problem()
            .plus(l2(0.25))
            .by(sgd(0.5), epochs(1))
            .decaying(weightDecay(0.5))
            .decaying(weightDecay(0.5).onBiases());
    Learner learner = new Dl4jBackend(face).learn(experiment);
    assertThat(learner.loss(FITTED, Mode.TRAINING)).isZero();
    assertThat(learner.objective(FITTED, Mode.TRAINING)).isEqualTo(0.5);
    assertThat(learner.gradients(FITTED).get("dense1.weights").get(0)).isEqualTo(-0.5);
    assertThat(learner.gradients(FITTED).get("dense1.biases").get(0)).isZero();
    assertThat(learner.step(FITTED)).isEqualTo(0.5);
    assertThat(learner.parameters().get("dense1.weights").get(0))
        .isCloseTo(-2 + 0.5 * 0.5 + 0.5 * 0.5 * 2, within(1e-15));
    assertThat(learner.parameters().get("dense1.biases").get(0))
        .isCloseTo(-2 + 0.5 * 0.5 * 2, within(1e-15));
  }

  /** The first weight leads into a unit of norm 5, the others into one of norm 0. */
  @Test
  void a_norm_of_0_stays() {
    Experiment experiment =
        network(vector(2))
            .dense(2, identity(), weights(constant(0)))
            .minimizing(quadratic())
            .by(sgd(0.5), epochs(1))
            .subjectTo(unitNorm());
    Learner learner = Dl4j.dl4j().learn(experiment);
    learner.step(Batch.of(new double[][] {{6, -8}}, new double[][] {{1, 0}}));
    assertThat(learner.parameters().get("dense1.weights").toArray())
        .containsExactly(new double[] {0.6, 0, -0.8, 0}, within(1e-15));
  }

  @Test
  void a_single_unit_is_constrained_like_many() {
    Learner learner =
        Dl4j.dl4j().learn(UNIT.subjectTo(maxNorm(1)).subjectTo(maxNorm(4).onBiases()));
    learner.step(FITTED);
    assertThat(learner.parameters().get("dense1.weights").get(0)).isEqualTo(-1);
    assertThat(learner.parameters().get("dense1.biases").get(0)).isEqualTo(-2);
  }

  @Test
  void components_are_equal_when_their_numbers_and_parameters_are() {
    assertThat(new MaxNorm(2))
        .isEqualTo(new MaxNorm(2))
        .hasSameHashCodeAs(new MaxNorm(2))
        .isNotEqualTo(new MaxNorm(3))
        .isNotEqualTo(of(new MaxNorm(2), "W"))
        .isNotEqualTo(new UnitNorm());
    assertThat(of(new MaxNorm(2), "W").clone()).isEqualTo(of(new MaxNorm(2), "W"));
    assertThat(new DecoupledDecay(0.5, true))
        .isEqualTo(new DecoupledDecay(0.5, true))
        .hasSameHashCodeAs(new DecoupledDecay(0.5, true))
        .isNotEqualTo(new DecoupledDecay(0.5, false))
        .isNotEqualTo(new DecoupledDecay(0.25, true))
        .isNotEqualTo(new WeightDecay(0.5, true));
    assertThat(new WeightDecay(0.5, true)).isNotEqualTo(new DecoupledDecay(0.5, true));
    assertThat(new DecoupledDecay(0.5, true).clone()).isEqualTo(new DecoupledDecay(0.5, true));
  }

  private static Experiment limited() {
    return UNIT.problem()
        .plus(l2(0.5))
        .by(UNIT.optimizer(), UNIT.plan())
        .decaying(weightDecay(0.25))
        .decaying(weightDecay(0.125).onBiases().withoutLearningRate())
        .subjectTo(unitNorm().onBiases())
        .subjectTo(maxNorm(1));
  }

  private static <T extends LayerConstraint> T of(T constraint, String parameter) {
    constraint.setParams(Set.of(parameter));
    return constraint;
  }

  private static void assertNormalization(
      Clipping clipping, GradientNormalization mode, double threshold) {
    BaseLayer layer = layer(UNIT.clipping(clipping), Face.STOCK);
    assertThat(layer.getGradientNormalization()).isEqualTo(mode);
    assertThat(layer.getGradientNormalizationThreshold()).isEqualTo(threshold);
    assertThat(layer(UNIT.clipping(clipping), Face.EXACT)).isEqualTo(layer);
  }

  private static BaseLayer layer(Experiment experiment, Face face) {
    return (BaseLayer) Dl4j.configuration(experiment, face).getConf(0).getLayer();
  }
}
