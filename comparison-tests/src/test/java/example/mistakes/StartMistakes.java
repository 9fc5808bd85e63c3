package example.mistakes;

import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.given;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.identityMatrix;
import static dev.tandem.dsl.Tandem.logNormal;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.normal;
import static dev.tandem.dsl.Tandem.orthogonal;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.tanh;
import static dev.tandem.dsl.Tandem.truncatedNormal;
import static dev.tandem.dsl.Tandem.uniform;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.dsl.Tandem.weights;
import static dev.tandem.dsl.Tandem.xavier;
import static example.mistakes.Mistake.mistake;

import dev.tandem.dl4j.Dl4j;
import dev.tandem.dl4j.Face;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Initializer;
import dev.tandem.spec.Network;
import dev.tandem.spec.SpecException;
import java.util.ArrayList;
import java.util.List;

/** Where no layer can start. */
final class StartMistakes {

  private static final double NAN = Double.NaN;
  private static final double INFINITY = Double.POSITIVE_INFINITY;
  private static final Network TWO_INPUTS = network(vector(2));

  private StartMistakes() {}

  static List<Mistake> all() {
    List<Mistake> all = new ArrayList<>();
    all.addAll(spreads());
    all.addAll(centers());
    all.addAll(givenValues());
    all.addAll(shapes());
    all.addAll(whatStockLacks());
    return all;
  }

  private static List<Mistake> spreads() {
    return List.of(
        mistake("a standard deviation of 0", () -> normal(0))
            .fails(SpecException.class, positive("normal(0.0): the standard deviation")),
        mistake("a negative standard deviation", () -> normal(-1))
            .fails(SpecException.class, positive("normal(-1.0): the standard deviation")),
        mistake("a standard deviation of NaN", () -> normal(NAN))
            .fails(SpecException.class, positive("normal(NaN): the standard deviation")),
        mistake("an infinite standard deviation", () -> normal(INFINITY))
            .fails(SpecException.class, positive("normal(Infinity): the standard deviation")),
        mistake("a truncated normal of 0", () -> truncatedNormal(0))
            .fails(SpecException.class, positive("truncatedNormal(0.0): the standard deviation")),
        mistake("a uniform of a negative limit", () -> uniform(-0.5))
            .fails(SpecException.class, positive("uniform(-0.5): the limit")),
        mistake("a log-normal of 0", () -> logNormal(0))
            .fails(SpecException.class, positive("logNormal(0.0): the standard deviation")),
        mistake("an orthogonal of gain 0", () -> orthogonal(0))
            .fails(SpecException.class, positive("orthogonal(0.0): the gain")));
  }

  private static List<Mistake> centers() {
    return List.of(
        mistake("a normal around NaN", () -> normal(1).around(NAN))
            .fails(SpecException.class, finite("normal(1.0).around(NaN)")),
        mistake("a truncated normal around infinity", () -> truncatedNormal(1).around(INFINITY))
            .fails(SpecException.class, finite("truncatedNormal(1.0).around(Infinity)")),
        mistake("a uniform around NaN", () -> uniform(1).around(NAN))
            .fails(SpecException.class, finite("uniform(1.0).around(NaN)")),
        mistake("a log-normal of median 0", () -> logNormal(1).withMedian(0))
            .fails(SpecException.class, median("0.0")),
        mistake("a log-normal of infinite median", () -> logNormal(1).withMedian(INFINITY))
            .fails(SpecException.class, median("Infinity")));
  }

  private static List<Mistake> givenValues() {
    String none = "given(): needs at least one value; give one row an input and one column a unit";
    return List.of(
        mistake("no given rows", () -> given()).fails(SpecException.class, none),
        mistake("a given row without values", () -> given(new double[0]))
            .fails(SpecException.class, none),
        mistake("given rows of different lengths", () -> given(new double[2], new double[3]))
            .fails(
                SpecException.class,
                "given(): row 1 has 3 values but row 0 has 2; give rows of one length"),
        mistake("a given NaN", () -> given(new double[] {1, NAN}))
            .fails(
                SpecException.class,
                "given(): the value in row 0, column 1 is NaN; give finite numbers"),
        mistake("a given infinity", () -> given(new double[2], new double[] {-INFINITY, 0}))
            .fails(
                SpecException.class,
                "given(): the value in row 1, column 0 is -Infinity; give finite numbers"));
  }

  private static List<Mistake> shapes() {
    Initializer row = given(new double[] {1, 2, 3});
    return List.of(
        mistake("given weights of another shape", () -> TWO_INPUTS.dense(3, tanh(), weights(row)))
            .fails(
                SpecException.class,
                "dense1.weights: needs 2 x 3 values but receives 1 x 3;"
                    + " give one row an input and one column a unit"),
        mistake(
                "given biases of another length",
                () -> TWO_INPUTS.dense(2, tanh(), weights(xavier()).biases(row)))
            .fails(
                SpecException.class,
                "dense1.biases: needs 1 x 2 values but receives 1 x 3;"
                    + " give one row with a value a unit"),
        mistake(
                "an identity matrix that is not square",
                () -> TWO_INPUTS.dense(3, tanh(), weights(identityMatrix())))
            .fails(
                SpecException.class,
                "dense1.weights: identityMatrix() needs a square matrix but receives 2 x 3;"
                    + " use as many units as inputs, or another initializer"),
        mistake(
                "an identity matrix for biases",
                () -> TWO_INPUTS.dense(2, tanh(), weights(xavier()).biases(identityMatrix())))
            .fails(
                SpecException.class,
                "dense1.biases: identityMatrix() needs a square matrix but receives 1 x 2;"
                    + " use as many units as inputs, or another initializer"));
  }

  private static List<Mistake> whatStockLacks() {
    Experiment given = starting(given(new double[1], new double[1]));
    Experiment orthogonal = starting(orthogonal());
    String rest =
        " has no class in DL4J; start from another initializer and set the parameters,"
            + " or the exact face";
    return List.of(
        mistake("given weights in stock", () -> Dl4j.configuration(given, Face.STOCK))
            .fails(SpecException.class, "dl4j stock: given(rows)" + rest),
        mistake("orthogonal weights in stock", () -> Dl4j.configuration(orthogonal, Face.STOCK))
            .fails(SpecException.class, "dl4j stock: orthogonal() in double" + rest));
  }

  private static Experiment starting(Initializer initializer) {
    return TWO_INPUTS
        .dense(1, identity(), weights(initializer))
        .minimizing(quadratic())
        .by(sgd(0.1), epochs(1));
  }

  private static String positive(String number) {
    return number + " must be positive and finite; for equal values use constant(value)";
  }

  private static String finite(String words) {
    return words + ": the mean must be finite; give a number such as 0";
  }

  private static String median(String number) {
    return "logNormal(1.0).withMedian(%s): the median must be positive and finite; %s"
        .formatted(number, "half of the values lie below it");
  }
}
