package dev.tandem.dl4j;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * {@code sum_j y_j (logsumexp(z) - z_j) = -sum_j y_j ln a_j} with a softmax over the units; {@code
 * dC/dz = a sum_j y_j - y}, which is {@code a - y} when the labels of a sample sum to 1.
 *
 * <p>Computed from the drive, so a sure and wrong answer costs what it should. Not {@code
 * LossMCXENT}: that clips {@code a} to [1e-10, 1 - 1e-10], which caps its score at 23.03 a sample,
 * and its gradient is right only for labels that sum to 1.
 */
public final class StableCrossEntropy extends DriveLoss {

  private static final long serialVersionUID = 1L;

  /** Drives count from the largest of the sample, so that no exponential overflows. */
  @Override
  void terms(double[] labels, double[] drive, int from, int to) {
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
      drive[i] = labels[i] * (logSum - (drive[i] - largest));
    }
  }

  @Override
  INDArray gradient(INDArray labels, INDArray output) {
    return output.muli(labels.sum(true, 1)).subi(labels);
  }

  /** As in DL4J a mask of single outputs is refused: a softmax ties the outputs together. */
  @Override
  void require(IActivation activation, @Nullable INDArray mask) {
    if (!(activation instanceof ActivationSoftmax)) {
      throw new IllegalArgumentException(
          "%s: needs a softmax in the output layer but finds %s; use Activation.SOFTMAX"
              .formatted(this, activation));
    }
    if (mask != null && !mask.isColumnVectorOrScalar()) {
      throw new UnsupportedOperationException(
          "%s: a mask of single outputs is not supported; mask whole samples".formatted(this));
    }
  }
}
