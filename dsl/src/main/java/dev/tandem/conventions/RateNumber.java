package dev.tandem.conventions;

import dev.tandem.spec.SpecException;

/**
 * A learning rate that is to survive a change of the loss.
 *
 * @param rate eta, positive and finite
 */
public record RateNumber(double rate) {

  /** Checks the rate. */
  public RateNumber {
    MomentumRule.requireRate("rate", rate);
  }

  /**
   * The rate beside a squared error, whose factor in front of the sum differs.
   *
   * @param outputs units of the last layer, at least 1
   * @return the question; its translation is the learning rate that takes the same steps
   */
  public Question<Double> forSquaredErrorOf(int outputs) {
    if (outputs < 1) {
      throw new SpecException(
          "forSquaredErrorOf(%d): needs at least one output; give the units of the last layer"
              .formatted(outputs));
    }
    return new SquaredErrorRate(rate, outputs);
  }

  /**
   * The rate beside a batch whose loss is the sum, or the mean, of its samples.
   *
   * @param samples in one batch, at least 1
   * @return the question; its translation is the learning rate that takes the same steps
   */
  public Question<Double> forBatchesOf(int samples) {
    if (samples < 1) {
      throw new SpecException(
          "forBatchesOf(%d): needs at least one sample; give the samples of one batch"
              .formatted(samples));
    }
    return new BatchRate(rate, samples);
  }
}
