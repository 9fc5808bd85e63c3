package dev.tandem.spec;

import static dev.tandem.dsl.Tandem.binaryCrossEntropy;
import static dev.tandem.dsl.Tandem.crossEntropy;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.l1;
import static dev.tandem.dsl.Tandem.l2;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.sigmoid;
import static dev.tandem.dsl.Tandem.softmax;
import static dev.tandem.dsl.Tandem.tanh;
import static dev.tandem.dsl.Tandem.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ProblemTest {

  private static final Network INPUT = network(vector(2));

  @Test
  void equal_words_make_equal_experiments() {
    assertThat(logistic()).isEqualTo(logistic()).hasSameHashCodeAs(logistic());
    assertThat(logistic().network().head()).isEqualTo("dense1");
  }

  @Test
  void a_loss_refuses_a_last_layer_that_does_not_fit() {
    assertFails(
        () -> INPUT.dense(3, tanh()).minimizing(binaryCrossEntropy()),
        "minimizing(binaryCrossEntropy()): needs sigmoid() in the last layer but dense1 has"
            + " tanh(); use dense(3, sigmoid()), or quadratic() with tanh()");
    assertFails(
        () -> INPUT.dense(3, softmax()).minimizing(binaryCrossEntropy()),
        "minimizing(binaryCrossEntropy()): needs sigmoid() in the last layer but dense1 has"
            + " softmax(); use dense(3, sigmoid()), or crossEntropy() with softmax()");
    assertFails(
        () -> INPUT.dense(3, sigmoid()).minimizing(crossEntropy()),
        "minimizing(crossEntropy()): needs softmax() in the last layer but dense1 has"
            + " sigmoid(); use dense(3, softmax()), or binaryCrossEntropy() with sigmoid()");
  }

  @Test
  void a_softmax_over_one_unit_is_refused() {
    assertFails(
        () -> INPUT.dense(1, softmax()).minimizing(crossEntropy()),
        "minimizing(crossEntropy()): dense1 is a softmax over one unit, which is always 1;"
            + " use binaryCrossEntropy() with sigmoid()");
  }

  @Test
  void a_network_without_layers_is_refused() {
    assertFails(
        () -> INPUT.minimizing(crossEntropy()),
        "minimizing(crossEntropy()): the network has no layer;"
            + " add dense(units, softmax()) before");
  }

  @Test
  void a_network_that_ends_in_dropout_is_refused() {
    assertFails(
        () -> INPUT.dense(1, identity()).dropout(0.5).minimizing(quadratic()),
        "minimizing(quadratic()): needs a dense layer at the end but dropout1 is dropout(0.5);"
            + " add dense(units, identity()) after it");
  }

  @Test
  void a_penalty_stands_once() {
    Problem problem = INPUT.dense(1, identity()).minimizing(quadratic()).plus(l2(0.1)).plus(l1(1));

    assertThat(problem.penalties()).containsExactly(l2(0.1), l1(1));
    assertFails(
        () -> problem.plus(l2(0.2)),
        "plus(l2(0.2)): the problem already has l2(0.1); give one coefficient that says both");
  }

  private static Experiment logistic() {
    return INPUT
        .dense(1, sigmoid())
        .minimizing(binaryCrossEntropy())
        .by(sgd(0.5), epochs(50).batchesOf(10).seed(1));
  }

  private static void assertFails(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(SpecException.class).hasMessage(message);
  }
}
