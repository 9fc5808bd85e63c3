package dev.tandem.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.data.Batch;
import dev.tandem.data.Matrix;
import dev.tandem.reference.ReferenceBackend;
import dev.tandem.run.Batches;
import dev.tandem.run.Learner;
import dev.tandem.run.Parameters;
import dev.tandem.spec.Clipping;
import dev.tandem.spec.Constraint;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Limits;
import dev.tandem.spec.Network;
import dev.tandem.spec.ParameterId;
import dev.tandem.spec.Penalty;
import dev.tandem.spec.Problem;
import dev.tandem.spec.WeightDecay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The samples of limits test what they seem to. */
class LimitSamplesTest {

  private static final double FELT = 1e-4;

  /** Two penalties, two decays and three constraints on weights and on biases; five clippings. */
  private static final int WORDS = 2 * (2 + 2 + 3) + 5;

  /** A sample, and the same with one penalty or limit left out. */
  record Loosened(Sample sample, Object word, Experiment loose) {
    @Override
    public String toString() {
      return sample + " without " + word;
    }
  }

  static List<Loosened> loosened() {
    List<Loosened> all = new ArrayList<>();
    for (Sample sample : LimitSamples.all()) {
      all.addAll(loosened(sample));
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("loosened")
  void without_one_of_its_limits_a_sample_ends_elsewhere(Loosened pair) {
    Parameters tight = trained(pair.sample().experiment(), pair.sample());
    Parameters loose = trained(pair.loose(), pair.sample());
    assertThat(distance(tight, loose)).isGreaterThan(FELT);
  }

  @Test
  void every_word_stands_in_two_networks_and_is_trained_for_20_steps() {
    Map<String, Set<Network>> networks = new TreeMap<>();
    for (Loosened pair : loosened()) {
      String word = pair.word().toString().replaceAll("\\([^)]*\\)", "()");
      networks.computeIfAbsent(word, key -> new HashSet<>()).add(pair.loose().network());
      assertThat(pair.sample().steps()).isGreaterThanOrEqualTo(20);
    }
    assertThat(networks).hasSize(WORDS);
    networks.forEach((word, seen) -> assertThat(seen).as(word).hasSizeGreaterThanOrEqualTo(2));
  }

  private static List<Loosened> loosened(Sample sample) {
    Experiment told = sample.experiment();
    Limits limits = told.limits();
    List<Loosened> all = new ArrayList<>();
    for (Penalty penalty : told.problem().penalties()) {
      List<Penalty> others = without(told.problem().penalties(), penalty);
      Problem loose = new Problem(told.network(), told.problem().loss(), others);
      all.add(
          new Loosened(
              sample, penalty, new Experiment(loose, told.optimizer(), told.plan(), limits)));
    }
    Clipping none = new Clipping.None();
    if (!limits.clipping().equals(none)) {
      Limits loose = new Limits(none, limits.decays(), limits.constraints());
      all.add(loosened(sample, limits.clipping(), loose));
    }
    for (WeightDecay decay : limits.decays()) {
      List<WeightDecay> others = without(limits.decays(), decay);
      Limits loose = new Limits(limits.clipping(), others, limits.constraints());
      all.add(loosened(sample, decay, loose));
    }
    for (Constraint constraint : limits.constraints()) {
      List<Constraint> others = without(limits.constraints(), constraint);
      all.add(loosened(sample, constraint, new Limits(limits.clipping(), limits.decays(), others)));
    }
    return all;
  }

  private static Loosened loosened(Sample sample, Object word, Limits loose) {
    Experiment told = sample.experiment();
    return new Loosened(
        sample, word, new Experiment(told.problem(), told.optimizer(), told.plan(), loose));
  }

  private static <T> List<T> without(List<T> values, T one) {
    return values.stream().filter(value -> !value.equals(one)).toList();
  }

  private static Parameters trained(Experiment experiment, Sample sample) {
    Learner learner = new ReferenceBackend().learn(experiment);
    Batches batches = new Batches(sample.data(), experiment.plan());
    for (int epoch = 0; learner.optimizerState().steps() < sample.steps(); epoch++) {
      for (Batch batch : batches.epoch(epoch)) {
        learner.step(batch);
      }
    }
    return learner.parameters();
  }

  private static double distance(Parameters first, Parameters second) {
    double worst = 0;
    for (ParameterId id : first.ids()) {
      Matrix matrix = first.get(id);
      for (int i = 0; i < matrix.rows() * matrix.columns(); i++) {
        worst = Math.max(worst, Math.abs(matrix.get(i) - second.get(id).get(i)));
      }
    }
    return worst;
  }
}
