package dev.tandem.reference;

import java.util.function.IntToDoubleFunction;

/**
 * {@code c sum_j w_j t(a_j, y_j)}: a loss whose outputs add up, each on its own; {@code dC/dz} is
 * {@code c w_j t'(a_j, y_j)}, taken back through the activation. Source: course L1, L2, L7.
 */
final class OutputSum implements LossFunction {

  private final IntToDoubleFunction factor;
  private final double[] weights;
  private final OutputTerm term;

  /**
   * A sum over the outputs.
   *
   * @param factor c by the number of units
   * @param weights w, one an output
   */
  OutputSum(IntToDoubleFunction factor, double[] weights, OutputTerm term) {
    this.factor = factor;
    this.weights = weights;
    this.term = term;
  }

  @Override
  public double value(double[] z, double[] a, double[] y) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += weights[j] * term.value(a[j], y[j]);
    }
    return factor.applyAsDouble(a.length) * sum;
  }

  @Override
  public void delta(ActivationFunction activation, double[] z, double[] a, double[] y, double[] d) {
    double c = factor.applyAsDouble(a.length);
    for (int j = 0; j < a.length; j++) {
      d[j] = c * weights[j] * term.slope(a[j], y[j]);
    }
    activation.backward(z, a, d);
  }
}
