package example.mistakes;

import static dev.tandem.dsl.Tandem.batchStatistics;
import static dev.tandem.dsl.Tandem.crossEntropy;
import static dev.tandem.dsl.Tandem.dropConnect;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.layerNormalization;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.softmax;
import static dev.tandem.dsl.Tandem.tanh;
import static dev.tandem.dsl.Tandem.vector;
import static example.mistakes.Mistake.mistake;

import dev.tandem.data.Dataset;
import dev.tandem.dl4j.Dl4jBackend;
import dev.tandem.dl4j.Face;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Layer;
import dev.tandem.spec.LayerNormalization;
import dev.tandem.spec.Network;
import dev.tandem.spec.ParameterId.Role;
import dev.tandem.spec.Penalty;
import dev.tandem.spec.Problem;
import dev.tandem.spec.SpecException;
import dev.tandem.spec.Start;
import java.util.List;

/** Normalizations that divide by nothing, average nothing or find nothing to average. */
final class NormalizationMistakes {

  private static final LayerNormalization PLAIN = layerNormalization();
  private static final Network TWO = network(vector(2));
  private static final Problem NORMALIZED =
      TWO.dense(3, identity()).batchNormalization().dense(1, identity()).minimizing(quadratic());

  private static final Experiment ONE_LEFT = NORMALIZED.by(sgd(0.1), epochs(1).batchesOf(4));
  private static final Dataset FIVE = Dataset.of(new double[5][2], new double[5][1]);

  private NormalizationMistakes() {}

  static List<Mistake> all() {
    return List.of(
        mistake("a running average that keeps all", () -> batchStatistics().decay(1))
            .fails(SpecException.class, decay("1.0")),
        mistake("a running average of NaN", () -> batchStatistics().decay(Double.NaN))
            .fails(SpecException.class, decay("NaN")),
        mistake("a normalization with epsilon 0", () -> batchStatistics().epsilon(0))
            .fails(SpecException.class, epsilon("0.0")),
        mistake(
                "a normalization with an infinite epsilon",
                () -> batchStatistics().epsilon(Double.POSITIVE_INFINITY))
            .fails(SpecException.class, epsilon("Infinity")),
        mistake(
                "batches of one that are normalized",
                () -> NORMALIZED.by(sgd(0.1), epochs(1).batchesOf(1)))
            .fails(
                SpecException.class,
                "by(...): batchNormalization1 meets batches of one sample, whose variance is 0, so"
                    + " it would give beta whatever it reads; use batchesOf(2) or more"),
        mistake(
                "a single sample for DL4J's own normalization",
                () -> new Dl4jBackend(Face.STOCK).train(ONE_LEFT, FIVE))
            .fails(
                SpecException.class,
                "dl4j stock: batchNormalization1 receives a batch of one sample, at which DL4J's class"
                    + " fails; let batchesOf leave none, or use the exact face"),
        mistake("a layer normalization with a negative epsilon", () -> PLAIN.epsilon(-1e-5))
            .fails(SpecException.class, layerEpsilon("-1.0E-5")),
        mistake("a layer normalization with epsilon NaN", () -> PLAIN.epsilon(Double.NaN))
            .fails(SpecException.class, layerEpsilon("NaN")),
        mistake(
                "a layer normalization with an infinite epsilon",
                () -> PLAIN.epsilon(Double.POSITIVE_INFINITY))
            .fails(SpecException.class, layerEpsilon("Infinity")),
        mistake("a normalized unit", () -> TWO.dense(1, tanh(), layerNormalization()))
            .fails(
                SpecException.class,
                "dense(1): layerNormalization() compares the units of a layer, and one unit would"
                    + " give its bias whatever it reads; use two units or more"),
        mistake(
                "a layer that drops weights and normalizes",
                () ->
                    new Layer.Dense(
                        3, tanh(), Start.COURSE, dropConnect(0.3), layerNormalization()))
            .fails(
                SpecException.class,
                "dense(3): has both dropConnect(0.3) and layerNormalization(); choose one of them"),
        mistake(
                "a last layer that normalizes",
                () ->
                    TWO.dense(3, softmax(), layerNormalization().epsilon(0.1))
                        .minimizing(crossEntropy()))
            .fails(
                SpecException.class,
                "minimizing(crossEntropy()): dense1 is the last layer but has"
                    + " layerNormalization().epsilon(0.1), which only layers before it can have;"
                    + " give that to another, or to none"),
        mistake("a penalty on a gain", () -> new Penalty.L1(0.1, Role.GAIN))
            .fails(
                SpecException.class,
                "l1: acts on weights or biases but is asked to act on gain; leave it out"),
        mistake("a penalty on gamma", () -> new Penalty.L2(0.1, Role.GAMMA))
            .fails(
                SpecException.class,
                "l2: acts on weights or biases but is asked to act on gamma; leave it out"),
        mistake("a loss on a normalization", () -> TWO.batchNormalization().minimizing(quadratic()))
            .fails(
                SpecException.class,
                "minimizing(quadratic()): needs a dense layer at the end but batchNormalization1 is"
                    + " batchNormalization(); add dense(units, identity()) after it"));
  }

  private static String decay(String value) {
    return "batchNormalization: decay(%s): the decay of an average must lie in [0, 1); usual values"
            .formatted(value)
        + " are 0.9 to 0.999";
  }

  private static String layerEpsilon(String value) {
    return "layerNormalization: epsilon(%s): is added to a variance and must be 0 or more and %s"
        .formatted(value, "finite; a usual value is 1e-5");
  }

  private static String epsilon(String value) {
    return "batchNormalization: epsilon(%s): keeps a quotient finite and must be positive; the usual"
            .formatted(value)
        + " value is 1e-5";
  }
}
