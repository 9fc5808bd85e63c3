package example.mistakes;

import static dev.tandem.comparison.Comparison.compare;
import static dev.tandem.dsl.Tandem.binaryCrossEntropy;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.sigmoid;
import static dev.tandem.dsl.Tandem.vector;
import static example.mistakes.Mistake.mistake;

import dev.tandem.comparison.Bounds;
import dev.tandem.comparison.Rung;
import dev.tandem.data.DataException;
import dev.tandem.data.Dataset;
import dev.tandem.dl4j.NativeThreads;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.SpecException;
import java.util.List;

/** What cannot be compared, and where. */
final class ComparisonMistakes {

  private static final Dataset XOR =
      Dataset.of(
          new double[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}}, new double[][] {{0}, {1}, {1}, {0}});

  private ComparisonMistakes() {}

  static List<Mistake> all() {
    Experiment binary =
        network(vector(2))
            .dense(1, sigmoid())
            .minimizing(binaryCrossEntropy())
            .by(sgd(0.5), epochs(1));
    Dataset wide = Dataset.of(new double[1][3], new double[1][1]);
    return List.of(
        mistake("a comparison of no steps", () -> compare(binary).on(XOR).forSteps(0))
            .fails(
                SpecException.class,
                "forSteps(0): needs at least one step; give the number of updates to compare"),
        mistake("a comparison on data that do not fit", () -> compare(binary).on(wide))
            .fails(
                DataException.class,
                "input: needs 2 values a sample (vector(2)) but receives 3;"
                    + " change the data or the input"),
        mistake("a negative bound", () -> Bounds.standard().with(Rung.LOSS, -1e-12))
            .fails(
                SpecException.class,
                "bounds: loss within -1.0E-12; a bound must be 0 or more and finite"),
        mistake("a bound of NaN", () -> Bounds.standard().with(Rung.CURVE, Double.NaN))
            .fails(
                SpecException.class,
                "bounds: curve within NaN; a bound must be 0 or more and finite"),
        mistake("no native threads", () -> NativeThreads.use(0))
            .fails(
                SpecException.class,
                "NativeThreads.use(0): needs at least one thread; give a number from 1"));
  }
}
