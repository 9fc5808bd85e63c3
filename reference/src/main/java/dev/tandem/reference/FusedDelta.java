package dev.tandem.reference;

/**
 * A cross-entropy under the activation that it belongs to: the activation's derivative cancels and
 * {@code dC/dz = a - y} is left, however saturated a unit is. Source: course L7, L8.
 */
abstract class FusedDelta implements LossFunction {

  @Override
  public final void delta(
      ActivationFunction activation, double[] z, double[] a, double[] y, double[] d) {
    for (int j = 0; j < a.length; j++) {
      d[j] = a[j] - y[j];
    }
  }
}
