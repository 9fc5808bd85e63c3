package example.mistakes;

import static dev.tandem.dsl.Tandem.binaryCrossEntropy;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.relu;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.sigmoid;
import static dev.tandem.dsl.Tandem.tanh;
import static dev.tandem.dsl.Tandem.vector;
import static example.mistakes.Mistake.mistake;

import dev.tandem.dl4j.Dl4j;
import dev.tandem.spec.Branch;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Join;
import dev.tandem.spec.Layer;
import dev.tandem.spec.Merge;
import dev.tandem.spec.Network;
import dev.tandem.spec.SpecException;
import dev.tandem.spec.Start;
import java.util.List;

/** What cannot be said with branches. */
final class GraphMistakes {

  private static final Network TRUNK = network(vector(2)).dense(8, tanh());
  private static final Branch THREE = b -> b.dense(3, relu());
  private static final Branch FOUR = b -> b.dense(4, relu());
  private static final Experiment RESIDUAL =
      TRUNK
          .residual(block -> block.dense(8, tanh()))
          .dense(1, sigmoid())
          .minimizing(binaryCrossEntropy())
          .by(sgd(0.1), epochs(1));

  private static final Layer LAYER = new Layer.Dense(1, identity(), Start.COURSE);
  private static final List<String> ONE = List.of("dense1");
  private static final Network HUGE = network(vector(2_000_000_000));

  private GraphMistakes() {}

  static List<Mistake> all() {
    return List.of(
        mistake("a sum of unlike shapes", () -> TRUNK.sum(FOUR, FOUR).sum(THREE, FOUR))
            .fails(SpecException.class, unlike("merge2", "SUM")),
        mistake("a product of unlike shapes", () -> TRUNK.product(THREE, FOUR))
            .fails(SpecException.class, unlike("merge1", "PRODUCT")),
        mistake("an average of unlike shapes", () -> TRUNK.average(THREE, FOUR))
            .fails(SpecException.class, unlike("merge1", "AVERAGE")),
        mistake("a maximum of unlike shapes", () -> TRUNK.maximum(THREE, FOUR))
            .fails(SpecException.class, unlike("merge1", "MAXIMUM")),
        mistake("a sum of one branch", () -> TRUNK.sum(THREE))
            .fails(SpecException.class, single("sum", 1)),
        mistake("a concatenation of nothing", () -> TRUNK.concatenate())
            .fails(SpecException.class, single("concatenate", 0)),
        mistake("maxout of one piece", () -> TRUNK.maxout(8, 1))
            .fails(
                SpecException.class,
                "maxout(8, 1): takes the maximum of two pieces or more;"
                    + " use dense(8, identity()) for one"),
        mistake("maxout without units", () -> TRUNK.maxout(0, 2))
            .fails(
                SpecException.class,
                "dense(0): needs at least one unit; give the number of units of the layer"),
        mistake("a residual of another shape", () -> TRUNK.residual(FOUR))
            .fails(
                SpecException.class,
                "residual: the body makes vector(4) of vector(8), which cannot be added;"
                    + " end it with dense(8, identity())"),
        mistake("a mistake within a branch", () -> TRUNK.residual(b -> b.dropout(2)))
            .fails(
                SpecException.class,
                "dropout(2.0): the rate is the fraction that is dropped and must lie in [0, 1);"
                    + " dropout(0.2) drops a fifth"),
        mistake("a branch of another network", () -> TRUNK.sum(FOUR, b -> TRUNK.dense(4, tanh())))
            .fails(
                SpecException.class,
                "sum: a branch does not grow from the network that it is given;"
                    + " write branch -> branch.dense(units, activation)"),
        mistake("a merge at the end", () -> TRUNK.sum(FOUR, FOUR).minimizing(quadratic()))
            .fails(
                SpecException.class,
                "minimizing(quadratic()): needs a dense layer at the end but merge1 is sum();"
                    + " add dense(units, identity()) after it"),
        mistake("a node that nobody reads", () -> skipping().minimizing(quadratic()))
            .fails(
                SpecException.class,
                "minimizing(quadratic()): nothing reads dense1;"
                    + " join its branch to the others, or leave it out"),
        mistake("a head that is not there", () -> new Network(vector(2), TRUNK.nodes(), "dense7"))
            .fails(
                SpecException.class, "dense7: there is no such node here; known are input, dense1"),
        mistake("a layer that reads nothing", () -> TRUNK.append("dense2", LAYER, List.of()))
            .fails(
                SpecException.class,
                "dense2: dense(1, identity()) reads one node but receives 0; name as many"),
        mistake("a merge of one node", () -> TRUNK.append("x", new Merge(Join.SUM), ONE))
            .fails(
                SpecException.class,
                "x: sum() reads two nodes or more but receives 1; name as many"),
        mistake("more values than an array holds", () -> HUGE.concatenate(b -> b, b -> b))
            .fails(
                SpecException.class,
                "merge1: CONCATENATE joins 4000000000 values"
                    + " but one sample holds at most 2147483639; use smaller branches"),
        mistake("a graph as a chain of DL4J", () -> Dl4j.configuration(RESIDUAL))
            .fails(
                SpecException.class,
                "dl4j: merge1 reads [dense2, dense1] but a MultiLayerConfiguration is a chain;"
                    + " use Dl4j.graphConfiguration(experiment)"));
  }

  /** The second layer reads the sample, beside the first. */
  private static Network skipping() {
    return TRUNK.append("dense2", LAYER, List.of(Network.INPUT));
  }

  private static String unlike(String node, String join) {
    return "%s: %s joins branches of equal shape but receives [vector(3), vector(4)];"
            .formatted(node, join)
        + " let them end alike, or concatenate";
  }

  private static String single(String verb, int count) {
    return "%s: joins two branches or more but receives %d; write a single branch without it"
        .formatted(verb, count);
  }
}
