package dev.tandem.evaluation;

import dev.tandem.data.DataException;
import dev.tandem.data.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How well classes were predicted: the confusion matrix and what is computed from it. Immutable.
 *
 * <p>The numbers are those of DL4J's {@code Evaluation}, except that (1) {@code precision()},
 * {@code recall()} and {@code f1()} of DL4J mean class 1 alone when there are two classes, and its
 * macro F1 then too, whereas here a class is always named and an average is always an average; (2)
 * an undefined ratio of a class is {@code NaN} here and 0 there. Macro averages leave undefined
 * classes out in both.
 */
public final class Classification {

  private static final int MOST_LINES = 20;

  private final int[][] counts;
  private final int samples;

  private Classification(int[][] counts, int samples) {
    this.counts = counts;
    this.samples = samples;
  }

  /** Counts; the targets are known to be labels. */
  static Classification of(Matrix outputs, Matrix targets) {
    int classes = Math.max(2, targets.columns());
    int[][] counts = new int[classes][classes];
    for (int row = 0; row < targets.rows(); row++) {
      double[] output = outputs.row(row);
      requireNumbers(row, output);
      counts[Evaluation.classOf(targets.row(row))][Evaluation.classOf(output)]++;
    }
    return new Classification(counts, targets.rows());
  }

  /** The number of classes. */
  public int classes() {
    return counts.length;
  }

  /** The number of samples. */
  public int samples() {
    return samples;
  }

  /**
   * One entry of the confusion matrix.
   *
   * @param actual the class that samples are of
   * @param predicted the class that they were taken for
   * @return how many there are
   * @throws DataException when there is no such class
   */
  public int count(int actual, int predicted) {
    requireClass(actual);
    requireClass(predicted);
    return counts[actual][predicted];
  }

  /** The number of samples whose class was predicted. */
  public int correct() {
    int correct = 0;
    for (int label = 0; label < counts.length; label++) {
      correct += counts[label][label];
    }
    return correct;
  }

  /** {@code correct / samples}. */
  public double accuracy() {
    return (double) correct() / samples;
  }

  /**
   * One class against all others.
   *
   * @param label the class that counts as positive
   * @return true and false positives and negatives
   * @throws DataException when there is no such class
   */
  public BinaryCounts against(int label) {
    requireClass(label);
    int found = counts[label][label];
    int actual = 0;
    int predicted = 0;
    for (int other = 0; other < counts.length; other++) {
      actual += counts[label][other];
      predicted += counts[other][label];
    }
    return new BinaryCounts(
        found, predicted - found, samples - actual - predicted + found, actual - found);
  }

  /**
   * {@code tp / (tp + fp)} of one class.
   *
   * @param label the class
   * @return the precision; NaN when the class was never predicted (DL4J: 0)
   * @throws DataException when there is no such class
   */
  public double precision(int label) {
    return against(label).precision();
  }

  /**
   * {@code tp / (tp + fn)} of one class.
   *
   * @param label the class
   * @return the recall; NaN when no sample is of the class (DL4J: 0)
   * @throws DataException when there is no such class
   */
  public double recall(int label) {
    return against(label).recall();
  }

  /**
   * {@code 2 tp / (2 tp + fp + fn)} of one class.
   *
   * @param label the class
   * @return the F1 score; NaN when the class neither occurs nor was predicted (DL4J: 0)
   * @throws DataException when there is no such class
   */
  public double f1(int label) {
    return against(label).f1();
  }

  /** The mean precision of the classes that were predicted at least once. */
  public double macroPrecision() {
    return mean(BinaryCounts::precision);
  }

  /** The mean recall of the classes that occur at least once. */
  public double macroRecall() {
    return mean(BinaryCounts::recall);
  }

  /**
   * The mean F1 of the classes that both occur and were predicted; not the F1 of the mean precision
   * and recall.
   */
  public double macroF1() {
    return mean(
        counts ->
            Double.isNaN(counts.precision()) || Double.isNaN(counts.recall())
                ? Double.NaN
                : counts.f1());
  }

  /** The accuracy and, for at most 20 classes, a line for each. */
  @Override
  public String toString() {
    List<String[]> rows = new ArrayList<>();
    rows.add(new String[] {"class", "samples", "precision", "recall", "f1"});
    for (int label = 0; label < counts.length && counts.length <= MOST_LINES; label++) {
      BinaryCounts one = against(label);
      rows.add(line(label + "", one.positives() + "", one.precision(), one.recall(), one.f1()));
    }
    rows.add(line("macro", samples + "", macroPrecision(), macroRecall(), macroF1()));
    return "accuracy %s: %d of %d samples\n%s"
        .formatted(Text.ratio(accuracy()), correct(), samples, Text.aligned(rows));
  }

  private static String[] line(
      String name, String samples, double precision, double recall, double f1) {
    return new String[] {name, samples, Text.ratio(precision), Text.ratio(recall), Text.ratio(f1)};
  }

  private double mean(ToDoubleFunction<BinaryCounts> score) {
    double sum = 0;
    int defined = 0;
    for (int label = 0; label < counts.length; label++) {
      double value = score.applyAsDouble(against(label));
      if (!Double.isNaN(value)) {
        sum += value;
        defined++;
      }
    }
    return sum / defined;
  }

  private void requireClass(int label) {
    if (label < 0 || label >= counts.length) {
      throw new DataException(
          "class %d: there are %d classes, 0 to %d; ask for one of them"
              .formatted(label, counts.length, counts.length - 1));
    }
  }

  /** Says which sample it is, which {@code classOf} cannot know. */
  private static void requireNumbers(int row, double[] output) {
    for (int i = 0; i < output.length; i++) {
      if (Double.isNaN(output[i])) {
        throw new DataException(
            "classification: output %d of sample %d is NaN; look for the step that diverged"
                .formatted(i, row));
      }
    }
  }
}
