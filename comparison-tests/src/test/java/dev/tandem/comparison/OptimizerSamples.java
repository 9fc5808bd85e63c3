package dev.tandem.comparison;

import static dev.tandem.dsl.Tandem.adaBelief;
import static dev.tandem.dsl.Tandem.adaDelta;
import static dev.tandem.dsl.Tandem.adaGrad;
import static dev.tandem.dsl.Tandem.adaMax;
import static dev.tandem.dsl.Tandem.adam;
import static dev.tandem.dsl.Tandem.amsGrad;
import static dev.tandem.dsl.Tandem.ball;
import static dev.tandem.dsl.Tandem.byEpoch;
import static dev.tandem.dsl.Tandem.byStep;
import static dev.tandem.dsl.Tandem.crossEntropy;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.from;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.l2;
import static dev.tandem.dsl.Tandem.nadam;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.noImprovementIn;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.rmsProp;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.softmax;
import static dev.tandem.dsl.Tandem.tanh;
import static dev.tandem.dsl.Tandem.vector;

import dev.tandem.data.Dataset;
import dev.tandem.spec.Optimizer;
import dev.tandem.spec.Problem;
import dev.tandem.spec.Schedule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Each optimizer in each of its forms and each schedule, in a classification and a regression. */
final class OptimizerSamples {

  private static final int STEPS = 60;

  private static final Dataset CLASSES = SampleData.classes(50, 8, 3);
  private static final Dataset CURVES = SampleData.curves(50, 3, 2);

  private static final Problem CLASSIFICATION =
      network(vector(8))
          .dense(10, tanh())
          .dropout(0.25)
          .dense(3, softmax())
          .minimizing(crossEntropy());

  private static final Problem REGRESSION =
      network(vector(3))
          .dense(7, tanh())
          .dense(2, identity())
          .minimizing(quadratic())
          .plus(l2(0.01));

  private OptimizerSamples() {}

  static List<Sample> all() {
    List<Sample> all = new ArrayList<>();
    optimizers().forEach((name, optimizer) -> all.addAll(both(name, optimizer)));
    schedules()
        .forEach((name, schedule) -> all.addAll(both(name, sgd(schedule).withNesterov(0.8))));
    momentums().forEach((name, schedule) -> all.addAll(momentum(name, schedule)));
    all.addAll(scheduled());
    all.addAll(plateaus());
    return all;
  }

  private static Map<String, Optimizer> optimizers() {
    Map<String, Optimizer> all = new LinkedHashMap<>();
    all.put("averagedGradient", sgd(0.3).withAveragedGradient(0.8));
    all.put("summedGradient", sgd(0.05).withSummedGradient(0.8));
    all.put("ball", ball(0.2).withFriction(1.5));
    all.put("adaGrad", adaGrad(0.1));
    all.put("adaGradInDl4j", adaGrad(0.1).epsilon(1e-4).asInDl4j());
    all.put("rmsProp", rmsProp(0.01));
    all.put("rmsPropInDl4j", rmsProp(0.01).decay(0.95).epsilon(1e-3).asInDl4j());
    all.put("adaDelta", adaDelta());
    all.put("adam", adam(0.01));
    all.put("adamInDl4j", adam(0.01).epsilon(1e-4).asInDl4j());
    all.put("adaMax", adaMax(0.01));
    all.put("adaMaxInDl4j", adaMax(0.01).beta1(0.8).asInDl4j());
    all.put("amsGrad", amsGrad(0.01).beta2(0.9));
    all.put("amsGradInDl4j", amsGrad(0.01).asInDl4j());
    all.put("nadam", nadam(0.01));
    all.put("nadamInDl4j", nadam(0.001).asInDl4j());
    all.put("adaBelief", adaBelief(0.01));
    return all;
  }

