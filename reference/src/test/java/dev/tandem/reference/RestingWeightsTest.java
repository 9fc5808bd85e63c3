package dev.tandem.reference;

import static dev.tandem.dsl.Tandem.constant;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.l2;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.dsl.Tandem.weights;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.data.Batch;
import dev.tandem.run.Learner;
import dev.tandem.spec.Optimizer;
import dev.tandem.spec.Penalty;
import dev.tandem.spec.Problem;
import org.junit.jupiter.api.Test;

/** Weights of an input that is 0 in a batch: they rest only where nothing else moves them. */
class RestingWeightsTest {

  private static final Batch BOTH = Batch.of(new double[][] {{1, 1}}, new double[][] {{0}});
  private static final Batch FIRST = Batch.of(new double[][] {{1, 0}}, new double[][] {{0}});

  private static final Problem PROBLEM =
      network(vector(2))
          .dense(1, identity(), weights(constant(1)).biases(constant(0)))
          .minimizing(quadratic());

  /** z = 2, so the weight's gradient is 2. */
  @Test
  void without_a_gradient_descent_leaves_a_weight_as_it_is() {
    Learner learner = learner(PROBLEM, sgd(0.1));
    learner.step(BOTH);
    assertThat(second(learner)).isEqualTo(0.8, within(1e-15));
    learner.step(FIRST);
    learner.step(FIRST);

    assertThat(second(learner)).isEqualTo(0.8, within(1e-15));
    assertThat(learner.gradients(FIRST).get("dense1.weights").get(1)).isZero();
  }

  @Test
  void a_penalty_goes_on() {
    Penalty penalty = l2(0.5);
    Learner learner = learner(PROBLEM.plus(penalty), sgd(0.1));
    learner.step(FIRST);
    learner.step(FIRST);

    assertThat(second(learner)).isEqualTo(0.95 * 0.95, within(1e-15));
  }

  @Test
  void momentum_goes_on() {
    Learner learner = learner(PROBLEM, sgd(0.1).withMomentum(0.5));
    learner.step(BOTH);
    learner.step(FIRST);
    learner.step(FIRST);

    assertThat(second(learner)).isEqualTo(0.8 - 0.1 - 0.05, within(1e-15));
  }

  private static Learner learner(Problem problem, Optimizer optimizer) {
    return new ReferenceBackend().learn(problem.by(optimizer, epochs(1).batchesOf(1).seed(1)));
  }

  private static double second(Learner learner) {
    return learner.parameters().get("dense1.weights").get(1);
  }
}
