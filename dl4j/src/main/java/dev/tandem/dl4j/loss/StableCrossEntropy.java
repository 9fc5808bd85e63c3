package dev.tandem.dl4j.loss;

import org.jspecify.annotations.Nullable;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * {@code sum_j y_j (logsumexp(z) - z_j) = -sum_j y_j ln a_j} with a softmax over the units; {@code
 * dC/dz = a sum_j y_j - y}, which is {@code a - y} when the labels of a sample sum to 1.
 *
 * <p>Computed from the drive, so a sure and wrong answer costs what it should. Not {@code
 * LossMCXENT}: that clips {@code a} to [1e-10, 1 - 1e-10], which caps its score at 23.03 a sample,
 * and its gradient is right only for labels that sum to 1.
 */
public final class StableCrossEntropy extends SoftmaxLoss {

  private static final long serialVersionUID = 1L;

  /** Outputs that all count alike. */
  public StableCrossEntropy() {
    this(null);
  }

  /**
   * Outputs with weights.
   *
   * @param weights one an output, or null
   */
  @JsonCreator
  public StableCrossEntropy(@JsonProperty("weights") double @Nullable [] weights) {
    super(weights);
  }

  @Override
  void terms(double[] labels, double[] drive, int from, int to) {
    logarithm(drive, from, to);
    for (int i = from; i < to; i++) {
      drive[i] *= -labels[i];
    }
  }
}
