package dev.tandem.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.spec.Activation;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Initializer;
import dev.tandem.spec.Layer;
import dev.tandem.spec.Loss;
import dev.tandem.spec.Network;
import dev.tandem.spec.Optimizer;
import dev.tandem.spec.Penalty;
import dev.tandem.spec.Schedule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every word of the language stands in at least one sample, and so on the ladder. */
class CoverageTest {

  @ParameterizedTest
  @ValueSource(
      classes = {
        Activation.class,
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

  /** The records of a family and of the families within it. */
  private static List<Class<?>> members(Class<?> family) {
    List<Class<?>> members = new ArrayList<>();
    for (Class<?> member : family.getPermittedSubclasses()) {
      members.addAll(member.isInterface() ? members(member) : List.of(member));
    }
    return members;
  }

  private static Set<Network> networks(Class<?> member) {
    Set<Network> networks = new HashSet<>();
    for (Sample sample : Samples.all()) {
      if (classes(sample.experiment()).contains(member)) {
        networks.add(sample.experiment().network());
      }
    }
    return networks;
  }

  /** A number is a schedule, too. */
  private static Set<Class<?>> classes(Experiment experiment) {
    Set<Class<?>> classes = new HashSet<>();
    Words.of(experiment).forEach(word -> classes.add(word.getClass()));
    experiment.network().nodes().forEach(node -> classes.add(node.layer().getClass()));
    classes.add(experiment.optimizer().learningRate().getClass());
    return classes;
  }
}
