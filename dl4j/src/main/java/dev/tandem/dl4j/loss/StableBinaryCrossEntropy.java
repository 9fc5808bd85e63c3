package dev.tandem.dl4j.loss;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * {@code sum_j (softplus(z_j) - y_j z_j) = -sum_j (y_j ln a_j + (1 - y_j) ln(1 - a_j))} for sigmoid
 * units, one or several; {@code dC/dz = a - y}.
 *
 * <p>Computed as {@code max(z, 0) - y z + log1p(exp(-|z|))}, so neither the loss nor its gradient
 * saturates. Not {@code LossBinaryXENT}: that clips {@code a} to [1e-5, 1 - 1e-5], which caps its
 * score at 11.5 a unit and lets the gradient of a unit that is badly wrong vanish.
 */
public final class StableBinaryCrossEntropy extends DriveLoss {

  private static final long serialVersionUID = 1L;

  /** Outputs that all count alike. */
  public StableBinaryCrossEntropy() {
    this(null);
  }

  /**
   * Outputs with weights.
   *
   * @param weights one an output, or null
   */
  @JsonCreator
  public StableBinaryCrossEntropy(@JsonProperty("weights") double @Nullable [] weights) {
    super(weights);
  }

  @Override
  void terms(double[] labels, double[] drive, int from, int to) {
    for (int i = from; i < to; i++) {
      double z = drive[i];
      drive[i] = Math.max(z, 0) - labels[i] * z + Math.log1p(Math.exp(-Math.abs(z)));
    }
  }

  @Override
  INDArray gradient(INDArray labels, INDArray drive, IActivation activation) {
    return weighted(output(drive, activation).subi(labels));
  }

  @Override
  void require(IActivation activation, @Nullable INDArray mask) {
    if (!(activation instanceof ActivationSigmoid)) {
      throw new IllegalArgumentException(
          "%s: needs a sigmoid in the output layer but finds %s; use Activation.SIGMOID"
              .formatted(this, activation));
    }
  }
}
