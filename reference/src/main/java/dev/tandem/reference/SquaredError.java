package dev.tandem.reference;

import java.util.function.IntToDoubleFunction;

/**
 * {@code c sum_j (a_j - y_j)^2} with {@code c = 1/2} (quadratic) or {@code 1/n} (mean squared
 * error); {@code dC/dz = 2 c (a - y) f'(z)}. Source: course L1, L2, L7.
 *
 * @param factor c by the number of units
 */
record SquaredError(IntToDoubleFunction factor) implements LossFunction {

  @Override
  public double value(double[] z, double[] a, double[] y) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += (a[j] - y[j]) * (a[j] - y[j]);
    }
    return factor.applyAsDouble(a.length) * sum;
  }

  @Override
  public void delta(ActivationFunction activation, double[] z, double[] a, double[] y, double[] d) {
    double c = factor.applyAsDouble(a.length);
    for (int j = 0; j < a.length; j++) {
      d[j] = 2 * c * (a[j] - y[j]);
    }
    activation.backward(z, a, d);
  }
}
