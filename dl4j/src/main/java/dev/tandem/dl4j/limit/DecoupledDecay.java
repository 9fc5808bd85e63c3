package dev.tandem.dl4j.limit;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.regularization.WeightDecay;
import org.nd4j.linalg.schedule.ISchedule;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * DL4J's weight decay without its score: {@code w' = w - u - eta c w}, while the objective stays
 * what is minimized. {@code WeightDecay} adds {@code 1/2 c sum w^2} to the score.
 */
public final class DecoupledDecay extends WeightDecay {

  private static final long serialVersionUID = 1L;

  /**
   * A constant decay.
   *
   * @param coeff c
   * @param applyLR whether c is multiplied by the learning rate
   */
  public DecoupledDecay(double coeff, boolean applyLR) {
    super(coeff, applyLR);
  }

  /**
   * A decay that may follow a schedule.
   *
   * @param coeff c by iteration or epoch
   * @param applyLR whether c is multiplied by the learning rate
   */
  @JsonCreator
  public DecoupledDecay(
      @JsonProperty("coeff") ISchedule coeff, @JsonProperty("applyLR") boolean applyLR) {
    super(coeff, applyLR);
  }

  /** 0: not a part of the objective. */
  @Override
  public double score(INDArray param, int iteration, int epoch) {
    return 0;
  }

  @Override
  public DecoupledDecay clone() {
    return new DecoupledDecay(coeff.clone(), applyLR);
  }

  /** Never equal to a {@code WeightDecay} that is nothing more. */
  @Override
  protected boolean canEqual(Object other) {
    return other instanceof DecoupledDecay;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DecoupledDecay && super.equals(other);
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }

  @Override
  public String toString() {
    return "DecoupledDecay(coeff=%s, applyLR=%s)".formatted(coeff, applyLR);
  }
}
