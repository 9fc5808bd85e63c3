package dev.tandem.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.spec.Activation;
import dev.tandem.spec.Clipping;
import dev.tandem.spec.Constraint;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Initializer;
import dev.tandem.spec.Join;
import dev.tandem.spec.Layer;
import dev.tandem.spec.Loss;
import dev.tandem.spec.Merge;
import dev.tandem.spec.Network;
import dev.tandem.spec.Optimizer;
import dev.tandem.spec.Penalty;
import dev.tandem.spec.Schedule;
import dev.tandem.spec.Scheme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every word of the language stands in at least one sample, and so on the ladder. */
class CoverageTest {

  @ParameterizedTest
  @ValueSource(
      classes = {
        Activation.class,
        Clipping.class,
        Constraint.class,
        Initializer.class,
        Layer.class,
        Loss.class,
        Optimizer.class,
        Penalty.class,
        Schedule.class
      })
  void every_member_of_a_family_stands_in_two_networks(Class<?> family) {
    for (Class<?> member : members(family)) {
      assertThat(networks(member)).as(member.getSimpleName()).hasSizeGreaterThanOrEqualTo(2);
    }
  }

  /** The schemes are one class, so each is looked for by its name. */
  @ParameterizedTest
  @EnumSource(Scheme.class)
  void every_scheme_stands_in_two_networks(Scheme scheme) {
    assertThat(networks(scheme)).hasSizeGreaterThanOrEqualTo(2);
  }

  /** The joins are one class, too. */
  @ParameterizedTest
  @EnumSource(Join.class)
  void every_join_stands_in_three_networks(Join join) {
    assertThat(networks(new Merge(join))).hasSizeGreaterThanOrEqualTo(3);
  }

  /** The records of a family and of the families within it. */
  static List<Class<?>> members(Class<?> family) {
    List<Class<?>> members = new ArrayList<>();
    for (Class<?> member : family.getPermittedSubclasses()) {
      members.addAll(member.isInterface() ? members(member) : List.of(member));
    }
    return members;
  }

  /** The networks of the experiments with a word, or with one of a class. */
  private static Set<Network> networks(Object wordOrClass) {
    Set<Network> networks = new HashSet<>();
    for (Sample sample : Samples.all()) {
      if (wordsAndClasses(sample.experiment()).contains(wordOrClass)) {
        networks.add(sample.experiment().network());
      }
    }
    return networks;
  }

  /** A number is a schedule, and no clipping is a clipping. */
  private static Set<Object> wordsAndClasses(Experiment experiment) {
    Set<Object> all = new HashSet<>(Words.of(experiment));
    Words.of(experiment).forEach(word -> all.add(word.getClass()));
    experiment.network().nodes().forEach(node -> all.add(node.layer().getClass()));
    all.add(experiment.optimizer().learningRate().getClass());
    all.add(experiment.limits().clipping().getClass());
    return all;
  }
}
