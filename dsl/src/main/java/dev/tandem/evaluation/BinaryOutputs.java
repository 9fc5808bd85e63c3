package dev.tandem.evaluation;

import dev.tandem.data.DataException;
import dev.tandem.data.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How well several independent yes-or-no questions were answered, one an output; yes is an output
 * strictly above 1/2. Immutable.
 *
 * <p>The numbers are those of DL4J's {@code EvaluationBinary}: an undefined ratio is {@code NaN},
 * and so is an average with one in it.
 */
public final class BinaryOutputs {

  private static final int MOST_LINES = 20;

  private final List<BinaryCounts> outputs;

  private BinaryOutputs(List<BinaryCounts> outputs) {
    this.outputs = List.copyOf(outputs);
  }

  /** Counts; the targets are known to be 0 and 1. */
  static BinaryOutputs of(Matrix outputs, Matrix targets) {
    List<BinaryCounts> all = new ArrayList<>();
    for (int column = 0; column < targets.columns(); column++) {
      all.add(count(outputs, targets, column));
    }
    return new BinaryOutputs(all);
  }

  /** The number of outputs. */
  public int size() {
    return outputs.size();
  }

  /**
   * One output.
   *
   * @param output from 0
   * @return its true and false positives and negatives
   * @throws DataException when there is no such output
   */
  public BinaryCounts output(int output) {
    if (output < 0 || output >= outputs.size()) {
      throw new DataException(
          "output %d: there are %d, 0 to %d; ask for one of them"
              .formatted(output, outputs.size(), outputs.size() - 1));
    }
    return outputs.get(output);
  }

  /** The mean accuracy of the outputs. */
  public double averageAccuracy() {
    return mean(BinaryCounts::accuracy);
  }

  /** The mean precision of the outputs. */
  public double averagePrecision() {
    return mean(BinaryCounts::precision);
  }

  /** The mean recall of the outputs. */
  public double averageRecall() {
    return mean(BinaryCounts::recall);
  }

  /** The mean F1 of the outputs. */
  public double averageF1() {
    return mean(BinaryCounts::f1);
  }

  /** For at most 20 outputs a line for each, and the averages. */
  @Override
  public String toString() {
    List<String[]> rows = new ArrayList<>();
    rows.add(new String[] {"output", "positives", "accuracy", "precision", "recall", "f1"});
    for (int i = 0; i < outputs.size() && outputs.size() <= MOST_LINES; i++) {
      BinaryCounts one = outputs.get(i);
      rows.add(
          line(
              Integer.toString(i),
              Integer.toString(one.positives()),
              List.of(one.accuracy(), one.precision(), one.recall(), one.f1())));
    }
    rows.add(
        line(
            "average",
            "",
            List.of(averageAccuracy(), averagePrecision(), averageRecall(), averageF1())));
    return Text.aligned(rows);
  }

  private static String[] line(String name, String positives, List<Double> ratios) {
    String[] cells = new String[ratios.size() + 2];
    cells[0] = name;
    cells[1] = positives;
    for (int i = 0; i < ratios.size(); i++) {
      cells[i + 2] = Text.ratio(ratios.get(i));
    }
    return cells;
  }

  private double mean(ToDoubleFunction<BinaryCounts> score) {
    double sum = 0;
    for (BinaryCounts output : outputs) {
      sum += score.applyAsDouble(output);
    }
    return sum / outputs.size();
  }

  private static BinaryCounts count(Matrix outputs, Matrix targets, int column) {
    int[] counts = new int[4];
    for (int row = 0; row < targets.rows(); row++) {
      double output = outputs.get(row, column);
      if (Double.isNaN(output)) {
        throw new DataException(
            "binaryOutputs: output %d of sample %d is NaN; look for the step that diverged"
                .formatted(column, row));
      }
      int yes = Evaluation.classOf(output);
      int right = targets.get(row, column) == yes ? 1 : 0;
      counts[2 * yes + right]++;
    }
    return new BinaryCounts(counts[3], counts[2], counts[1], counts[0]);
  }
}
