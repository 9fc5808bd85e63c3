package dev.tandem.dl4j.loss;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A loss that is {@code -sum_j w_j y_j ln a_j} but for what the outputs do not change, with a
 * softmax over the units: {@code dC/dz = a sum_k w_k y_k - w y}.
 */
abstract class SoftmaxLoss extends DriveLoss {

  private static final long serialVersionUID = 1L;

  SoftmaxLoss(double @Nullable [] weights) {
    super(weights);
  }

  /**
   * {@code ln a = z - logsumexp(z)} of one sample, in place of its drive. Drives count from the
   * largest of the sample, so that no exponential overflows.
   */
  static void logarithm(double[] drive, int from, int to) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int i = from; i < to; i++) {
      largest = Math.max(largest, drive[i]);
    }
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += Math.exp(drive[i] - largest);
    }
    double logSum = Math.log(sum);
    for (int i = from; i < to; i++) {
      drive[i] = drive[i] - largest - logSum;
    }
  }

  @Override
  final INDArray gradient(INDArray labels, INDArray drive, IActivation activation) {
    INDArray weighted = weighted(labels);
    return output(drive, activation).muliColumnVector(weighted.sum(true, 1)).subi(weighted);
  }

  /** As in DL4J a mask of single outputs is refused: a softmax ties the outputs together. */
  @Override
  final void require(IActivation activation, @Nullable INDArray mask) {
    if (!(activation instanceof ActivationSoftmax)) {
      throw new IllegalArgumentException(
          "%s: needs a softmax in the output layer but finds %s; use Activation.SOFTMAX"
              .formatted(this, activation));
    }
    requireWholeSamples(mask);
  }
}
