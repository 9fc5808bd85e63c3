package dev.tandem.dl4j;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

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

  /** Not by ND4J's {@code LogSoftMax}, which takes the logarithm of a softmax that may be 0. */
  @Override
  INDArray terms(INDArray labels, INDArray drive) {
    INDArray below = drive.subColumnVector(drive.max(true, 1));
    INDArray sum = Transforms.exp(below, true).sum(true, 1);
    return below.subiColumnVector(Transforms.log(sum, false)).muli(labels).negi();
  }

  @Override
  INDArray gradient(INDArray labels, INDArray output) {
    return output.muliColumnVector(labels.sum(true, 1)).subi(labels);
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
