package example.mistakes;

import static dev.tandem.dsl.Tandem.binaryCrossEntropy;
import static dev.tandem.dsl.Tandem.constant;
import static dev.tandem.dsl.Tandem.crossEntropy;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.l1;
import static dev.tandem.dsl.Tandem.l2;
import static dev.tandem.dsl.Tandem.meanSquaredError;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.relu;
import static dev.tandem.dsl.Tandem.sigmoid;
import static dev.tandem.dsl.Tandem.softmax;
import static dev.tandem.dsl.Tandem.tanh;
import static dev.tandem.dsl.Tandem.vector;
import static example.mistakes.Mistake.mistake;

import dev.tandem.spec.Network;
import dev.tandem.spec.Node;
import dev.tandem.spec.Problem;
import dev.tandem.spec.SpecException;
import java.util.ArrayList;
import java.util.List;

/** What cannot be said: networks, losses and penalties. */
final class SpecificationMistakes {

  private static final double NAN = Double.NaN;
  private static final double INFINITY = Double.POSITIVE_INFINITY;
  private static final Network TWO_INPUTS = network(vector(2));
  private static final Network TANH = TWO_INPUTS.dense(3, tanh());

  private SpecificationMistakes() {}

  static List<Mistake> all() {
    List<Mistake> all = new ArrayList<>();
    all.addAll(shapesAndLayers());
    all.addAll(lossesThatDoNotFit());
    all.addAll(networksThatDoNotEnd());
    all.addAll(penalties());
    all.addAll(LimitMistakes.all());
    all.addAll(ImageMistakes.all());
    all.addAll(NoiseMistakes.all());
    all.addAll(NormalizationMistakes.all());
    all.addAll(ActivationLayerMistakes.all());
    return all;
  }

  private static List<Mistake> shapesAndLayers() {
    return List.of(
        mistake("a vector of no features", () -> vector(0))
            .fails(
                SpecException.class,
                "vector(0): needs at least one feature;"
                    + " give the number of features of one sample"),
        mistake("a vector of a negative size", () -> vector(-3))
            .fails(
                SpecException.class,
                "vector(-3): needs at least one feature;"
                    + " give the number of features of one sample"),
        mistake("a dense layer without units", () -> TWO_INPUTS.dense(0, relu()))
            .fails(
                SpecException.class,
                "dense(0): needs at least one unit; give the number of units of the layer"),
        mistake("a dense layer of a negative size", () -> TANH.dense(-1, relu()))
            .fails(
                SpecException.class,
                "dense(-1): needs at least one unit; give the number of units of the layer"),
        mistake("too many weights", () -> network(vector(1_000_000)).dense(1_000_000, relu()))
            .fails(
                SpecException.class,
                "dense1: dense(1000000) on vector(1000000) needs 1000000000000 weights but one"
                    + " array holds at most 2147483639; use fewer units"),
        mistake("dropout of everything", () -> TANH.dropout(1))
            .fails(SpecException.class, dropout("1.0")),
        mistake("dropout in percent", () -> TANH.dropout(20))
            .fails(SpecException.class, dropout("20.0")),
        mistake("negative dropout", () -> TANH.dropout(-0.1))
            .fails(SpecException.class, dropout("-0.1")),
        mistake("dropout of NaN", () -> TANH.dropout(NAN))
            .fails(SpecException.class, dropout("NaN")),
        mistake("a start value of NaN", () -> constant(NAN))
            .fails(
                SpecException.class,
                "constant(NaN): the value must be finite; give a number such as 0"),
        mistake("an infinite start value", () -> constant(INFINITY))
            .fails(
                SpecException.class,
                "constant(Infinity): the value must be finite; give a number such as 0"),
        mistake("a node that is not there", () -> TANH.shapeOf("dense3"))
            .fails(
                SpecException.class, "dense3: there is no such node here; known are input, dense1"),
        mistake("two nodes of one name", () -> new Network(vector(2), twice(TANH.nodes().get(0))))
            .fails(SpecException.class, "dense1: two nodes have this name; give each its own"));
  }

  /** The squared losses fit every activation. */
  private static List<Mistake> lossesThatDoNotFit() {
    return List.of(
        mistake(
                "binary cross-entropy of identity",
                () -> TANH.dense(3, identity()).minimizing(binaryCrossEntropy()))
            .fails(SpecException.class, needsSigmoid("identity()", "quadratic()")),
        mistake(
                "binary cross-entropy of tanh",
                () -> TANH.dense(3, tanh()).minimizing(binaryCrossEntropy()))
            .fails(SpecException.class, needsSigmoid("tanh()", "quadratic()")),
        mistake(
                "binary cross-entropy of relu",
                () -> TANH.dense(3, relu()).minimizing(binaryCrossEntropy()))
            .fails(SpecException.class, needsSigmoid("relu()", "quadratic()")),
        mistake(
                "binary cross-entropy of softmax",
                () -> TANH.dense(3, softmax()).minimizing(binaryCrossEntropy()))
            .fails(SpecException.class, needsSigmoid("softmax()", "crossEntropy()")),
        mistake(
                "cross-entropy of identity",
                () -> TANH.dense(3, identity()).minimizing(crossEntropy()))
            .fails(SpecException.class, needsSoftmax("identity()", "quadratic()")),
        mistake("cross-entropy of tanh", () -> TANH.dense(3, tanh()).minimizing(crossEntropy()))
            .fails(SpecException.class, needsSoftmax("tanh()", "quadratic()")),
        mistake("cross-entropy of relu", () -> TANH.dense(3, relu()).minimizing(crossEntropy()))
            .fails(SpecException.class, needsSoftmax("relu()", "quadratic()")),
        mistake(
                "cross-entropy of sigmoid",
                () -> TANH.dense(3, sigmoid()).minimizing(crossEntropy()))
            .fails(SpecException.class, needsSoftmax("sigmoid()", "binaryCrossEntropy()")),
        mistake(
                "cross-entropy over one unit",
                () -> TANH.dense(1, softmax()).minimizing(crossEntropy()))
            .fails(
                SpecException.class,
                "minimizing(crossEntropy()): dense2 is a softmax over one unit, which is always 1;"
                    + " use binaryCrossEntropy() with sigmoid()"));
  }

