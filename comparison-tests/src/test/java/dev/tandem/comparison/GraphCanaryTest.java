package dev.tandem.comparison;

import static dev.tandem.dsl.Tandem.constant;
import static dev.tandem.dsl.Tandem.crossEntropy;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.softmax;
import static dev.tandem.dsl.Tandem.tanh;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.dsl.Tandem.weights;

import dev.tandem.run.Backend;
import dev.tandem.run.Learner;
import dev.tandem.spec.Branch;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Join;
import dev.tandem.spec.Network;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Merges that are wrong on purpose: each must be caught on the rung and at the place it acts. */
class GraphCanaryTest {

  private static final Branch LEFT = from -> from.dense(5, tanh());
  private static final Branch RIGHT = from -> from.dense(5, tanh());
  private static final Network TRUNK = network(vector(6)).dense(5, tanh());
  private static final Experiment SUM = experiment(TRUNK.sum(LEFT, RIGHT));
  private static final Experiment PRODUCT = experiment(TRUNK.product(LEFT, RIGHT));
  private static final Experiment AVERAGE = experiment(TRUNK.average(LEFT, RIGHT));
  private static final Experiment MAXIMUM = experiment(TRUNK.maximum(LEFT, RIGHT));
  private static final Experiment CONCATENATE = experiment(TRUNK.concatenate(LEFT, RIGHT));
  private static final Experiment RESIDUAL = experiment(TRUNK.residual(LEFT));
  private static final Experiment TIES =
      experiment(TRUNK.maxout(5, 2, weights(constant(0.1)).biases(constant(0))));

  static List<Case> canaries() {
    return List.of(
        mistake("average not divided", AVERAGE, e -> GraphFaults.joining(e, Join.SUM)),
        mistake("sum divided", SUM, e -> GraphFaults.joining(e, Join.AVERAGE)),
        mistake("product taken for a sum", PRODUCT, e -> GraphFaults.joining(e, Join.SUM)),
        mistake("maximum taken for an average", MAXIMUM, e -> GraphFaults.joining(e, Join.AVERAGE)),
        mistake(
            "concatenated in the wrong order",
            CONCATENATE,
            e -> GraphFaults.reading(e, List.of("dense3", "dense2"))),
        mistake(
            "body taken for the short cut",
            RESIDUAL,
            e -> GraphFaults.reading(e, List.of("dense2", "dense2"))),
        learner(
            "gradient of the merge to one branch only",
            SUM,
            l -> GraphFaults.gradientsOf(l, "dense3", 0),
            "dense3.biases["),
        learner(
            "average not divided on the way back",
            AVERAGE,
            l -> GraphFaults.gradientsOf(l, "dense2", 2),
            "dense2.biases["),
        learner(
            "readers' gradients not summed",
            SUM,
            l -> GraphFaults.gradientsOf(l, "dense1", 0.5),
            "dense1.biases["),
        learner(
            "gradient of the product to one factor only",
            PRODUCT,
            l -> GraphFaults.gradientsOf(l, "dense2", 0),
            "dense2.biases["),
        learner(
            "parts of the gradient in the wrong order",
            CONCATENATE,
            l -> GraphFaults.gradientsSwapped(l, "dense2", "dense3"),
            "dense"),
        learner(
            "gradient of the maximum to nobody",
            MAXIMUM,
            l -> GraphFaults.gradientsOf(l, "dense3", 0),
            "dense3.biases["),
        learner(
            "ties to the second branch",
            TIES,
            l -> GraphFaults.gradientsSwapped(l, "dense2", "dense3"),
            "dense3.biases["));
  }

  @ParameterizedTest
  @MethodSource("canaries")
  void every_wrong_merge_is_found_on_its_rung_and_at_its_place(Case planted) {
    planted.canary().assertCaught(planted.right(), SampleData.classes(50, 6, 3), 20);
  }

  private static Case mistake(String name, Experiment right, UnaryOperator<Experiment> fault) {
    return planted(name, right, Faulty.mistaking(fault), Rung.OUTPUTS, "merge1[");
  }

  private static Case learner(
      String name, Experiment right, Function<Learner, Learner> fault, String where) {
    return planted(name, right, Faulty.backend(fault), Rung.GRADIENTS, where);
  }

  private static Experiment experiment(Network branched) {
    return branched
        .dense(3, softmax())
        .minimizing(crossEntropy())
        .by(sgd(0.1), epochs(10).batchesOf(8).seed(1));
  }

  /** A canary with the experiment that it is about. */
  record Case(Experiment right, Canary canary) {
    @Override
    public String toString() {
      return canary.name();
    }
  }

  private static Case planted(
      String name, Experiment right, Backend wrong, Rung rung, String where) {
    String says = right.equals(TIES) ? "is right" : "reference is right, faulty is wrong";
    return new Case(right, new Canary(name, wrong, rung, where, says));
  }
}
