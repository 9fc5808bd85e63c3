package dev.tandem.dl4j.loss;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * {@code -cos(a, y)} over the units of a sample; {@code dC/da = (cos a / |a| - y / |y|) / |a|}. An
 * output of length 0 has no direction: score and gradient 0.
 *
 * <p>Not {@code LossCosineProximity}: that takes no length for less than 1e-5, and in its gradient
 * no squared length, so its gradient is too small by {@code |a|^2 / 1e-5} already below a length of
 * 0.0032.
 */
public final class UnclippedCosineProximity extends DriveLoss {

  private static final long serialVersionUID = 1L;

  /** The loss. */
  public UnclippedCosineProximity() {
    super(null);
  }

  @Override
  INDArray source(INDArray drive, IActivation activation) {
    return output(drive, activation);
  }

  @Override
  void terms(double[] labels, double[] output, int from, int to) {
    double outputLength = length(output, from, to);
    double labelLength = length(labels, from, to);
    for (int i = from; i < to; i++) {
      output[i] = -(output[i] / outputLength) * (labels[i] / labelLength);
    }
  }

  @Override
  INDArray gradient(INDArray labels, INDArray drive, IActivation activation) {
    INDArray outputs = output(drive, activation);
    INDArray length = length(outputs);
    INDArray unit = outputs.divColumnVector(length);
    INDArray target = labels.divColumnVector(length(labels));
    INDArray cosine = unit.mul(target).sum(true, 1);
    INDArray directed = unit.norm2(true, 1).gt(0.5).castTo(drive.dataType());
    INDArray slope = unit.muliColumnVector(cosine).subi(target).diviColumnVector(length);
    return activation.backprop(drive.dup(), slope.muliColumnVector(directed)).getFirst();
  }

  /** An angle is no sum over the outputs. */
  @Override
  void require(IActivation activation, @Nullable INDArray mask) {
    requireWholeSamples(mask);
  }

  /** In units of the greatest component, so that no square vanishes; at least the least normal. */
  private static INDArray length(INDArray rows) {
    double least = rows.dataType() == DataType.DOUBLE ? Double.MIN_NORMAL : Float.MIN_NORMAL;
    INDArray greatest = Transforms.max(Transforms.abs(rows, true).max(true, 1), least, false);
    INDArray length = rows.divColumnVector(greatest).norm2(true, 1).muli(greatest);
    return Transforms.max(length, least, false);
  }

  /** As the other, of one sample. */
  private static double length(double[] values, int from, int to) {
    double greatest = Double.MIN_NORMAL;
    for (int i = from; i < to; i++) {
      greatest = Math.max(greatest, Math.abs(values[i]));
    }
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += (values[i] / greatest) * (values[i] / greatest);
    }
    return Math.max(Math.sqrt(sum) * greatest, Double.MIN_NORMAL);
  }
}
