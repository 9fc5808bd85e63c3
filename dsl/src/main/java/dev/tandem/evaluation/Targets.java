package dev.tandem.evaluation;

import dev.tandem.data.DataException;
import dev.tandem.data.Matrix;
import java.util.Arrays;

/** What kind of question the targets answer. */
final class Targets {

  private static final int MOST_SHOWN = 10;

  private Targets() {}

  /** One-hot rows, or one column of 0 and 1. */
  static boolean areLabels(Matrix targets) {
    return firstNotLabel(targets) < 0;
  }

  /** Every value is 0 or 1. */
  static boolean areBinary(Matrix targets) {
    return firstNotBinary(targets) < 0;
  }

  static void requireLabels(Matrix targets) {
    int row = firstNotLabel(targets);
    if (row >= 0) {
      throw new DataException(
          "classification: needs targets that are one-hot, or one column of 0 and 1, but %s; use %s"
              .formatted(
                  shown(row, targets), areBinary(targets) ? "binaryOutputs()" : "regression()"));
    }
  }

  static void requireBinary(Matrix targets) {
    int row = firstNotBinary(targets);
    if (row >= 0) {
      throw new DataException(
          "binaryOutputs: needs targets that are 0 or 1 but %s; use regression()"
              .formatted(shown(row, targets)));
    }
  }

  private static int firstNotLabel(Matrix targets) {
    int row = firstNotBinary(targets);
    for (int i = 0; row < 0 && targets.columns() > 1 && i < targets.rows(); i++) {
      row = sum(targets, i) == 1 ? row : i;
    }
    return row;
  }

  private static int firstNotBinary(Matrix targets) {
    for (int i = 0; i < targets.size(); i++) {
      if (targets.get(i) != 0 && targets.get(i) != 1) {
        return i / targets.columns();
      }
    }
    return -1;
  }

  private static double sum(Matrix targets, int row) {
    double sum = 0;
    for (int column = 0; column < targets.columns(); column++) {
      sum += targets.get(row, column);
    }
    return sum;
  }

  private static String shown(int row, Matrix targets) {
    double[] values = targets.row(row);
    String text = Arrays.toString(Arrays.copyOf(values, Math.min(MOST_SHOWN, values.length)));
    return "those of sample %d are %s%s"
        .formatted(row, text, values.length > MOST_SHOWN ? " and so on" : "");
  }
}
