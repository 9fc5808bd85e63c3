package dev.tandem.comparison;

import static dev.tandem.dsl.Tandem.adam;
import static dev.tandem.dsl.Tandem.binaryCrossEntropy;
import static dev.tandem.dsl.Tandem.constant;
import static dev.tandem.dsl.Tandem.crossEntropy;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.l1;
import static dev.tandem.dsl.Tandem.l2;
import static dev.tandem.dsl.Tandem.maxNorm;
import static dev.tandem.dsl.Tandem.meanSquaredError;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.normOfLayerTo;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.relu;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.sigmoid;
import static dev.tandem.dsl.Tandem.softmax;
import static dev.tandem.dsl.Tandem.tanh;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.dsl.Tandem.weightDecay;
import static dev.tandem.dsl.Tandem.weights;
import static dev.tandem.dsl.Tandem.xavier;

import dev.tandem.data.Dataset;
import dev.tandem.spec.Branch;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Network;
import dev.tandem.spec.Plan;
import java.util.List;

/** Networks with branches: each join in three or more, maxout alone, in a chain, in a residual. */
final class GraphSamples {

  private static final int STEPS = 60;
  private static final Plan PLAN = epochs(20).batchesOf(8).seed(4);
  private static final Dataset CURVES = SampleData.curves(75, 3, 2);
  private static final Dataset CLASSES = SampleData.classes(83, 6, 4);
  private static final Dataset BITS = SampleData.bits(60, 2, 1);

  private GraphSamples() {}

  static List<Sample> all() {
    return List.of(
        maxoutAlone(),
        maxoutInChain(),
        maxoutInResidual(),
        maxoutWithTies(),
        maximumOfItself(),
        residualMaxout(),
        residualTower(),
        sumOfTwo(),
        sumOfInput(),
        sumAndDropout(),
        gated(),
        square(),
        averages(),
        averageAndDropout(),
        concatenation(),
        concatenationOfInput(),
        nested());
  }

  private static Sample maxoutAlone() {
    Network network = network(vector(3)).maxout(6, 3).dense(2, identity());
    return curves("maximum() alone", network.minimizing(meanSquaredError()).by(sgd(0.1), PLAN));
  }

  private static Sample maxoutInChain() {
    return classes(
        "maxout in a chain",
        network(vector(6))
            .dense(7, tanh())
            .maxout(5, 2, weights(xavier()))
            .maxout(4, 4)
            .dense(4, softmax())
            .minimizing(crossEntropy())
            .by(sgd(0.05).withNesterov(0.9), PLAN));
  }

  private static Sample maxoutInResidual() {
    return classes(
        "maxout in a residual",
        network(vector(6))
            .residual(block -> block.maxout(5, 3).dense(6, identity()))
            .dense(4, softmax())
            .minimizing(crossEntropy())
            .plus(l2(0.01))
            .by(adam(0.02), PLAN));
  }

  /** Equal pieces: the first one learns, and the others stay what they were. */
  private static Sample maxoutWithTies() {
    return curves(
        "maxout with ties",
        network(vector(3))
            .maxout(4, 3, weights(constant(0.3)).biases(constant(0)))
            .dense(2, identity())
            .minimizing(quadratic())
            .by(sgd(0.05), PLAN));
  }

  private static Sample maximumOfItself() {
    return curves(
        "maximum of itself",
        network(vector(3))
            .dense(5, tanh())
            .maximum(b -> b, b -> b)
            .maximum(b -> b.dense(4, tanh()), b -> b.dense(4, sigmoid()))
            .dense(2, identity())
            .minimizing(quadratic())
            .by(sgd(0.05).withMomentum(0.9), PLAN));
  }

  private static Sample residualMaxout() {
    Experiment experiment =
        network(vector(2))
            .maxout(8, 3)
            .residual(block -> block.dense(8, tanh()).dense(8, identity()))
            .dense(1, sigmoid())
            .minimizing(binaryCrossEntropy())
            .by(sgd(0.1).withNesterov(0.9), epochs(40).batchesOf(20).seed(3));
    return new Sample("residualMaxout", experiment, BITS, STEPS);
  }

  private static Sample residualTower() {
    Branch block = from -> from.dense(6, tanh()).dense(6, identity(), weights(xavier()));
    return classes(
        "residual tower",
        network(vector(6))
            .residual(block)
            .residual(block)
            .residual(from -> from.residual(block))
            .dense(4, softmax())
            .minimizing(crossEntropy())
            .plus(l1(0.001))
            .by(adam(0.01), PLAN)
            .decaying(weightDecay(0.01)));
  }

