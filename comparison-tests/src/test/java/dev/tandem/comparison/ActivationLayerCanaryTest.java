package dev.tandem.comparison;

import static dev.tandem.dsl.Tandem.crossEntropy;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.heaviside;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.relu;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.sigmoid;
import static dev.tandem.dsl.Tandem.softmax;
import static dev.tandem.dsl.Tandem.tanh;
import static dev.tandem.dsl.Tandem.vector;

import dev.tandem.data.Dataset;
import dev.tandem.spec.Activation;
import dev.tandem.spec.Experiment;
import org.junit.jupiter.api.Test;

/** Activations as layers that are wrong on purpose. */
class ActivationLayerCanaryTest {

  private static final Dataset DATA = SampleData.classes(50, 6, 3);

  @Test
  void an_activation_that_is_left_out_is_found_in_the_outputs() {
    new Canary(
            "left out",
            Faulty.mistaking(right -> experiment(identity())),
            Rung.OUTPUTS,
            "activation1[",
            "reference is right, faulty is wrong")
        .assertCaught(experiment(relu()), DATA, 20);
  }

  /** Finite differences see no slope in a step, so nobody is called right. */
  @Test
  void a_wrong_derivative_is_found_in_the_gradients_below() {
    new Canary(
            "another derivative",
            Faulty.mistaking(right -> experiment(heaviside(0.5).trainedAs(tanh()))),
            Rung.GRADIENTS,
            "dense1.",
            "gradients disagree")
        .assertCaught(experiment(heaviside(0.5).trainedAs(sigmoid())), DATA, 20);
  }

  private static Experiment experiment(Activation activation) {
    return network(vector(6))
        .dense(8, identity())
        .activation(activation)
        .dense(3, softmax())
        .minimizing(crossEntropy())
        .by(sgd(0.1), epochs(10).batchesOf(8).seed(1));
  }
}
