package dev.tandem.reference;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * An activation that sees one drive at a time.
 *
 * @param value {@code f(z)}
 * @param derivative {@code f'(z)} from {@code z} and {@code a = f(z)}
 */
record Elementwise(DoubleUnaryOperator value, DoubleBinaryOperator derivative)
    implements ActivationFunction {

  @Override
  public void forward(double[] z, double[] a) {
    for (int j = 0; j < z.length; j++) {
      a[j] = value.applyAsDouble(z[j]);
    }
  }

  @Override
  public void backward(double[] z, double[] a, double[] d) {
    for (int j = 0; j < z.length; j++) {
      d[j] *= derivative.applyAsDouble(z[j], a[j]);
    }
  }
}
