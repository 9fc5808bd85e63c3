package dev.tandem.reference.autodiff;

import static dev.tandem.reference.autodiff.Expressions.constant;
import static dev.tandem.reference.autodiff.Expressions.variable;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TapeTest {

  /** {@code y = y + y}, sixty times: 2^60 paths, 60 edges a side. */
  @Test
  void a_shared_node_is_visited_once_however_many_paths_lead_to_it() {
    Variable x = variable(1.5);
    Expression y = x;
    for (int i = 0; i < 60; i++) {
      y = y.plus(y);
    }

    Tape<Double> tape = pass(y);

    assertThat(tape.size()).isEqualTo(61);
    assertThat(tape.values(y).get(0)).isEqualTo(1.5 * 0x1p60);
    assertThat(gradient(tape, y, x)).isEqualTo(0x1p60);
  }

  @Test
  void a_chain_of_a_hundred_thousand_nodes_needs_no_stack() {
    Variable x = variable(3);
    Expression y = x;
    for (int i = 0; i < 100_000; i++) {
      y = y.plus(1);
    }

    y.backward();

    assertThat(y.value()).isEqualTo(100_003);
    assertThat(x.gradient()).isEqualTo(1);
    assertThat(y.derivative(x)).isEqualTo(1);
  }

  @Test
  void several_roots_share_one_pass() {
    Variable x = variable(2);
    Expression square = x.square();
    Expression cube = square.times(x);

    Tape<Double> tape = pass(cube, square);

    assertThat(tape.size()).isEqualTo(3);
    assertThat(tape.values(square).get(0)).isEqualTo(4);
    assertThat(gradient(tape, square, x)).isEqualTo(4);
    assertThat(gradient(tape, cube, x)).isEqualTo(12);
  }

  @Test
  void what_is_not_below_the_root_gets_no_gradient() {
    Variable x = variable(2);
    Variable y = variable(5);

    Expression square = x.square();
    Tape<Double> tape = pass(square, y.square());

    assertThat(tape.gradients(square)).containsOnlyKeys(x);
  }

  @Test
  void a_stranger_is_refused() {
    Tape<Double> tape = pass(constant(1));

    assertThatThrownBy(() -> tape.values(constant(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the expression is not below the roots of this pass");
  }

  private static double gradient(Tape<Double> tape, Expression root, Variable x) {
    return requireNonNull(tape.gradients(root).get(x)).get(0);
  }

  private static Tape<Double> pass(Expression... roots) {
    return Tape.of(List.of(roots));
  }
}
