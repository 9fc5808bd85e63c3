package dev.tandem.reference;

import dev.tandem.reference.matrix.Functions;

/**
 * {@code 1 / (1 + exp(-z))}; {@code a (1 - a)}.
 *
 * @param functions what computes rows
 */
record RowSigmoid(Functions functions) implements ActivationFunction {

  @Override
  public void forward(double[] z, double[] a) {
    functions.logistic(z, a);
  }

  @Override
  public void backward(double[] z, double[] a, double[] d) {
    for (int j = 0; j < a.length; j++) {
      d[j] *= a[j] * (1 - a[j]);
    }
  }
}
