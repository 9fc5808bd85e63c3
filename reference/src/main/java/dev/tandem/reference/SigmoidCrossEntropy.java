package dev.tandem.reference;

import dev.tandem.reference.matrix.Elementary;

/**
 * {@code -sum_j w_j (y_j ln a_j + (1 - y_j) ln(1 - a_j)) = sum_j w_j (max(z_j, 0) - y_j z_j + ln(1
 * + exp(-|z_j|)))}: no logarithm of a rounded 0, no clipping. The sigmoid's derivative cancels and
 * {@code dC/dz = w (a - y)} is left, however saturated a unit is. Source: course L4, L6, L7.
 */
final class SigmoidCrossEntropy implements LossFunction {

  private final double[] weights;

  SigmoidCrossEntropy(double[] weights) {
    this.weights = weights;
  }

  @Override
  public double value(double[] z, double[] a, double[] y) {
    double sum = 0;
    for (int j = 0; j < z.length; j++) {
      double line = Math.max(z[j], 0) - y[j] * z[j];
      sum += weights[j] * (line + Elementary.softplus(-Math.abs(z[j])));
    }
    return sum;
  }

  @Override
  public void delta(ActivationFunction activation, double[] z, double[] a, double[] y, double[] d) {
    for (int j = 0; j < a.length; j++) {
      d[j] = weights[j] * (a[j] - y[j]);
    }
  }
}
