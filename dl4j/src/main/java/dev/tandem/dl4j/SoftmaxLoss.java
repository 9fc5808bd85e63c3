package dev.tandem.dl4j;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * A loss that is {@code -sum_j w_j y_j ln a_j} but for what the outputs do not change, with a
 * softmax over the units: {@code dC/dz = a sum_k w_k y_k - w y}.
 */
abstract class SoftmaxLoss extends DriveLoss {

  private static final long serialVersionUID = 1L;

  SoftmaxLoss(double @Nullable [] weights) {
    super(weights);
  }

  /** {@code ln a}. Not ND4J's {@code LogSoftMax}: that is the logarithm of what may be 0. */
  static INDArray logarithm(INDArray drive) {
    INDArray below = drive.subColumnVector(drive.max(true, 1));
    INDArray sum = Transforms.exp(below, true).sum(true, 1);
    return below.subiColumnVector(Transforms.log(sum, false));
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
