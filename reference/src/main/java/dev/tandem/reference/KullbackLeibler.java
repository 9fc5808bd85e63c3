package dev.tandem.reference;

/**
 * {@code sum_j w_j y_j ln(y_j / a_j)} with {@code 0 ln 0 = 0}: the cross-entropy minus the entropy
 * of the targets, which has no derivative by the drive.
 */
final class KullbackLeibler implements LossFunction {

  private final double[] weights;
  private final LossFunction crossEntropy;

  KullbackLeibler(double[] weights) {
    this.weights = weights;
    this.crossEntropy = new SoftmaxCrossEntropy(weights);
  }

  @Override
  public double value(double[] z, double[] a, double[] y) {
    double entropy = 0;
    for (int j = 0; j < y.length; j++) {
      entropy -= y[j] == 0 ? 0 : weights[j] * y[j] * Math.log(y[j]);
    }
    return crossEntropy.value(z, a, y) - entropy;
  }

  @Override
  public void delta(ActivationFunction activation, double[] z, double[] a, double[] y, double[] d) {
    crossEntropy.delta(activation, z, a, y, d);
  }
}
