package dev.tandem.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.spec.Join;
import dev.tandem.spec.Layer;
import dev.tandem.spec.Merge;
import dev.tandem.spec.Network;
import dev.tandem.spec.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every layer stands in three networks or more: alone, in a chain with others, in a branch. */
class LayerPlacesTest {

  private static final int STEPS = 20;
  private static final List<Sample> SAMPLES = Samples.all();

  /** A layer, or what is said of one. */
  record Kind(String name, Predicate<Node> matches) {
    boolean isIn(Network network) {
      return network.nodes().stream().anyMatch(matches);
    }

    /** Beside it there is nothing but a head, and what lets the head read maps. */
    boolean isAloneIn(Network network) {
      return isIn(network)
          && network.nodes().stream()
              .filter(matches.negate())
              .allMatch(node -> isHead(network, node) || node.layer().kind().equals("flatten"));
    }

    boolean isInBranchOf(Network network) {
      return network.nodes().stream().anyMatch(matches.and(node -> isInBranch(network, node)));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Kind> layers() {
    List<Kind> kinds = new ArrayList<>();
    for (Class<?> layer : CoverageTest.members(Layer.class)) {
      if (!layer.equals(Merge.class)) {
        kinds.add(new Kind(layer.getSimpleName(), node -> layer.isInstance(node.layer())));
      }
    }
    kinds.add(new Kind("DropConnect", LayerPlacesTest::dropsConnections));
    return kinds;
  }

  static List<Kind> joins() {
    List<Kind> kinds = new ArrayList<>();
    for (Join join : Join.values()) {
      kinds.add(new Kind(join.name(), node -> node.layer().equals(new Merge(join))));
    }
    return kinds;
  }

  @ParameterizedTest
  @MethodSource("layers")
  void every_layer_stands_alone_in_a_chain_and_in_a_branch(Kind kind) {
    assertThat(networks(kind::isAloneIn)).as("alone").isNotEmpty();
    assertThat(networks(n -> kind.isIn(n) && n.isChain() && !kind.isAloneIn(n)))
        .as("in a chain")
        .isNotEmpty();
    assertThat(networks(kind::isInBranchOf)).as("in a branch").isNotEmpty();
    assertThat(networks(kind::isIn)).hasSizeGreaterThanOrEqualTo(3);
  }

  @ParameterizedTest
  @MethodSource("joins")
  void every_join_stands_in_three_networks_and_in_a_branch(Kind kind) {
    assertThat(networks(kind::isIn)).hasSizeGreaterThanOrEqualTo(3);
    assertThat(networks(kind::isInBranchOf)).as("in a branch").isNotEmpty();
  }

  @Test
  void every_sample_takes_twenty_steps() {
    assertThat(SAMPLES)
        .allSatisfy(sample -> assertThat(sample.steps()).isGreaterThanOrEqualTo(STEPS));
  }

  @Test
  void the_layers_are_not_none_by_accident() {
    assertThat(layers()).hasSizeGreaterThanOrEqualTo(14);
    assertThat(joins()).hasSize(5);
  }

  private static boolean dropsConnections(Node node) {
    return node.layer() instanceof Layer.Dense dense && dense.dropConnect().drops();
  }

  private static boolean isHead(Network network, Node node) {
    return node.name().equals(network.head());
  }

  /** There is a way past it from the input to the head. */
  private static boolean isInBranch(Network network, Node node) {
    Set<String> reached = new HashSet<>(Set.of(Network.INPUT));
    for (Node next : network.nodes()) {
      if (!next.name().equals(node.name()) && next.inputs().stream().anyMatch(reached::contains)) {
        reached.add(next.name());
      }
    }
    return reached.contains(network.head());
  }

  /** The different networks of the suite of which something is true. */
  private static Set<Network> networks(Predicate<Network> isTrue) {
    Set<Network> networks = new HashSet<>();
    for (Sample sample : SAMPLES) {
      if (isTrue.test(sample.experiment().network())) {
        networks.add(sample.experiment().network());
      }
    }
    return networks;
  }
}
