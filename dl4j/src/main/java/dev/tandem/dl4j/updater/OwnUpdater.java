package dev.tandem.dl4j.updater;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.schedule.ISchedule;

/**
 * What all of Tandem's updaters share: a learning rate that may follow a schedule, and state that
 * lies slot after slot in one vector. Each gives its formula. JSON reads and writes the fields;
 * equal updaters are those of one class with equal numbers, and DL4J updates neighboring parameters
 * in one go when theirs are equal.
 */
public abstract class OwnUpdater implements IUpdater {

  private static final long serialVersionUID = 1L;

  private double learningRate;
  private @Nullable ISchedule learningRateSchedule;

  OwnUpdater(double learningRate) {
    this.learningRate = learningRate;
  }

  /** The names of what is kept, in the order in which it lies. */
  abstract List<String> slots();

  /** The value of all that is kept before the first step. */
  double start() {
    return 0;
  }

  /** All numbers but the learning rate, in the order of the constructor. */
  abstract List<@Nullable Object> numbers();

  /**
   * Changes what is kept, and turns the gradient into what is subtracted from the parameters.
   *
   * @param g the gradient, overwritten
   * @param state for each slot an array like the gradient
   * @param iteration number of steps taken before
   * @param epoch number of epochs finished before
   */
  abstract void update(INDArray g, List<INDArray> state, int iteration, int epoch);

  @Override
  public final long stateSize(long numParams) {
    return slots().size() * numParams;
  }

  @Override
  public final OwnGradientUpdater instantiate(INDArray viewArray, boolean initializeViewArray) {
    long[] shape = {viewArray.length() / slots().size()};
    OwnGradientUpdater updater = new OwnGradientUpdater(this);
    updater.setStateViewArray(viewArray, shape, 'c', initializeViewArray);
    return updater;
  }

  @Override
  public final OwnGradientUpdater instantiate(
      Map<String, INDArray> updaterState, boolean initializeStateArrays) {
    OwnGradientUpdater updater = new OwnGradientUpdater(this);
    updater.setState(updaterState, initializeStateArrays);
    return updater;
  }

  @Override
  public final double getLearningRate(int iteration, int epoch) {
    return learningRateSchedule == null
        ? learningRate
        : learningRateSchedule.valueAt(iteration, epoch);
  }

  @Override
  public final boolean hasLearningRate() {
    return true;
  }

  @Override
  public final void setLrAndSchedule(double lr, @Nullable ISchedule lrSchedule) {
    this.learningRate = lr;
    this.learningRateSchedule = lrSchedule;
  }

  @Override
  public final OwnUpdater clone() {
    try {
      return (OwnUpdater) super.clone();
    } catch (CloneNotSupportedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof OwnUpdater that
        && getClass() == that.getClass()
        && Double.compare(learningRate, that.learningRate) == 0
        && Objects.equals(learningRateSchedule, that.learningRateSchedule)
        && numbers().equals(that.numbers());
  }

  @Override
  public final int hashCode() {
    return Objects.hash(getClass(), learningRate, learningRateSchedule, numbers());
  }

  @Override
  public final String toString() {
    return "%s(%s, %s, %s)"
        .formatted(getClass().getSimpleName(), learningRate, learningRateSchedule, numbers());
  }
}
