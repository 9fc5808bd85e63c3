package dev.tandem.spec;

import static dev.tandem.dsl.Tandem.binaryCrossEntropy;
import static dev.tandem.dsl.Tandem.constant;
import static dev.tandem.dsl.Tandem.crossEntropy;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.l1;
import static dev.tandem.dsl.Tandem.l2;
import static dev.tandem.dsl.Tandem.lecunNormal;
import static dev.tandem.dsl.Tandem.meanSquaredError;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.relu;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.sigmoid;
import static dev.tandem.dsl.Tandem.softmax;
import static dev.tandem.dsl.Tandem.standardNormal;
import static dev.tandem.dsl.Tandem.tanh;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.dsl.Tandem.weights;
import static dev.tandem.dsl.Tandem.xavier;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What specifications print, character by character: logs and failures rely on it. */
class PrintTest {

  @Test
  void an_experiment_prints_its_table_and_its_sentence() {
    Experiment dropout =
        network(vector(784))
            .dropout(0.2)
            .dense(100, relu())
            .dropout(0.5)
            .dense(10, softmax())
            .minimizing(crossEntropy())
            .plus(l2(0.001))
            .plus(l1(1e-5))
            .by(sgd(0.1).withMomentum(0.9), epochs(20).batchesOf(32).seed(7));

    assertThat(dropout)
        .hasToString(
            """
            input     vector(784)
            dropout1  dropout(0.2)          <- input     vector(784)
            dense1    dense(100, relu())    <- dropout1  vector(100)
            dropout2  dropout(0.5)          <- dense1    vector(100)
            dense2    dense(10, softmax())  <- dropout2  vector(10)
            minimizing crossEntropy() + l2(0.001) + l1(1.0E-5)
            by sgd(0.1).withMomentum(0.9), epochs(20).batchesOf(32).seed(7)\
            """);
  }

  @Test
  void a_start_other_than_the_course_is_printed() {
    Network network =
        network(vector(2))
            .dense(3, tanh(), weights(xavier()))
            .dense(1, sigmoid(), weights(standardNormal()).biases(lecunNormal()));

    assertThat(network)
        .hasToString(
            """
            input   vector(2)
            dense1  dense(3, tanh(), weights(xavier()).biases(constant(0.0)))             \
            <- input   vector(3)
            dense2  dense(1, sigmoid(), weights(standardNormal()).biases(lecunNormal()))  \
            <- dense1  vector(1)\
            """);
  }

  @Test
  void an_empty_network_prints_its_input() {
    assertThat(network(vector(5))).hasToString("input  vector(5)");
  }

  @Test
  void each_value_prints_as_the_words_that_make_it() {
    assertThat(identity()).hasToString("identity()");
    assertThat(quadratic()).hasToString("quadratic()");
    assertThat(meanSquaredError()).hasToString("meanSquaredError()");
    assertThat(binaryCrossEntropy()).hasToString("binaryCrossEntropy()");
    assertThat(constant(-1)).hasToString("constant(-1.0)");
    assertThat(sgd(0.5)).hasToString("sgd(0.5)");
    assertThat(sgd(0.5).withNesterov(0.9)).hasToString("sgd(0.5).withNesterov(0.9)");
    assertThat(epochs(3)).hasToString("epochs(3).batchesOf(32).seed(1)");
    assertThat(epochs(3).inGivenOrder())
        .hasToString("epochs(3).batchesOf(32).seed(1).inGivenOrder()");
  }

  @Test
  void parameters_print_their_name_and_shape() {
    Network network = network(vector(784)).dense(30, sigmoid());

    assertThat(network.parameters()).hasToString("[dense1.weights 784 x 30, dense1.biases 1 x 30]");
  }
}
