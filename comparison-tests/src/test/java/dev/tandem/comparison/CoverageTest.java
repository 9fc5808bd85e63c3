package dev.tandem.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.spec.Activation;
import dev.tandem.spec.Initializer;
import dev.tandem.spec.Layer;
import dev.tandem.spec.Loss;
import dev.tandem.spec.Node;
import dev.tandem.spec.Optimizer;
import dev.tandem.spec.ParameterSpec;
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
  void every_member_of_a_family_stands_in_a_sample(Class<?> family) {
    assertThat(used()).containsAll(members(family));
  }

  /** The records of a family and of the families within it. */
  private static List<Class<?>> members(Class<?> family) {
    List<Class<?>> members = new ArrayList<>();
    for (Class<?> member : family.getPermittedSubclasses()) {
      members.addAll(member.isInterface() ? members(member) : List.of(member));
    }
    return members;
  }

  private static Set<Class<?>> used() {
    Set<Class<?>> used = new HashSet<>();
    for (Sample sample : Samples.all()) {
      used.add(sample.experiment().optimizer().getClass());
      used.add(sample.experiment().optimizer().learningRate().getClass());
      used.add(sample.experiment().problem().loss().getClass());
      sample.experiment().problem().penalties().forEach(penalty -> used.add(penalty.getClass()));
      for (Node node : sample.experiment().network().nodes()) {
        used.addAll(words(node));
      }
    }
    return used;
  }

  private static List<Class<?>> words(Node node) {
    Set<Class<?>> words = new HashSet<>(Set.of(node.layer().getClass()));
    if (node.layer() instanceof Layer.Dense dense) {
      words.add(dense.activation().getClass());
      if (dense.activation() instanceof Activation.Surrogate surrogate) {
        words.add(surrogate.step().getClass());
      }
    }
    for (ParameterSpec parameter : node.parameters()) {
      words.add(parameter.initializer().getClass());
    }
    return List.copyOf(words);
  }
}
