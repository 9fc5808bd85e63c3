package dev.tandem.reference;

import dev.tandem.reference.matrix.Elementary;

/**
 * {@code -sum_j w_j y_j ln a_j} with {@code ln a_j = z_j - ln sum_k exp(z_k)}: no logarithm of a
 * rounded 0, no clipping. The softmax's Jacobian cancels and {@code dC/dz = a sum_k w_k y_k - w y}
 * is left, which is {@code a - y} for targets that sum to 1. Source: course L5, L8.
 */
final class SoftmaxCrossEntropy implements LossFunction {

  private final double[] weights;

  SoftmaxCrossEntropy(double[] weights) {
    this.weights = weights;
  }

  @Override
  public double value(double[] z, double[] a, double[] y) {
    double greatest = RowSoftmax.greatest(z);
    double exponentials = 0;
    for (double drive : z) {
      exponentials += Elementary.exp(drive - greatest);
    }
    double logarithm = Math.log(exponentials);
    double sum = 0;
    for (int j = 0; j < z.length; j++) {
      sum += weights[j] * y[j] * (logarithm - (z[j] - greatest));
    }
    return sum;
  }

  @Override
  public void delta(ActivationFunction activation, double[] z, double[] a, double[] y, double[] d) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += weights[j] * y[j];
    }
    for (int j = 0; j < a.length; j++) {
      d[j] = a[j] * sum - weights[j] * y[j];
    }
  }
}
