package dev.tandem.reference;

/**
 * {@code -cos(a, y)}; {@code dC/da = (cos a / |a| - y / |y|) / |a|}, taken back through the
 * activation. An output of length 0 has no direction: value and gradient 0.
 */
final class CosineProximity implements LossFunction {

  @Override
  public double value(double[] z, double[] a, double[] y) {
    double length = length(a);
    return length < Double.MIN_NORMAL ? 0 : -cosine(a, length, y, length(y));
  }

  @Override
  public void delta(ActivationFunction activation, double[] z, double[] a, double[] y, double[] d) {
    double outputs = length(a);
    double targets = length(y);
    double cosine = outputs < Double.MIN_NORMAL ? 0 : cosine(a, outputs, y, targets);
    for (int j = 0; j < a.length; j++) {
      d[j] =
          outputs < Double.MIN_NORMAL ? 0 : (cosine * (a[j] / outputs) - y[j] / targets) / outputs;
    }
    activation.backward(z, a, d);
  }

  private static double cosine(double[] a, double lengthOfA, double[] y, double lengthOfY) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += (a[j] / lengthOfA) * (y[j] / lengthOfY);
    }
    return sum;
  }

  /** {@code sqrt(sum v^2)}, in units of the greatest component: no square overflows or vanishes. */
  private static double length(double[] v) {
    double greatest = 0;
    for (double component : v) {
      greatest = Math.max(greatest, Math.abs(component));
    }
    double sum = 0;
    for (double component : v) {
      double share = greatest == 0 ? 0 : component / greatest;
      sum += share * share;
    }
    return greatest * Math.sqrt(sum);
  }
}
