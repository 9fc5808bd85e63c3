package dev.tandem.reference;

/**
 * {@code -sum_j y_j ln a_j = ln sum_k exp(z_k) - sum_j y_j z_j} for targets that sum to 1: no
 * logarithm of a rounded 0, no clipping. Source: course L5, L8.
 */
final class SoftmaxCrossEntropy extends FusedDelta {

  @Override
  public double value(double[] z, double[] a, double[] y) {
    double greatest = RowSoftmax.greatest(z);
    double exponentials = 0;
    double hit = 0;
    for (int j = 0; j < z.length; j++) {
      exponentials += Math.exp(z[j] - greatest);
      hit += y[j] * (z[j] - greatest);
    }
    return Math.log(exponentials) - hit;
  }
}
