package dev.tandem.comparison;

import static dev.tandem.dl4j.Dl4j.dl4j;
import static dev.tandem.dsl.Tandem.ball;
import static dev.tandem.dsl.Tandem.byStep;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.tanh;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.reference.ReferenceBackend.reference;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.conventions.Conventions;
import dev.tandem.conventions.Exactness;
import dev.tandem.conventions.Exactness.Degree;
import dev.tandem.conventions.MomentumForm;
import dev.tandem.conventions.MomentumRule;
import dev.tandem.conventions.Translation;
import dev.tandem.data.Batch;
import dev.tandem.data.Dataset;
import dev.tandem.run.Backend;
import dev.tandem.run.Batches;
import dev.tandem.run.Learner;
import dev.tandem.run.Parameters;
import dev.tandem.run.StartValues;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Optimizer;
import dev.tandem.spec.ParameterId;
import dev.tandem.spec.Plan;
import dev.tandem.spec.Problem;
import dev.tandem.spec.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every pair of momentum forms, trained in both engines: equal, or parted, as the translator says.
 */
class MomentumPairsTest {

  private static final int UPDATES = 30;
  private static final double EQUAL = 1e-13;
  private static final double PARTED = 1e-6;

  private static final Dataset DATA = SampleData.curves(40, 3, 2);
  private static final Plan PLAN = epochs(8).batchesOf(10);
  private static final Problem PROBLEM =
      network(vector(3)).dense(5, tanh()).dense(2, identity()).minimizing(quadratic());

  static List<Arguments> pairs() {
    List<Arguments> pairs = new ArrayList<>();
    for (Backend backend : List.of(reference(), dl4j())) {
      for (MomentumForm one : tandems()) {
        for (MomentumForm two : tandems()) {
          pairs.add(Arguments.of(backend.name(), backend, rule(one), two));
        }
      }
    }
    return pairs;
  }

  static List<Arguments> changes() {
    List<Arguments> changes = new ArrayList<>();
    for (Arguments pair : pairs()) {
      MomentumRule one = (MomentumRule) pair.get()[2];
      MomentumForm two = (MomentumForm) pair.get()[3];
      boolean ball = one.form() == MomentumForm.BALL;
      MomentumRule slower = new MomentumRule(one.form(), one.rate() / 2, one.momentum());
      MomentumRule freer = new MomentumRule(one.form(), one.rate(), one.momentum() / 2);
      Stream.of(
              new Change(ball ? "time step" : "rate", one, slower, two),
              new Change(ball ? "friction" : "momentum", one, freer, two))
          .filter(Change::isSayable)
          .forEach(change -> changes.add(Arguments.of(pair.get()[0], pair.get()[1], change)));
    }
    return changes;
  }

  @ParameterizedTest(name = "{0}: {2} to {3}")
  @MethodSource("pairs")
  void with_constant_numbers_a_pair_is_equal_or_parts_at_the_first_update(
      String engine, Backend backend, MomentumRule one, MomentumForm two) {
    Translation<MomentumRule> translation = one.to(two);
    int parting = firstParting(backend, one.optimizer(), translation.value().optimizer());

    if (translation.exactness().degree() == Degree.NEVER) {
      assertThat(parting).isEqualTo(1);
      assertThat(translation.counterexample().orElseThrow().update()).isEqualTo(1);
    } else {
      assertThat(parting).isZero();
    }
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("changes")
  void when_a_number_is_halved_at_the_third_update_a_pair_parts_there_if_its_condition_names_it(
      String engine, Backend backend, Change change) {
    Exactness exactness = change.before().to(change.form()).exactness();
    int parting = firstParting(backend, change.original(), change.translated());

    if (exactness.degree() == Degree.NEVER) {
      assertThat(parting).isEqualTo(1);
    } else {
      int said = exactness.condition().contains(change.word()) ? 3 : 0;
      assertThat(parting).as("%s", exactness).isEqualTo(said);
    }
  }

  /** 25 pairs, two changes; 13 would change a friction, which no schedule can say. */
  @Test
  void all_changes_are_trained_but_those_of_a_friction() {
    assertThat(changes()).hasSize(2 * (2 * 25 - 13));
  }

  /**
   * A number that becomes half of itself at the third update, in the original.
   *
   * @param word the number
   * @param before the original rule
   * @param after the original rule from the third update on
   * @param form what it is translated to
   */
  record Change(String word, MomentumRule before, MomentumRule after, MomentumForm form) {

    Optimizer original() {
      return scheduled(before, after);
    }

    Optimizer translated() {
      return scheduled(before.to(form).value(), after.to(form).value());
    }

    boolean isSayable() {
      return isSayable(before, after) && isSayable(before.to(form).value(), after.to(form).value());
    }

    private static boolean isSayable(MomentumRule first, MomentumRule later) {
      return first.form() != MomentumForm.BALL || first.momentum() == later.momentum();
    }

    @Override
    public String toString() {
      return before + ", " + word + " halved, to " + form;
    }
  }

  private static List<MomentumForm> tandems() {
    return List.of(
        MomentumForm.AVERAGE,
        MomentumForm.SUM,
        MomentumForm.HEAVY_BALL,
        MomentumForm.BALL,
        MomentumForm.NESTEROV);
  }

  private static MomentumRule rule(MomentumForm form) {
    return Conventions.momentum(0.8).withRate(0.04).from(MomentumForm.HEAVY_BALL).to(form).value();
  }

  private static Optimizer scheduled(MomentumRule first, MomentumRule later) {
    Schedule rate = byStep(Map.of(0, first.rate(), 2, later.rate()));
    Schedule momentum = byStep(Map.of(0, first.momentum(), 2, later.momentum()));
    return switch (first.form()) {
      case AVERAGE -> sgd(rate).withAveragedGradient(momentum);
      case SUM -> sgd(rate).withSummedGradient(momentum);
      case HEAVY_BALL -> sgd(rate).withMomentum(momentum);
      case BALL -> ball(rate).withFriction(first.momentum());
      case NESTEROV, NESTEROV_SUM -> sgd(rate).withNesterov(momentum);
    };
  }

  /** The first update after which the parameters differ, 0 for none. */
  private static int firstParting(Backend backend, Optimizer one, Optimizer two) {
    Learner first = learner(backend, one);
    Learner second = learner(backend, two);
    Batches batches = new Batches(DATA, PLAN);
    int update = 0;
    for (int epoch = 0; epoch < PLAN.epochs(); epoch++) {
      for (Batch batch : batches.epoch(epoch)) {
        update++;
        first.step(batch);
        second.step(batch);
        double difference = difference(first.parameters(), second.parameters());
        if (difference > EQUAL) {
          assertThat(difference).as("a parting, not rounding").isGreaterThan(PARTED);
          return update;
        }
      }
    }
    assertThat(update).isGreaterThanOrEqualTo(UPDATES);
    return 0;
  }

  private static Learner learner(Backend backend, Optimizer optimizer) {
    Experiment experiment = PROBLEM.by(optimizer, PLAN);
    Learner learner = backend.learn(experiment);
    learner.setParameters(StartValues.draw(experiment));
    return learner;
  }

  static double difference(Parameters one, Parameters two) {
    double worst = 0;
    for (ParameterId id : one.ids()) {
      double[] a = one.get(id).toArray();
      double[] b = two.get(id).toArray();
      for (int i = 0; i < a.length; i++) {
        worst = Math.max(worst, Math.abs(a[i] - b[i]));
      }
    }
    return worst;
  }
}
