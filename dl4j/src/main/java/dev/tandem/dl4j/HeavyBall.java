package dev.tandem.dl4j;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.schedule.ISchedule;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * Heavy ball for DL4J: {@code v' = mu v - eta g, w' = w + v'}, {@code v} starting at 0. Not {@code
 * Nesterovs}, whose parameters are the look-ahead points. Source: Polyak, 1964; course O2 (S3).
 */
public final class HeavyBall implements IUpdater {

  private static final long serialVersionUID = 1L;

  private double learningRate;
  private @Nullable ISchedule learningRateSchedule;
  private final double momentum;

  /**
   * Heavy ball with a constant learning rate.
   *
   * @param learningRate eta
   * @param momentum mu
   */
  public HeavyBall(double learningRate, double momentum) {
    this(learningRate, null, momentum);
  }

  /**
   * Heavy ball with a learning rate that may follow a schedule.
   *
   * @param learningRate eta, used when there is no schedule
   * @param learningRateSchedule eta by iteration or epoch, or null
   * @param momentum mu
   */
  @JsonCreator
  public HeavyBall(
      @JsonProperty("learningRate") double learningRate,
      @JsonProperty("learningRateSchedule") @Nullable ISchedule learningRateSchedule,
      @JsonProperty("momentum") double momentum) {
    this.learningRate = learningRate;
    this.learningRateSchedule = learningRateSchedule;
    this.momentum = momentum;
  }

  /** The momentum mu. */
  public double momentum() {
    return momentum;
  }

  @Override
  public long stateSize(long numParams) {
    return numParams;
  }

  @Override
  public HeavyBallUpdater instantiate(INDArray viewArray, boolean initializeViewArray) {
    INDArray flat = viewArray.reshape(viewArray.length());
    HeavyBallUpdater updater = new HeavyBallUpdater(this, flat);
    updater.setStateViewArray(flat, flat.shape(), flat.ordering(), initializeViewArray);
    return updater;
  }

  @Override
  public HeavyBallUpdater instantiate(
      Map<String, INDArray> updaterState, boolean initializeStateArrays) {
    return new HeavyBallUpdater(this, HeavyBallUpdater.velocityOf(updaterState));
  }

  @Override
  public double getLearningRate(int iteration, int epoch) {
    return learningRateSchedule == null
        ? learningRate
        : learningRateSchedule.valueAt(iteration, epoch);
  }

  @Override
  public boolean hasLearningRate() {
    return true;
  }

  @Override
  public void setLrAndSchedule(double lr, @Nullable ISchedule lrSchedule) {
    this.learningRate = lr;
    this.learningRateSchedule = lrSchedule;
  }

  @Override
  public HeavyBall clone() {
    return new HeavyBall(
        learningRate, learningRateSchedule == null ? null : learningRateSchedule.clone(), momentum);
  }

  /** DL4J updates neighboring parameters in one go when their updaters are equal. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof HeavyBall that
        && Double.compare(learningRate, that.learningRate) == 0
        && Double.compare(momentum, that.momentum) == 0
        && Objects.equals(learningRateSchedule, that.learningRateSchedule);
  }

  @Override
  public int hashCode() {
    return Objects.hash(learningRate, learningRateSchedule, momentum);
  }

  @Override
  public String toString() {
    return "HeavyBall(learningRate=%s, learningRateSchedule=%s, momentum=%s)"
        .formatted(learningRate, learningRateSchedule, momentum);
  }
}
