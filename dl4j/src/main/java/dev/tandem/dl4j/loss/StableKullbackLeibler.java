package dev.tandem.dl4j.loss;

import org.jspecify.annotations.Nullable;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * {@code sum_j y_j ln(y_j / a_j)} with a softmax over the units and {@code 0 ln 0 = 0}; {@code
 * dC/dz = a sum_j y_j - y}, which is {@code a - y} when the labels of a sample sum to 1.
 *
 * <p>Computed from the drive, nothing is clipped. Not {@code LossKLD}: that clips labels and
 * outputs to [1e-5, 1] in its score, so that every label 0 adds to it and a sure and wrong answer
 * costs at most 11.5, and takes the unclipped {@code -y / a} back through the softmax, which is not
 * a number where {@code a} has rounded to 0.
 */
public final class StableKullbackLeibler extends SoftmaxLoss {

  private static final long serialVersionUID = 1L;

  /** Outputs that all count alike. */
  public StableKullbackLeibler() {
    this(null);
  }

  /**
   * Outputs with weights.
   *
   * @param weights one an output, or null
   */
  @JsonCreator
  public StableKullbackLeibler(@JsonProperty("weights") double @Nullable [] weights) {
    super(weights);
  }

  @Override
  void terms(double[] labels, double[] drive, int from, int to) {
    logarithm(drive, from, to);
    for (int i = from; i < to; i++) {
      drive[i] = labels[i] == 0 ? 0 : labels[i] * (Math.log(labels[i]) - drive[i]);
    }
  }
}
