package dev.tandem.comparison;

import static dev.tandem.conventions.Speaker.DL4J;
import static dev.tandem.conventions.Speaker.KERAS;
import static dev.tandem.conventions.Speaker.PYTORCH;
import static dev.tandem.conventions.Speaker.S3;
import static dev.tandem.dl4j.Dl4j.dl4j;
import static dev.tandem.dsl.Tandem.adam;
import static dev.tandem.dsl.Tandem.constant;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.l2;
import static dev.tandem.dsl.Tandem.meanSquaredError;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.rmsProp;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.tanh;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.dsl.Tandem.weights;
import static dev.tandem.reference.ReferenceBackend.reference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.conventions.Conventions;
import dev.tandem.conventions.Counterexample;
import dev.tandem.data.Batch;
import dev.tandem.data.Dataset;
import dev.tandem.run.Backend;
import dev.tandem.run.Batches;
import dev.tandem.run.Learner;
import dev.tandem.run.StartValues;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Network;
import dev.tandem.spec.Optimizer;
import dev.tandem.spec.Plan;
import dev.tandem.spec.Problem;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the translator says of losses and epsilons, trained. Momentum: {@link MomentumPairsTest}.
 */
class ConventionsInBothEnginesTest {

  private static final Dataset DATA = SampleData.curves(40, 3, 4);
  private static final Plan PLAN = epochs(8).batchesOf(10);
  private static final Network FOUR_OUTPUTS =
      network(vector(3)).dense(5, tanh()).dense(4, identity());

  static List<Backend> backends() {
    return List.of(reference(), dl4j());
  }

  @ParameterizedTest
  @MethodSource("backends")
  void the_two_epsilons_of_adam_part_as_the_counterexample_says(Backend backend) {
    Counterexample parting =
        Conventions.adamEpsilon(1e-8).from(PYTORCH).to(DL4J).counterexample().orElseThrow();

    assertThat(weightAfterGradient(1e-9, adam(0.001), backend))
        .isCloseTo(parting.original(), within(1e-16));
    assertThat(weightAfterGradient(1e-9, adam(0.001).asInDl4j(), backend))
        .isCloseTo(parting.translated(), within(1e-16));
  }

  @ParameterizedTest
  @MethodSource("backends")
  void the_two_starts_of_rmsprop_part_as_the_counterexample_says(Backend backend) {
    Counterexample parting =
        Conventions.rmsPropEpsilon(1e-4).from(PYTORCH).to(DL4J).counterexample().orElseThrow();

    assertThat(weightAfterGradient(1e-4, rmsProp(0.001).epsilon(1e-4), backend))
        .isCloseTo(parting.original(), within(1e-16));
    assertThat(weightAfterGradient(1e-4, rmsProp(0.001).epsilon(1e-4).asInDl4j(), backend))
        .isCloseTo(parting.translated(), within(1e-16));
  }

  /** Keras has Tandem's mean squared error. */
  @ParameterizedTest
  @MethodSource("backends")
  void a_translated_rate_takes_the_same_steps_under_another_squared_error(Backend backend) {
    double rate = Conventions.rate(0.1).forSquaredErrorOf(4).from(S3).to(KERAS).value();
    Problem half = FOUR_OUTPUTS.minimizing(quadratic());
    Problem mean = FOUR_OUTPUTS.minimizing(meanSquaredError());

    assertThat(difference(backend, half.by(sgd(0.1), PLAN), mean.by(sgd(rate), PLAN)))
        .isLessThan(1e-10);
    assertThat(
            difference(
                backend,
                half.plus(l2(0.02)).by(sgd(0.1).withMomentum(0.5), PLAN),
                mean.plus(l2(0.01)).by(sgd(rate).withMomentum(0.5), PLAN)))
        .isLessThan(1e-10);
  }

  @ParameterizedTest
  @MethodSource("backends")
  void a_translated_rate_fails_with_a_penalty_unchanged_and_with_adam(Backend backend) {
    double rate = Conventions.rate(0.1).forSquaredErrorOf(4).from(S3).to(KERAS).value();
    Problem half = FOUR_OUTPUTS.minimizing(quadratic());
    Problem mean = FOUR_OUTPUTS.minimizing(meanSquaredError());

    assertThat(
            difference(
                backend,
                half.plus(l2(0.02)).by(sgd(0.1), PLAN),
                mean.plus(l2(0.02)).by(sgd(rate), PLAN)))
        .isGreaterThan(1e-3);
    assertThat(difference(backend, half.by(adam(0.1), PLAN), mean.by(adam(rate), PLAN)))
        .isGreaterThan(1e-3);
  }

  /** One weight that starts at 0 and has this gradient. */
  private static double weightAfterGradient(double gradient, Optimizer optimizer, Backend backend) {
    Experiment experiment =
        network(vector(1))
            .dense(1, identity(), weights(constant(0)).biases(constant(0)))
            .minimizing(quadratic())
            .by(optimizer, epochs(1));
    Learner learner = backend.learn(experiment);
    learner.step(Batch.of(new double[][] {{1}}, new double[][] {{-gradient}}));
    return learner.parameters().get("dense1.weights").get(0, 0);
  }

  /** The worst difference of a parameter after 32 steps. */
  private static double difference(Backend backend, Experiment one, Experiment two) {
    return MomentumPairsTest.difference(
        trained(backend, one).parameters(), trained(backend, two).parameters());
  }

  private static Learner trained(Backend backend, Experiment experiment) {
    Learner learner = backend.learn(experiment);
    learner.setParameters(StartValues.draw(experiment));
    Batches batches = new Batches(DATA, PLAN);
    for (int epoch = 0; epoch < PLAN.epochs(); epoch++) {
      batches.epoch(epoch).forEach(learner::step);
    }
    return learner;
  }
}