  /** An epoch of the samples has 5 steps, so 60 steps are 12 epochs. */
  private static Map<String, Schedule> schedules() {
    Map<String, Schedule> all = new LinkedHashMap<>();
    all.put("byStep", byStep(Map.of(0, 0.05, 7, 0.1, 30, 0.02)));
    all.put("byEpoch", byEpoch(Map.of(0, 0.05, 3, 0.1, 9, 0.0)));
    all.put("everySteps", from(0.1).halved().everySteps(15));
    all.put("everyEpochs", from(0.1).times(0.1).everyEpochs(4));
    all.put("everyStep", from(0.1).times(0.97).everyStep());
    all.put("everyEpoch", from(0.1).times(0.8).everyEpoch());
    all.put("inverse", from(0.1).inverse(0.05).power(0.75));
    all.put("inversePerEpoch", from(0.1).inverse(0.5).perEpoch());
    all.put("toZeroInSteps", from(0.1).toZeroInSteps(50).power(2));
    all.put("toZeroInEpochs", from(0.1).toZeroInEpochs(10));
    all.put("polynomialInDl4j", from(0.05).toZeroInSteps(50).asInDl4j());
    all.put("sigmoidFalling", from(0.1).sigmoid(-0.2, 25));
    all.put("sigmoidRising", from(0.1).sigmoid(0.8, 6).perEpoch());
    all.put("cycle", from(0.01).cyclingTo(0.1, 20).annealing(5, 0.5));
    all.put("cyclePerEpoch", from(0.01).cyclingTo(0.1, 5).perEpoch());
    return all;
  }

  private static Map<String, Schedule> momentums() {
    Map<String, Schedule> all = new LinkedHashMap<>();
    all.put("MomentumByEpoch", byEpoch(Map.of(0, 0.5, 4, 0.9)));
    all.put("MomentumCycling", from(0.5).cyclingTo(0.9, 12).annealing(0, 1));
    return all;
  }

  private static List<Sample> momentum(String name, Schedule schedule) {
    Schedule rate = from(0.1).times(0.9).everyEpoch();
    List<Sample> all = new ArrayList<>();
    all.addAll(both("heavyBall" + name, sgd(rate).withMomentum(schedule)));
    all.addAll(both("nesterov" + name, sgd(rate).withNesterov(schedule)));
    all.addAll(both("averaged" + name, sgd(rate).withAveragedGradient(schedule)));
    all.addAll(both("summed" + name, sgd(0.02).withSummedGradient(schedule)));
    return all;
  }

  /** Optimizers of DL4J's and of ours, each with a rate on a schedule. */
  private static List<Sample> scheduled() {
    List<Sample> all = new ArrayList<>();
    Schedule half = from(0.02).halved().everyEpochs(5);
    for (Optimizer optimizer :
        List.of(
            adam(half),
            adaGrad(half).asInDl4j(),
            rmsProp(half).asInDl4j(),
            adaBelief(half),
            ball(half).withFriction(1))) {
      all.addAll(both(optimizer.getClass().getSimpleName() + "OnSchedule", optimizer));
    }
    return all;
  }

  /** The learning rate is so great that the validation loss soon stops to improve. */
  private static List<Sample> plateaus() {
    Schedule halved = from(0.5).halved().onPlateau().downTo(0.2);
    return List.of(
        new Sample(
            "plateausOfClasses",
            CLASSIFICATION.by(
                sgd(halved).withNesterov(0.5),
                epochs(50).batchesOf(10).seed(3).holdingOut(0.3).stopping(noImprovementIn(2))),
            CLASSES,
            150),
        new Sample(
            "plateausOfCurves",
            REGRESSION.by(
                adam(from(0.2).times(0.1).onPlateau()),
                epochs(90).batchesOf(10).seed(4).holdingOut(0.2).stopping(noImprovementIn(1, 2))),
            CURVES,
            200));
  }

  private static List<Sample> both(String name, Optimizer optimizer) {
    return List.of(
        new Sample(
            name + "OfClasses",
            CLASSIFICATION.by(optimizer, epochs(20).batchesOf(11).seed(5)),
            CLASSES,
            STEPS),
        new Sample(
            name + "OfCurves",
            REGRESSION.by(optimizer, epochs(20).batchesOf(11).seed(6)),
            CURVES,
            STEPS));
  }
}