  private static Sample sumOfTwo() {
    return curves(
        "sum of two",
        network(vector(3))
            .dense(5, sigmoid())
            .sum(b -> b.dense(4, tanh()), b -> b.dense(4, relu()))
            .dense(2, identity())
            .minimizing(meanSquaredError())
            .by(sgd(0.1).withMomentum(0.9), PLAN));
  }

  private static Sample sumOfInput() {
    return curves(
        "sum of the input",
        network(vector(3))
            .sum(b -> b, b -> b.dense(3, tanh()), b -> b)
            .dense(2, identity())
            .minimizing(quadratic())
            .by(sgd(0.1), epochs(2).batchesOf(1).seed(8)));
  }

  private static Sample sumAndDropout() {
    return classes(
        "sum and dropout",
        network(vector(6))
            .dense(8, tanh())
            .sum(b -> b.dense(8, relu()).dropout(0.4), b -> b, b -> b.dropout(0.2))
            .dense(4, softmax())
            .minimizing(crossEntropy())
            .by(sgd(0.1).withNesterov(0.8), PLAN));
  }

  /** A gate: one branch says how much of the other passes. */
  private static Sample gated() {
    return classes(
        "product as a gate",
        network(vector(6))
            .dense(5, tanh())
            .product(b -> b.dense(5, sigmoid()), b -> b)
            .dense(4, softmax())
            .minimizing(crossEntropy())
            .by(adam(0.02), PLAN)
            .subjectTo(maxNorm(1)));
  }

  private static Sample square() {
    return curves(
        "product of three",
        network(vector(3))
            .dense(4, tanh())
            .product(b -> b, b -> b.dense(4, sigmoid()), b -> b)
            .dense(2, identity())
            .minimizing(quadratic())
            .by(sgd(0.1), PLAN)
            .clipping(normOfLayerTo(0.2)));
  }

  private static Sample averages() {
    return curves(
        "average of three",
        network(vector(3))
            .average(b -> b.dense(5, tanh()), b -> b.dense(5, relu()), b -> b.dense(5, sigmoid()))
            .average(b -> b, b -> b.dense(5, identity()))
            .dense(2, identity())
            .minimizing(meanSquaredError())
            .by(sgd(0.1).withNesterov(0.9), PLAN));
  }

  /** The last reader of the first layer drops values that the other reader still needs. */
  private static Sample averageAndDropout() {
    return classes(
        "average and dropout",
        network(vector(6))
            .dense(8, tanh())
            .average(b -> b.dense(5, relu()), b -> b.dropout(0.4).dense(5, tanh()))
            .dropout(0.1)
            .dense(4, softmax())
            .minimizing(crossEntropy())
            .by(sgd(0.2).withMomentum(0.5), PLAN));
  }

  private static Sample concatenation() {
    return classes(
        "concatenate of three",
        network(vector(6))
            .dense(4, sigmoid())
            .concatenate(b -> b.dense(3, tanh()), b -> b, b -> b.dense(1, relu()).dense(2, tanh()))
            .dense(4, softmax())
            .minimizing(crossEntropy())
            .by(sgd(0.2).withNesterov(0.9), PLAN)
            .clipping(normOfLayerTo(0.1)));
  }

  private static Sample concatenationOfInput() {
    return curves(
        "concatenate of the input",
        network(vector(3))
            .concatenate(b -> b.dropout(0.3), b -> b, b -> b)
            .dense(6, tanh())
            .dense(2, identity())
            .minimizing(quadratic())
            .by(sgd(0.1), PLAN));
  }

  /** Every join in one network, branches within branches. */
  private static Sample nested() {
    return classes(
        "nested branches",
        network(vector(6))
            .concatenate(
                b -> b.dense(5, tanh()).residual(c -> c.dropout(0.2).dense(5, identity())),
                b -> b.maxout(3, 2).average(c -> c.dense(3, relu()), c -> c),
                b -> b.product(c -> c.dense(2, sigmoid()), c -> c.dense(2, tanh()).dropout(0.1)))
            .dense(5, tanh())
            .dense(4, softmax())
            .minimizing(crossEntropy())
            .plus(l2(0.002))
            .by(adam(0.02), PLAN));
  }

  private static Sample curves(String name, Experiment experiment) {
    return new Sample(name, experiment, CURVES, STEPS);
  }

  private static Sample classes(String name, Experiment experiment) {
    return new Sample(name, experiment, CLASSES, STEPS);
  }
}