  private static List<Mistake> networksThatDoNotEnd() {
    return List.of(
        mistake("quadratic without a layer", () -> TWO_INPUTS.minimizing(quadratic()))
            .fails(SpecException.class, noLayer("quadratic()", "identity()")),
        mistake("squared error without a layer", () -> TWO_INPUTS.minimizing(meanSquaredError()))
            .fails(SpecException.class, noLayer("meanSquaredError()", "identity()")),
        mistake(
                "binary cross-entropy without a layer",
                () -> TWO_INPUTS.minimizing(binaryCrossEntropy()))
            .fails(SpecException.class, noLayer("binaryCrossEntropy()", "sigmoid()")),
        mistake("cross-entropy without a layer", () -> TWO_INPUTS.minimizing(crossEntropy()))
            .fails(SpecException.class, noLayer("crossEntropy()", "softmax()")),
        mistake(
                "dropout after the last layer",
                () -> TANH.dense(2, softmax()).dropout(0.5).minimizing(crossEntropy()))
            .fails(
                SpecException.class,
                "minimizing(crossEntropy()): needs a dense layer at the end but dropout1 is"
                    + " dropout(0.5); add dense(units, softmax()) after it"),
        mistake("nothing but dropout", () -> TWO_INPUTS.dropout(0.5).minimizing(meanSquaredError()))
            .fails(
                SpecException.class,
                "minimizing(meanSquaredError()): needs a dense layer at the end but dropout1 is"
                    + " dropout(0.5); add dense(units, identity()) after it"));
  }

  private static List<Mistake> penalties() {
    Problem penalized =
        TANH.dense(1, identity()).minimizing(quadratic()).plus(l1(0.1)).plus(l2(0.2));
    return List.of(
        mistake("a negative l1", () -> l1(-1)).fails(SpecException.class, penalty("l1(-1.0)")),
        mistake("an l1 of NaN", () -> l1(NAN)).fails(SpecException.class, penalty("l1(NaN)")),
        mistake("an infinite l1", () -> l1(INFINITY))
            .fails(SpecException.class, penalty("l1(Infinity)")),
        mistake("a negative l2", () -> l2(-1)).fails(SpecException.class, penalty("l2(-1.0)")),
        mistake("an l2 of NaN", () -> l2(NAN)).fails(SpecException.class, penalty("l2(NaN)")),
        mistake("an infinite l2", () -> l2(INFINITY))
            .fails(SpecException.class, penalty("l2(Infinity)")),
        mistake("l1 twice", () -> penalized.plus(l1(0.3)))
            .fails(
                SpecException.class,
                "plus(l1(0.3)): the problem already has l1(0.1);"
                    + " give one coefficient that says both"),
        mistake("l2 twice", () -> penalized.plus(l2(0.2)))
            .fails(
                SpecException.class,
                "plus(l2(0.2)): the problem already has l2(0.2);"
                    + " give one coefficient that says both"),
        mistake(
                "l2 on biases twice",
                () -> penalized.plus(l2(0.2).onBiases()).plus(l2(0.3).onBiases()))
            .fails(
                SpecException.class,
                "plus(l2(0.3).onBiases()): the problem already has l2(0.2).onBiases();"
                    + " give one coefficient that says both"));
  }

  private static List<Node> twice(Node node) {
    return List.of(node, node);
  }

  private static String dropout(String rate) {
    return "dropout(%s): the rate is the fraction that is dropped and must lie in [0, 1); %s"
        .formatted(rate, "dropout(0.2) drops a fifth");
  }

  private static String needsSigmoid(String has, String fitting) {
    return "minimizing(binaryCrossEntropy()): needs sigmoid() in the last layer but dense2 has %s;"
            .formatted(has)
        + " use dense(3, sigmoid()), or %s with %s".formatted(fitting, has);
  }

  private static String needsSoftmax(String has, String fitting) {
    return "minimizing(crossEntropy()): needs softmax() in the last layer but dense2 has %s;"
            .formatted(has)
        + " use dense(3, softmax()), or %s with %s".formatted(fitting, has);
  }

  private static String noLayer(String loss, String activation) {
    return "minimizing(%s): the network has no layer; add dense(units, %s) before"
        .formatted(loss, activation);
  }

  private static String penalty(String penalty) {
    return penalty + ": the coefficient must be 0 or more and finite; give lambda/n as one number";
  }
}
