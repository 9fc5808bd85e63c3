package dev.tandem.spec;

import static dev.tandem.dsl.Tandem.constant;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.relu;
import static dev.tandem.dsl.Tandem.sigmoid;
import static dev.tandem.dsl.Tandem.tanh;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.dsl.Tandem.weights;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BranchesTest {

  /** The call site of the house. */
  @Test
  void maxout_and_residual_are_lowered_to_merges() {
    Network network =
        network(vector(2))
            .maxout(8, 3)
            .residual(block -> block.dense(8, tanh()).dense(8, identity()))
            .dense(1, sigmoid());

    assertThat(network)
        .hasToString(
            """
            input   vector(2)
            dense1  dense(8, identity())  <- input                   vector(8)
            dense2  dense(8, identity())  <- input                   vector(8)
            dense3  dense(8, identity())  <- input                   vector(8)
            merge1  maximum()             <- dense1, dense2, dense3  vector(8)
            dense4  dense(8, tanh())      <- merge1                  vector(8)
            dense5  dense(8, identity())  <- dense4                  vector(8)
            merge2  sum()                 <- dense5, merge1          vector(8)
            dense6  dense(1, sigmoid())   <- merge2                  vector(1)""");
    assertThat(network.isChain()).isFalse();
    assertThat(network.head()).isEqualTo("dense6");
  }

  @Test
  void branches_part_at_the_head_and_may_be_empty() {
    Network network = network(vector(3)).dense(4, tanh()).sum(b -> b, b -> b.dense(4, relu()));

    assertThat(network.node("dense2").inputs()).containsExactly("dense1");
    assertThat(network.node("merge1").inputs()).containsExactly("dense1", "dense2");
    assertThat(network(vector(3)).product(b -> b, b -> b).node("merge1").inputs())
        .containsExactly("input", "input");
  }

  @Test
  void nested_branches_part_where_they_are_written() {
    Network network =
        network(vector(3))
            .concatenate(
                b -> b.dense(4, tanh()).average(c -> c.dense(2, relu()), c -> c.dense(2, tanh())),
                b -> b.dropout(0.1));

    assertThat(network.nodes())
        .extracting(Node::name)
        .containsExactly("dense1", "dense2", "dense3", "merge1", "dropout1", "merge2");
    assertThat(network.node("dense3").inputs()).containsExactly("dense1");
    assertThat(network.node("dropout1").inputs()).containsExactly("input");
    assertThat(network.node("merge2").inputs()).containsExactly("merge1", "dropout1");
    assertThat(network.output()).isEqualTo(vector(5));
  }

  @Test
  void maxout_is_the_maximum_of_dense_branches() {
    Start start = weights(constant(0.5)).biases(constant(1));
    Branch piece = b -> b.dense(4, identity(), start);

    assertThat(network(vector(3)).maxout(4, 2, start))
        .isEqualTo(network(vector(3)).maximum(piece, piece));
  }

  @Test
  void a_network_without_branches_is_a_chain() {
    assertThat(network(vector(3)).isChain()).isTrue();
    assertThat(network(vector(3)).dropout(0.1).dense(4, tanh()).isChain()).isTrue();
    assertThat(network(vector(3)).residual(b -> b.dense(3, tanh())).isChain()).isFalse();
  }

  @Test
  void joins_print_as_their_verbs() {
    assertThat(Join.values())
        .extracting(join -> new Merge(join).toString())
        .containsExactly("sum()", "product()", "average()", "maximum()", "concatenate()");
  }
}
