package dev.tandem.dl4j.noise;

import java.util.List;
import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.shade.jackson.annotation.JsonAutoDetect;

/**
 * Noise with Tandem's draws: in iteration {@code t} each value becomes {@code m x + s} with factors
 * m and addends s that belong to t; in prediction nothing happens.
 *
 * <p>What is drawn is a pure function of the seed, the node and t, so nothing has to be handed over
 * or saved: the draws survive JSON, zip and clone, and backpropagation meets those of the forward
 * pass. Not for use by several threads at once, like the network it belongs to.
 */
@JsonAutoDetect(
    fieldVisibility = JsonAutoDetect.Visibility.ANY,
    getterVisibility = JsonAutoDetect.Visibility.NONE,
    isGetterVisibility = JsonAutoDetect.Visibility.NONE)
abstract class PlayedNoise implements IDropout {

  private static final long serialVersionUID = 1L;

  private transient @Nullable DrawnArray factors;
  private transient @Nullable DrawnArray addends;

  /** All that the draws depend on but the iteration. */
  abstract List<Object> identity();

  /** Fills m for so many samples, sample after sample. */
  abstract void drawFactors(int iteration, int samples, double[] values);

  /** Whether s is not always 0. */
  boolean hasAddends() {
    return false;
  }

  /** Fills s for so many samples, sample after sample. */
  void drawAddends(int iteration, int samples, double[] values) {
    throw new IllegalStateException(this + " has no addends");
  }

  @Override
  public abstract PlayedNoise clone();

  /**
   * Never in place: in a graph DL4J lets the last reader of an output overwrite it, which the other
   * readers still need in backpropagation.
   */
  @Override
  public INDArray applyDropout(
      INDArray inputActivations,
      INDArray resultArray,
      int iteration,
      int epoch,
      LayerWorkspaceMgr workspaceMgr) {
    INDArray result =
        resultArray == inputActivations
            ? workspaceMgr.createUninitialized(
                ArrayType.ACTIVATIONS,
                resultArray.dataType(),
                resultArray.shape(),
                resultArray.ordering())
            : resultArray;
    inputActivations.castTo(result.dataType()).muli(factors(result, iteration), result);
    return hasAddends() ? result.addi(addends(result, iteration)) : result;
  }

  @Override
  public INDArray backprop(INDArray gradAtOutput, INDArray gradAtInput, int iteration, int epoch) {
    return gradAtOutput.muli(factors(gradAtInput, iteration), gradAtInput);
  }

  /** Does nothing: what is kept between calls depends on the arguments alone. */
  @Override
  public void clear() {}

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PlayedNoise that
        && getClass() == that.getClass()
        && identity().equals(that.identity());
  }

  @Override
  public int hashCode() {
    return identity().hashCode();
  }

  private INDArray factors(INDArray like, int iteration) {
    DrawnArray kept = factors == null ? new DrawnArray() : factors;
    factors = kept;
    int samples = Math.toIntExact(like.size(0));
    return kept.at(like.shape(), iteration, values -> drawFactors(iteration, samples, values))
        .castTo(like.dataType());
  }

  private INDArray addends(INDArray like, int iteration) {
    DrawnArray kept = addends == null ? new DrawnArray() : addends;
    addends = kept;
    int samples = Math.toIntExact(like.size(0));
    return kept.at(like.shape(), iteration, values -> drawAddends(iteration, samples, values))
        .castTo(like.dataType());
  }
}
