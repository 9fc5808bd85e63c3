package example.mistakes;

import static example.mistakes.Mistake.mistake;

import dev.tandem.data.Batch;
import dev.tandem.data.DataException;
import dev.tandem.data.Dataset;
import dev.tandem.data.Matrix;
import dev.tandem.evaluation.Evaluation;
import java.util.ArrayList;
import java.util.List;

/** Data that cannot be used, and questions that it cannot answer. */
final class DataMistakes {

  private static final double NAN = Double.NaN;
  private static final double INFINITY = Double.POSITIVE_INFINITY;
  private static final double[][] INPUTS = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
  private static final double[][] BITS = {{0}, {1}, {1}, {0}};
  private static final Dataset XOR = Dataset.of(INPUTS, BITS);

  private DataMistakes() {}

  static List<Mistake> all() {
    List<Mistake> all = new ArrayList<>();
    all.addAll(rows());
    all.addAll(labelsAndImages());
    all.addAll(ranges());
    all.addAll(evaluations());
    return all;
  }

  private static List<Mistake> rows() {
    return List.of(
        mistake("no inputs", () -> Dataset.of(new double[0][], BITS))
            .fails(DataException.class, noRows("inputs")),
        mistake("inputs of empty rows", () -> Dataset.of(new double[4][0], BITS))
            .fails(DataException.class, noRows("inputs")),
        mistake("no targets", () -> Dataset.of(INPUTS, new double[0][]))
            .fails(DataException.class, noRows("targets")),
        mistake("targets of empty rows", () -> Dataset.of(INPUTS, new double[4][0]))
            .fails(DataException.class, noRows("targets")),
        mistake("ragged inputs", () -> Dataset.of(new double[][] {{1, 2}, {3}}, BITS))
            .fails(
                DataException.class,
                "inputs: row 1 has 1 values but row 0 has 2; give every sample the same number"),
        mistake("ragged targets", () -> Dataset.of(INPUTS, new double[][] {{1}, {2}, {3, 4}, {5}}))
            .fails(
                DataException.class,
                "targets: row 2 has 2 values but row 0 has 1; give every sample the same number"),
        mistake("ragged batch", () -> Batch.of(new double[][] {{1}, {}}, BITS))
            .fails(
                DataException.class,
                "inputs: row 1 has 0 values but row 0 has 1; give every sample the same number"),
        mistake("NaN among inputs", () -> Dataset.of(new double[][] {{1, NAN}}, BITS))
            .fails(DataException.class, notFinite("inputs: row 0, column 1 is NaN")),
        mistake("infinity among inputs", () -> Dataset.of(new double[][] {{1}, {INFINITY}}, BITS))
            .fails(DataException.class, notFinite("inputs: row 1, column 0 is Infinity")),
        mistake("NaN among targets", () -> Dataset.of(INPUTS, new double[][] {{1}, {NAN}}))
            .fails(DataException.class, notFinite("targets: row 1, column 0 is NaN")),
        mistake("infinity among targets", () -> Dataset.of(INPUTS, new double[][] {{-INFINITY}}))
            .fails(DataException.class, notFinite("targets: row 0, column 0 is -Infinity")),
        mistake("fewer targets than inputs", () -> Dataset.of(INPUTS, new double[][] {{1}, {0}}))
            .fails(
                DataException.class, "dataset: 4 inputs but 2 targets; give one target a sample"),
        mistake("fewer inputs than targets", () -> Dataset.of(new double[][] {{1}}, BITS))
            .fails(
                DataException.class, "dataset: 1 inputs but 4 targets; give one target a sample"),
        mistake("a matrix with a value missing", () -> Matrix.of(2, 2, 1, 2, 3))
            .fails(
                DataException.class,
                "matrix 2 x 2: needs 4 values but receives 3; give rows times columns of them"),
        mistake("a row behind a matrix", () -> XOR.all().targets().row(4))
            .fails(IndexOutOfBoundsException.class, "row 4 of a 4 x 1 matrix"),
        mistake("a column behind a matrix", () -> XOR.all().targets().get(0, 1))
            .fails(IndexOutOfBoundsException.class, "[0,1] of a 4 x 1 matrix"));
  }

