package dev.tandem.comparison;

import static dev.tandem.dsl.Tandem.crossEntropy;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.l2;
import static dev.tandem.dsl.Tandem.maxNorm;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.normOfLayerTo;
import static dev.tandem.dsl.Tandem.normOfParameterTo;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.softmax;
import static dev.tandem.dsl.Tandem.tanh;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.dsl.Tandem.weightDecay;

import dev.tandem.data.Dataset;
import dev.tandem.dl4j.Dl4jBackend;
import dev.tandem.dl4j.Face;
import dev.tandem.run.Backend;
import dev.tandem.spec.Clipping;
import dev.tandem.spec.Constraint;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Limits;
import dev.tandem.spec.Penalty;
import dev.tandem.spec.Problem;
import dev.tandem.spec.WeightDecay;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Limits that are wrong on purpose: each must be caught on the rung and at the place it acts. */
class LimitCanaryTest {

  private static final int BATCH = 8;
  private static final double RATE = 0.9;
  private static final double LIMIT = 0.1;

  /** Small, so that the constraint still binds in the third step, where updates are compared. */
  private static final double C = 0.0005;

  private static final Penalty ON_WEIGHTS = l2(C);
  private static final Penalty ON_BIASES = l2(0.02).onBiases();
  private static final Clipping CLIPPING = normOfParameterTo(LIMIT);
  private static final WeightDecay DECAY = weightDecay(C).withoutLearningRate();
  private static final Constraint CONSTRAINT = maxNorm(0.9);
  private static final Problem PROBLEM =
      network(vector(6)).dense(8, tanh()).dense(3, softmax()).minimizing(crossEntropy());
  private static final Experiment RIGHT = limited(CLIPPING, DECAY, CONSTRAINT);
  private static final Dataset DATA = SampleData.classes(50, 6, 3);

  static List<Canary> canaries() {
    return List.of(
        mistake("penalty on biases forgotten", penalized(ON_WEIGHTS), Rung.LOSS, "objective["),
        mistake("penalty of biases on weights", penalized(l2(C + 0.02)), Rung.LOSS, "objective["),
        mistake(
            "decay in the objective",
            penalized(l2(C + C / RATE), ON_BIASES),
            Rung.LOSS,
            "objective["),
        mistake(
            "clipped layer by layer",
            limited(normOfLayerTo(LIMIT), DECAY, CONSTRAINT),
            Rung.UPDATE,
            "dense1.weights["),
        mistake(
            "clipped before the mean",
            limited(normOfParameterTo(LIMIT / BATCH), DECAY, CONSTRAINT),
            Rung.UPDATE,
            "dense1.weights["),
        mistake(
            "clipping forgotten",
            limited(new Clipping.None(), DECAY, CONSTRAINT),
            Rung.UPDATE,
            "dense1.weights["),
        canary(
            "clipped after the penalties",
            Faulty.backend(LimitFaults::clipsPenaltiesToo),
            Rung.UPDATE,
            "dense1.weights["),
        mistake(
            "decay times the learning rate",
            limited(CLIPPING, weightDecay(C), CONSTRAINT),
            Rung.UPDATE,
            "dense1.weights["),
        mistake(
            "decay of the biases",
            limited(CLIPPING, DECAY.onBiases(), CONSTRAINT),
            Rung.UPDATE,
            "dense1.weights["),
        canary(
            "decay after the update",
            Faulty.backend(LimitFaults::decaysAfterTheUpdate),
            Rung.UPDATE,
            "dense1.weights["),
        mistake(
            "constraint on the biases",
            limited(CLIPPING, DECAY, CONSTRAINT.onBiases()),
            Rung.UPDATE,
            "dense1.weights["),
        canary(
            "norms of rows",
            Faulty.backend(LimitFaults::constrainsRows),
            Rung.UPDATE,
            "dense1.weights["),
        canary("DL4J's own max norm", new Dl4jBackend(Face.STOCK), Rung.UPDATE, "dense1.weights["));
  }

  @ParameterizedTest
  @MethodSource("canaries")
  void every_wrong_limit_is_found_on_its_rung_and_at_its_place(Canary canary) {
    canary.assertCaught(RIGHT, DATA, 20);
  }

  private static Canary canary(String name, Backend wrong, Rung rung, String where) {
    String says = "reference is right, " + wrong.name() + " is wrong";
    return new Canary(name, wrong, rung, where, says);
  }

  private static Canary mistake(String name, Experiment wrong, Rung rung, String where) {
    return canary(name, Faulty.mistaking(right -> wrong), rung, where);
  }

  private static Experiment penalized(Penalty... penalties) {
    Problem problem = PROBLEM;
    for (Penalty penalty : penalties) {
      problem = problem.plus(penalty);
    }
    return new Experiment(problem, RIGHT.optimizer(), RIGHT.plan(), RIGHT.limits());
  }

  private static Experiment limited(Clipping clipping, WeightDecay decay, Constraint constraint) {
    return new Experiment(
        PROBLEM.plus(ON_WEIGHTS).plus(ON_BIASES),
        sgd(RATE),
        epochs(10).batchesOf(BATCH).seed(1),
        new Limits(clipping, List.of(decay), List.of(constraint)));
  }
}
