package dev.tandem.reference;

import dev.tandem.reference.matrix.Functions;

/**
 * {@code tanh z}; {@code 1 - a^2}.
 *
 * @param functions what computes rows
 */
record RowTanh(Functions functions) implements ActivationFunction {

  @Override
  public void forward(double[] z, double[] a) {
    functions.tanh(z, a);
  }

  @Override
  public void backward(double[] z, double[] a, double[] d) {
    for (int j = 0; j < a.length; j++) {
      d[j] *= 1 - a[j] * a[j];
    }
  }
}