  private static List<Mistake> labelsAndImages() {
    return List.of(
        mistake("a negative label", () -> Dataset.labelled(INPUTS, new int[] {0, -1, 2, 0}, 3))
            .fails(
                DataException.class,
                "labels: row 1 is class -1 but there are 3 classes, 0 to 2;"
                    + " correct it or give more"),
        mistake("labels from 1", () -> Dataset.labelled(INPUTS, new int[] {1, 2, 3, 1}, 3))
            .fails(
                DataException.class,
                "labels: row 2 is class 3 but there are 3 classes, 0 to 2;"
                    + " correct it or give more"),
        mistake("fewer labels than inputs", () -> Dataset.labelled(INPUTS, new int[] {0, 1}, 3))
            .fails(
                DataException.class, "dataset: 4 inputs but 2 targets; give one target a sample"),
        mistake("a single class", () -> Dataset.labelled(INPUTS, new int[4], 1))
            .fails(
                DataException.class,
                "labels: needs at least two classes but receives 1; give the number of classes"),
        mistake(
                "pixels that do not make images",
                () -> Dataset.images(new byte[785], 784, new int[1], 10))
            .fails(
                DataException.class,
                "images: 785 pixels do not make images of 784; give whole images, at least one"),
        mistake("no images", () -> Dataset.images(new byte[0], 784, new int[0], 10))
            .fails(
                DataException.class,
                "images: 0 pixels do not make images of 784; give whole images, at least one"),
        mistake("images without pixels", () -> Dataset.images(new byte[4], 0, new int[4], 10))
            .fails(
                DataException.class,
                "images: 4 pixels do not make images of 0; give whole images, at least one"),
        mistake("fewer labels than images", () -> Dataset.images(new byte[8], 4, new int[1], 10))
            .fails(
                DataException.class, "dataset: 2 inputs but 1 targets; give one target a sample"));
  }

  private static List<Mistake> ranges() {
    return List.of(
        mistake("the first no samples", () -> XOR.first(0))
            .fails(
                DataException.class,
                "first(0): needs 1 to 4, the size of the data set; correct the number"),
        mistake("more first samples than there are", () -> XOR.first(5))
            .fails(
                DataException.class,
                "first(5): needs 1 to 4, the size of the data set; correct the number"),
        mistake("a range that begins before the data", () -> XOR.range(-1, 2))
            .fails(DataException.class, outside("range(-1, 2)")),
        mistake("a range that ends behind the data", () -> XOR.range(2, 5))
            .fails(DataException.class, outside("range(2, 5)")),
        mistake("an empty range", () -> XOR.range(2, 2))
            .fails(DataException.class, outside("range(2, 2)")),
        mistake("a batch from back to front", () -> XOR.batch(3, 1))
            .fails(DataException.class, outside("batch(3, 1)")),
        mistake("a sample behind the data", () -> XOR.input(4))
            .fails(DataException.class, "sample 4: there are 4, 0 to 3; ask for one of them"),
        mistake("a sample behind a range", () -> XOR.first(2).target(2))
            .fails(DataException.class, "sample 2: there are 2, 0 to 1; ask for one of them"),
        mistake("a batch outside its order", () -> Batch.ordered(XOR, new int[] {3, 2, 1, 0}, 2, 3))
            .fails(
                DataException.class,
                "batch: places 2 to 5 do not lie within an order of 4; correct the range"));
  }

  private static List<Mistake> evaluations() {
    Evaluation curve = Evaluation.of(0.1, Matrix.of(2, 1, 0.4, 0.6), Matrix.of(2, 1, 0.5, 0.75));
    Evaluation bits = Evaluation.of(0.1, Matrix.of(1, 2, 0.4, 0.6), Matrix.of(1, 2, 1, 1));
    return List.of(
        mistake("the accuracy of a regression", () -> curve.accuracy())
            .fails(
                DataException.class,
                "classification: needs targets that are one-hot, or one column of 0 and 1, but"
                    + " those of sample 0 are [0.5]; use regression()"),
        mistake("the accuracy of independent outputs", () -> bits.accuracy())
            .fails(
                DataException.class,
                "classification: needs targets that are one-hot, or one column of 0 and 1, but"
                    + " those of sample 0 are [1.0, 1.0]; use binaryOutputs()"),
        mistake("the bits of a regression", () -> curve.binaryOutputs())
            .fails(
                DataException.class,
                "binaryOutputs: needs targets that are 0 or 1 but"
                    + " those of sample 0 are [0.5]; use regression()"),
        mistake("an output that is not there", () -> curve.regression().output(1))
            .fails(DataException.class, "output 1: there are 1, 0 to 0; ask for one of them"),
        mistake("the class of no outputs", () -> Evaluation.classOf())
            .fails(
                DataException.class,
                "classOf: needs at least one output but receives none; give outputs"));
  }

  private static String noRows(String what) {
    return what + ": needs at least one row of one value but receives none; give one row a sample";
  }

  private static String notFinite(String place) {
    return place + "; replace or remove missing values before training";
  }

  private static String outside(String range) {
    return range + ": needs 0 <= from < to <= 4, the size of the data set; correct the range";
  }
}
