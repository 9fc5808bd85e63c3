package dev.tandem.reference;

import dev.tandem.reference.matrix.Elementary;

/**
 * {@code sum_j w_j (a_j - y_j ln a_j)} with softplus units; {@code dC/dz = w sigmoid(z) (1 - y /
 * a)}, where {@code sigmoid(z) / a} goes to 1 and {@code ln a} to {@code z} as both underflow.
 */
final class Poisson implements LossFunction {

  /** Below it {@code ln(1 + exp(z)) = exp(z)} to the last bit. */
  private static final double TINY = -37;

  private final double[] weights;

  Poisson(double[] weights) {
    this.weights = weights;
  }

  @Override
  public double value(double[] z, double[] a, double[] y) {
    double sum = 0;
    for (int j = 0; j < z.length; j++) {
      double logarithm = z[j] < TINY ? z[j] : Elementary.log(a[j]);
      sum += weights[j] * (a[j] - y[j] * logarithm);
    }
    return sum;
  }

  @Override
  public void delta(ActivationFunction activation, double[] z, double[] a, double[] y, double[] d) {
    for (int j = 0; j < z.length; j++) {
      double sigmoid = Elementary.logistic(z[j]);
      double share = z[j] < TINY ? 1 : sigmoid / a[j];
      d[j] = weights[j] * (sigmoid - y[j] * share);
    }
  }
}
