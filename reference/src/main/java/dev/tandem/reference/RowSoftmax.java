package dev.tandem.reference;

import dev.tandem.reference.matrix.Functions;

/**
 * {@code a_j = exp(z_j - max z) / sum_k exp(z_k - max z)}; back through the full Jacobian, {@code
 * dC/dz_j = a_j (d_j - sum_k a_k d_k)}. Source: course A17, A19.
 *
 * @param functions what computes rows
 */
record RowSoftmax(Functions functions) implements ActivationFunction {

  @Override
  public void forward(double[] z, double[] a) {
    functions.exp(z, greatest(z), a);
    double sum = 0;
    for (int j = 0; j < z.length; j++) {
      sum += a[j];
    }
    for (int j = 0; j < z.length; j++) {
      a[j] /= sum;
    }
  }

  @Override
  public void backward(double[] z, double[] a, double[] d) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * d[j];
    }
    for (int j = 0; j < a.length; j++) {
      d[j] = a[j] * (d[j] - sum);
    }
  }

  /** The greatest of the drives. */
  static double greatest(double[] z) {
    double greatest = z[0];
    for (double drive : z) {
      greatest = drive > greatest ? drive : greatest;
    }
    return greatest;
  }
}
