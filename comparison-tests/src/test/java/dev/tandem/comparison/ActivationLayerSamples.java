package dev.tandem.comparison;

import static dev.tandem.dsl.Tandem.adam;
import static dev.tandem.dsl.Tandem.crossEntropy;
import static dev.tandem.dsl.Tandem.elu;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.heaviside;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.image;
import static dev.tandem.dsl.Tandem.kernel;
import static dev.tandem.dsl.Tandem.layerNormalization;
import static dev.tandem.dsl.Tandem.leakyRelu;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.oneHot;
import static dev.tandem.dsl.Tandem.relu;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.sigmoid;
import static dev.tandem.dsl.Tandem.softmax;
import static dev.tandem.dsl.Tandem.softplus;
import static dev.tandem.dsl.Tandem.tanh;
import static dev.tandem.dsl.Tandem.vector;

import dev.tandem.spec.Activation;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Network;
import dev.tandem.spec.Optimizer;
import dev.tandem.spec.Plan;
import java.util.List;

/** Activations as layers of their own: below the head, behind normalizations, in branches. */
final class ActivationLayerSamples {

  private static final int STEPS = 40;
  private static final Plan PLAN = epochs(20).batchesOf(7).seed(71);
  private static final Plan ONE_BY_ONE = epochs(20).batchesOf(1).seed(71);
  private static final Optimizer PLAIN = sgd(0.1);
  private static final Optimizer NESTEROV = sgd(0.05).withNesterov(0.8);
  private static final Network SIX = network(vector(6));

  private ActivationLayerSamples() {}

  static List<Sample> all() {
    return List.of(
        sample("activation() alone", SIX.activation(tanh()), PLAIN, PLAN),
        sample("activation() of all kinds", allKinds(), PLAIN, PLAN),
        sample("activation() in a chain", chain(), NESTEROV, PLAN),
        sample("activation() of rows", rows(), adam(0.01), PLAN),
        sample("activation() in branches", branches(), NESTEROV, PLAN),
        sample("activation() of images", images(), NESTEROV, PLAN),
        sample("activation() one by one", oneByOne(), PLAIN, ONE_BY_ONE));
  }

  private static Network allKinds() {
    Network network = SIX;
    for (Activation activation : ActivationSamples.elementary()) {
      network = network.activation(activation).dense(6, identity());
    }
    return network;
  }

  private static Network chain() {
    return SIX.dense(8, identity())
        .batchNormalization()
        .activation(relu())
        .dropout(0.2)
        .dense(7, identity(), layerNormalization())
        .activation(softplus())
        .activation(elu(0.5));
  }

  private static Network rows() {
    return SIX.dense(5, identity())
        .activation(softmax())
        .dense(4, tanh())
        .activation(oneHot().trainedAs(softmax()));
  }

  /** The same values are read by activations, by a layer and by a short cut. */
  private static Network branches() {
    return SIX.sum(b -> b.activation(relu()), b -> b.activation(tanh()), b -> b.dense(6, sigmoid()))
        .residual(b -> b.activation(sigmoid()))
        .concatenate(b -> b, b -> b.activation(leakyRelu(0.2)).dense(3, identity()));
  }

  private static Network images() {
    return network(image(2, 5, 4))
        .activation(tanh())
        .conv(3, kernel(2), identity())
        .batchNormalization()
        .activation(leakyRelu(0.1))
        .residual(b -> b.activation(heaviside(0.5).trainedAs(sigmoid())))
        .maxPool(2)
        .flatten()
        .activation(relu());
  }

  private static Network oneByOne() {
    return network(image(1, 1, 1))
        .activation(tanh())
        .flatten()
        .dense(1, identity())
        .activation(sigmoid());
  }

  private static Sample sample(String name, Network body, Optimizer optimizer, Plan plan) {
    Experiment experiment = body.dense(3, softmax()).minimizing(crossEntropy()).by(optimizer, plan);
    int inputs = experiment.network().input().size();
    return new Sample(name, experiment, SampleData.classes(45, inputs, 3), STEPS);
  }
}
