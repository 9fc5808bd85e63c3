package dev.tandem.reference;

import dev.tandem.reference.matrix.Elementary;
import dev.tandem.reference.matrix.Functions;

/**
 * {@code ln(1 + exp z)}; {@code 1 / (1 + exp(-z))}.
 *
 * @param functions what computes rows
 */
record RowSoftplus(Functions functions) implements ActivationFunction {

  @Override
  public void forward(double[] z, double[] a) {
    functions.softplus(z, a);
  }

  @Override
  public void backward(double[] z, double[] a, double[] d) {
    for (int j = 0; j < z.length; j++) {
      d[j] *= Elementary.logistic(z[j]);
    }
  }
}
