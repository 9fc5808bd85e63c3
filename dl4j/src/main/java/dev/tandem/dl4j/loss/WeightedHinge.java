package dev.tandem.dl4j.loss;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * {@code sum_j w_j max(0, 1 - y_j a_j)} for labels -1 and +1: DL4J's {@code LossHinge} with
 * weights, which that has not.
 */
public final class WeightedHinge extends DriveLoss {

  private static final long serialVersionUID = 1L;

  /**
   * Outputs with weights.
   *
   * @param weights one an output
   */
  @JsonCreator
  public WeightedHinge(@JsonProperty("weights") double[] weights) {
    super(weights);
  }

  @Override
  INDArray source(INDArray drive, IActivation activation) {
    return output(drive, activation);
  }

  @Override
  void terms(double[] labels, double[] output, int from, int to) {
    for (int i = from; i < to; i++) {
      output[i] = Math.max(0, 1 - labels[i] * output[i]);
    }
  }

  @Override
  INDArray gradient(INDArray labels, INDArray drive, IActivation activation) {
    INDArray missing = missing(labels, drive, activation);
    INDArray slope = missing.gt(0).castTo(drive.dataType()).muli(labels).negi();
    return activation.backprop(drive.dup(), weighted(slope)).getFirst();
  }

  @Override
  void require(IActivation activation, @Nullable INDArray mask) {}

  /** {@code max(0, 1 - y a)}. */
  private static INDArray missing(INDArray labels, INDArray drive, IActivation activation) {
    return Transforms.max(output(drive, activation).muli(labels).rsubi(1), 0.0, false);
  }
}
