package dev.tandem.comparison;

import static dev.tandem.dsl.Tandem.adaGrad;
import static dev.tandem.dsl.Tandem.adam;
import static dev.tandem.dsl.Tandem.amsGrad;
import static dev.tandem.dsl.Tandem.ball;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.from;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.nadam;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.noImprovementIn;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.rmsProp;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.tanh;
import static dev.tandem.dsl.Tandem.vector;

import dev.tandem.data.Dataset;
import dev.tandem.run.Backend;
import dev.tandem.run.Learner;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Optimizer;
import dev.tandem.spec.Plan;
import dev.tandem.spec.Problem;
import dev.tandem.spec.Progress;
import dev.tandem.spec.Schedule;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Wrong optimizers, schedules and stops: each must be caught on its rung and at its place. */
class OptimizerCanaryTest {

  private static final Problem LINE =
      network(vector(3)).dense(4, tanh()).dense(2, identity()).minimizing(quadratic());

  /** An epoch has 5 steps, the last one short. */
  private static final Dataset DATA = SampleData.curves(36, 3, 2);

  private static final Plan PLAN = epochs(20).batchesOf(8).seed(2);
  private static final Schedule HALVING = from(0.1).halved().everyEpoch();

  /** A canary with the experiment that it is about. */
  record Case(Experiment right, Canary canary) {
    @Override
    public String toString() {
      return canary.name();
    }
  }

  static List<Case> canaries() {
    return List.of(
        another(
                "epsilon at another place",
                adam(0.1).epsilon(0.01),
                adam(0.1).epsilon(0.01).asInDl4j())
            .at(Rung.UPDATE, "dense1.weights[", "reference is right, faulty is wrong"),
        another("average square not corrected", nadam(0.1), nadam(0.1).asInDl4j())
            .at(Rung.UPDATE, "dense1.weights[", "reference is right, faulty is wrong"),
        another("rate corrected", amsGrad(0.1), amsGrad(0.1).asInDl4j())
            .at(Rung.UPDATE, "dense1.weights[", "reference is right, faulty is wrong"),
        another("another beta", adam(0.1), adam(0.1).beta2(0.99))
            .at(Rung.UPDATE, "dense1.weights[", "reference is right, faulty is wrong"),
        another("sum for average", adaGrad(0.1), rmsProp(0.1))
            .at(Rung.UPDATE, "dense1.weights[", "reference is right, faulty is wrong"),
        another("another start of the sum", adaGrad(0.1), adaGrad(0.1).asInDl4j())
            .at(Rung.STATE, "dense1.weights[", "step 1:"),
        another("another start of the average", rmsProp(0.1), rmsProp(0.1).asInDl4j())
            .at(Rung.STATE, "dense1.weights[", "step 1:"),
        another("sum for heavy ball", sgd(0.1).withMomentum(0.9), sgd(0.1).withSummedGradient(0.9))
            .at(Rung.UPDATE, "dense1.weights[", "reference is right, faulty is wrong"),
        another(
                "average without its factor",
                sgd(0.1).withAveragedGradient(0.9),
                sgd(0.1).withSummedGradient(0.9))
            .at(Rung.UPDATE, "dense1.weights[", "reference is right, faulty is wrong"),
        another("friction forgotten", ball(0.1).withFriction(2), ball(0.1))
            .at(Rung.UPDATE, "dense1.weights[", "reference is right, faulty is wrong"),
        another("schedule forgotten", sgd(from(0.1).halved().everyStep()), sgd(0.1))
            .at(Rung.UPDATE, "dense1.weights[", "reference is right, faulty is wrong"),
        another("steps for epochs", sgd(HALVING), sgd(from(0.1).halved().everyStep()))
            .at(Rung.UPDATE, "dense1.weights[", "reference is right, faulty is wrong"),
        another(
                "the schedule's first step skipped",
                sgd(HALVING),
                sgd(from(0.05).halved().everyEpoch()))
            .at(Rung.UPDATE, "dense1.weights[", "ratio"),
        forgetful(
                "epochs not counted",
                LINE.by(sgd(HALVING), PLAN),
                p -> new Progress(p.steps(), 0, 0))
            .at(Rung.STATE, "dense1.weights[", "step 6:"),
        forgetful("plateaus not counted", onPlateaus(), p -> new Progress(p.steps(), p.epochs(), 0))
            .at(Rung.STATE, "dense1.weights[", "states disagree"));
  }

  @ParameterizedTest
  @MethodSource("canaries")
  void every_fault_is_found_on_its_rung_and_at_its_place(Case planted) {
    planted.canary().assertCaught(planted.right(), DATA, 60);
  }

  private static Experiment onPlateaus() {
    return LINE.by(
        sgd(from(1).halved().onPlateau()), PLAN.holdingOut(0.2).stopping(noImprovementIn(1)));
  }

  private static Planted another(String name, Optimizer right, Optimizer wrong) {
    Experiment experiment = LINE.by(right, PLAN);
    return new Planted(name, experiment, Faulty.mistaking(e -> LINE.by(wrong, PLAN)));
  }

  /** A learner that hears of progress only in part. */
  private static Planted forgetful(
      String name, Experiment right, UnaryOperator<Progress> remembers) {
    return new Planted(name, right, Faulty.backend(learner -> remembering(learner, remembers)));
  }

  private static Learner remembering(Learner right, UnaryOperator<Progress> remembers) {
    return new Faulty(right) {
      @Override
      public void setProgress(Progress progress) {
        super.setProgress(remembers.apply(progress));
      }
    };
  }

  private record Planted(String name, Experiment right, Backend wrong) {
    Case at(Rung rung, String where, String says) {
      return new Case(right, new Canary(name, wrong, rung, where, says));
    }
  }
}
