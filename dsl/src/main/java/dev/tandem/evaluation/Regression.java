package dev.tandem.evaluation;

import dev.tandem.data.DataException;
import dev.tandem.data.Matrix;
import java.util.ArrayList;
import java.util.List;

/**
 * How far the outputs are from their targets, output by output. Immutable.
 *
 * <p>The numbers are those of DL4J's {@code RegressionEvaluation}, except that (1) sums of squares
 * are taken around the mean, which loses no digits when the mean is large; (2) the relative squared
 * error is what its formula says, whereas DL4J calls it infinite as soon as {@code sum (y - mean
 * y)^2} is at most 1e-5. In both the average root mean squared error is the mean of the roots.
 */
public final class Regression {

  private static final int MOST_LINES = 20;

  private final List<RegressionErrors> outputs;

  private Regression(List<RegressionErrors> outputs) {
    this.outputs = List.copyOf(outputs);
  }

  static Regression of(Matrix outputs, Matrix targets) {
    List<RegressionErrors> all = new ArrayList<>();
    for (int column = 0; column < targets.columns(); column++) {
      all.add(errors(column(outputs, column), column(targets, column)));
    }
    return new Regression(all);
  }

  /** The number of outputs. */
  public int size() {
    return outputs.size();
  }

  /**
   * One output.
   *
   * @param output from 0
   * @return its errors
   * @throws DataException when there is no such output
   */
  public RegressionErrors output(int output) {
    if (output < 0 || output >= outputs.size()) {
      throw new DataException(
          "output %d: there are %d, 0 to %d; ask for one of them"
              .formatted(output, outputs.size(), outputs.size() - 1));
    }
    return outputs.get(output);
  }

  /** The mean of each number over the outputs. */
  public RegressionErrors average() {
    RegressionErrors sum = outputs.get(0);
    for (RegressionErrors output : outputs.subList(1, outputs.size())) {
      sum = sum.plus(output);
    }
    return sum.over(outputs.size());
  }

  /** For at most 20 outputs a line for each, and the averages. */
  @Override
  public String toString() {
    List<String[]> rows = new ArrayList<>();
    rows.add(new String[] {"output", "MSE", "MAE", "RMSE", "R squared", "RSE", "correlation"});
    for (int i = 0; i < outputs.size() && outputs.size() <= MOST_LINES; i++) {
      rows.add(line(Integer.toString(i), outputs.get(i)));
    }
    rows.add(line("average", average()));
    return Text.aligned(rows);
  }

  private static String[] line(String name, RegressionErrors errors) {
    return new String[] {
      name,
      Text.number(errors.meanSquaredError()),
      Text.number(errors.meanAbsoluteError()),
      Text.number(errors.rootMeanSquaredError()),
      Text.number(errors.rSquared()),
      Text.number(errors.relativeSquaredError()),
      Text.number(errors.correlation())
    };
  }

  private static RegressionErrors errors(double[] a, double[] y) {
    double squared = 0;
    double absolute = 0;
    for (int i = 0; i < y.length; i++) {
      squared += (a[i] - y[i]) * (a[i] - y[i]);
      absolute += Math.abs(a[i] - y[i]);
    }
    double[] aroundA = aroundMean(a);
    double[] aroundY = aroundMean(y);
    double total = dot(aroundY, aroundY);
    return new RegressionErrors(
        squared / y.length,
        absolute / y.length,
        Math.sqrt(squared / y.length),
        1 - squared / total,
        squared / total,
        dot(aroundA, aroundY) / (Math.sqrt(dot(aroundA, aroundA)) * Math.sqrt(total)));
  }

  /** Shifted by the first value before the mean is taken, so that equal values give exact zeros. */
  private static double[] aroundMean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value - values[0];
    }
    double mean = sum / values.length;
    double[] around = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      around[i] = values[i] - values[0] - mean;
    }
    return around;
  }

  private static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }

  private static double[] column(Matrix matrix, int column) {
    double[] values = new double[matrix.rows()];
    for (int row = 0; row < values.length; row++) {
      values[row] = matrix.get(row, column);
    }
    return values;
  }
}
