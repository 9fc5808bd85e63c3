package dev.tandem.spec;

import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.relu;
import static dev.tandem.dsl.Tandem.sigmoid;
import static dev.tandem.dsl.Tandem.tanh;
import static dev.tandem.dsl.Tandem.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkTest {

  private static final Network NIELSEN =
      network(vector(784)).dense(30, sigmoid()).dense(10, sigmoid());

  @Test
  void a_verb_makes_a_new_network_so_prefixes_can_be_shared() {
    Network trunk = network(vector(4)).dense(3, relu());
    Network left = trunk.dense(2, tanh());
    Network right = trunk.dropout(0.5);

    assertThat(trunk.nodes()).hasSize(1);
    assertThat(left.output()).isEqualTo(vector(2));
    assertThat(right.output()).isEqualTo(vector(3));
    assertThat(trunk.dense(2, tanh())).isEqualTo(left);
  }

  @Test
  void names_count_within_their_kind() {
    Network network =
        network(vector(4)).dropout(0.1).dense(3, relu()).dropout(0.2).dense(2, relu());

    assertThat(network.nodes())
        .extracting(Node::name)
        .containsExactly("dropout1", "dense1", "dropout2", "dense2");
    assertThat(network.head()).isEqualTo("dense2");
    assertThat(network(vector(4)).head()).isEqualTo("input");
  }

  @Test
  void parameters_are_counted_and_listed_weights_before_biases() {
    assertThat(NIELSEN.parameterCount()).isEqualTo(23_860);
    assertThat(NIELSEN.parameters())
        .extracting(parameter -> parameter.id().toString())
        .containsExactly("dense1.weights", "dense1.biases", "dense2.weights", "dense2.biases");
    assertThat(NIELSEN.parameters())
        .extracting(parameter -> parameter.fans())
        .containsExactly(new Fans(784, 30), new Fans(784, 30), new Fans(30, 10), new Fans(30, 10));
  }

  @Test
  void shapes_are_known_by_name() {
    assertThat(NIELSEN.shapeOf("input")).isEqualTo(vector(784));
    assertThat(NIELSEN.shapeOf("dense1")).isEqualTo(vector(30));
    assertThatThrownBy(() -> NIELSEN.shapeOf("dense3"))
        .isInstanceOf(SpecException.class)
        .hasMessage("dense3: there is no such node here; known are input, dense1, dense2");
  }

  @Test
  void a_layer_too_large_for_one_array_is_refused() {
    Network wide = network(vector(100_000));

    assertThatThrownBy(() -> wide.dense(100_000, relu()))
        .isInstanceOf(SpecException.class)
        .hasMessage(
            "dense1: dense(100000) on vector(100000) needs 10000000000 weights"
                + " but one array holds at most 2147483639; use fewer units");
  }

  @Test
  void the_constructor_refuses_two_nodes_of_one_name() {
    Node dense = NIELSEN.nodes().get(0);
    Node again = node(dense, "dense1", List.of("dense1"), vector(30));

    assertThatThrownBy(() -> new Network(vector(784), List.of(dense, again)))
        .isInstanceOf(SpecException.class)
        .hasMessage("dense1: two nodes have this name; give each its own");
  }

  @Test
  void the_constructor_refuses_a_node_that_reads_what_does_not_stand_before_it() {
    Node second = NIELSEN.nodes().get(1);

    assertThatThrownBy(() -> new Network(vector(784), List.of(second, NIELSEN.nodes().get(0))))
        .isInstanceOf(SpecException.class)
        .hasMessage("dense1: there is no such node here; known are input");
  }

  @Test
  void the_constructor_refuses_a_shape_that_does_not_follow() {
    Node dense = NIELSEN.nodes().get(0);
    Node wrong = node(dense, "dense1", List.of("input"), vector(31));

    assertThatThrownBy(() -> new Network(vector(784), List.of(wrong)))
        .isInstanceOf(SpecException.class)
        .hasMessage(
            "dense1: vector(31) does not follow from dense(30, sigmoid()) on [vector(784)];"
                + " let the network's verbs make its nodes");
  }

  @Test
  void the_constructor_refuses_parameters_that_do_not_follow() {
    assertThatThrownBy(() -> new Network(vector(100), NIELSEN.nodes()))
        .isInstanceOf(SpecException.class)
        .hasMessage(
            "dense1: vector(30) does not follow from dense(30, sigmoid()) on [vector(100)];"
                + " let the network's verbs make its nodes");
  }

  private static Node node(Node like, String name, List<String> inputs, Shape output) {
    return new Node(name, like.layer(), inputs, output, like.parameters());
  }
}
