package dev.tandem.evaluation;

import dev.tandem.data.DataException;
import dev.tandem.data.Matrix;

/**
 * How well a network does on some data: the loss, and the outputs against the targets seen as
 * classes, as independent yes-or-no questions, or as numbers. Immutable.
 *
 * <p>The classes exist when every target is one-hot, or when the targets are one column of 0 and 1;
 * the questions exist when every target value is 0 or 1; the numbers exist always.
 */
public final class Evaluation {

  private final double loss;
  private final Matrix outputs;
  private final Matrix targets;

  private Evaluation(double loss, Matrix outputs, Matrix targets) {
    this.loss = loss;
    this.outputs = outputs;
    this.targets = targets;
  }

  /**
   * Evaluates outputs.
   *
   * @param loss mean loss of the samples
   * @param outputs what the network gives, samples x outputs
   * @param targets what it should give, of the same shape
   * @return the evaluation
   * @throws DataException when the shapes differ or there is no value at all
   */
  public static Evaluation of(double loss, Matrix outputs, Matrix targets) {
    if (outputs.rows() != targets.rows() || outputs.columns() != targets.columns()) {
      throw new DataException(
          "evaluation: outputs are %d x %d but targets %d x %d; give one target an output"
              .formatted(outputs.rows(), outputs.columns(), targets.rows(), targets.columns()));
    }
    if (outputs.size() == 0) {
      throw new DataException(
          "evaluation: needs at least one sample with one output but receives %d x %d; give data"
              .formatted(outputs.rows(), outputs.columns()));
    }
    return new Evaluation(loss, outputs, targets);
  }

  /**
   * The class that outputs stand for: the greatest one, the first of equals; of a single output 1
   * when it is strictly above 1/2, else 0.
   *
   * @param outputs outputs of one sample
   * @return the class, from 0
   * @throws DataException when there is no output or one is NaN
   */
  public static int classOf(double... outputs) {
    requireNumbers(outputs);
    if (outputs.length == 1) {
      return outputs[0] > 0.5 ? 1 : 0;
    }
    int best = 0;
    for (int i = 1; i < outputs.length; i++) {
      best = outputs[i] > outputs[best] ? i : best;
    }
    return best;
  }

  private static void requireNumbers(double[] outputs) {
    if (outputs.length == 0) {
      throw new DataException("classOf: needs at least one output but receives none; give outputs");
    }
    for (int i = 0; i < outputs.length; i++) {
      if (Double.isNaN(outputs[i])) {
        throw new DataException(
            "classOf: output %d is NaN, which is of no class; look for the step that diverged"
                .formatted(i));
      }
    }
  }

  /** The mean loss of the samples, without penalties. */
  public double loss() {
    return loss;
  }

  /**
   * The fraction of samples whose class was predicted.
   *
   * @return a number from 0 to 1
   * @throws DataException when the targets are not class labels or an output is NaN
   */
  public double accuracy() {
    return classification().accuracy();
  }

  /**
   * The outputs as classes.
   *
   * @return confusion matrix, precision, recall
   * @throws DataException when the targets are not class labels or an output is NaN
   */
  public Classification classification() {
    Targets.requireLabels(targets);
    return Classification.of(outputs, targets);
  }

  /**
   * The outputs as independent yes-or-no questions.
   *
   * @return counts for each output
   * @throws DataException when a target is neither 0 nor 1 or an output is NaN
   */
  public BinaryOutputs binaryOutputs() {
    Targets.requireBinary(targets);
    return BinaryOutputs.of(outputs, targets);
  }

  /** The outputs as numbers: squared and absolute errors, R squared, correlation. */
  public Regression regression() {
    return Regression.of(outputs, targets);
  }

  /** The loss, and the view that fits the targets. */
  @Override
  public String toString() {
    return "loss " + Text.number(loss) + "\n" + view();
  }

  private Object view() {
    // Diverged outputs have no class, and a report must not throw.
    if (!Targets.areBinary(targets) || hasNan(outputs)) {
      return regression();
    }
    return Targets.areLabels(targets) ? classification() : binaryOutputs();
  }

  private static boolean hasNan(Matrix matrix) {
    for (int i = 0; i < matrix.size(); i++) {
      if (Double.isNaN(matrix.get(i))) {
        return true;
      }
    }
    return false;
  }
}
