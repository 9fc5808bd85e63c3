package dev.tandem.reference;

/**
 * {@code -sum_j (y_j ln a_j + (1 - y_j) ln(1 - a_j)) = sum_j (max(z_j, 0) - y_j z_j + ln(1 +
 * exp(-|z_j|)))}: no logarithm of a rounded 0, no clipping. Source: course L4, L6.
 */
final class SigmoidCrossEntropy extends FusedDelta {

  @Override
  public double value(double[] z, double[] a, double[] y) {
    double sum = 0;
    for (int j = 0; j < z.length; j++) {
      sum += Math.max(z[j], 0) - y[j] * z[j] + Math.log1p(Math.exp(-Math.abs(z[j])));
    }
    return sum;
  }
}
