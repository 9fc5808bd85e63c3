package dev.tandem.reference;

import dev.tandem.reference.matrix.Elementary;
import dev.tandem.reference.matrix.Functions;

/**
 * {@code z} from 0 on, {@code alpha (exp(z) - 1)} below.
 *
 * @param functions what computes rows
 * @param alpha minus the limit on the left
 */
record RowElu(Functions functions, double alpha) implements ActivationFunction {

  @Override
  public void forward(double[] z, double[] a) {
    functions.expm1(z, a);
    for (int j = 0; j < z.length; j++) {
      a[j] = z[j] >= 0 ? z[j] : alpha * a[j];
    }
  }

  @Override
  public void backward(double[] z, double[] a, double[] d) {
    for (int j = 0; j < z.length; j++) {
      d[j] *= z[j] >= 0 ? 1 : alpha * Elementary.exp(z[j]);
    }
  }
}
