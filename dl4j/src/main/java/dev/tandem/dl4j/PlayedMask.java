package dev.tandem.dl4j;

import dev.tandem.run.Masks;
import dev.tandem.spec.Layer;
import dev.tandem.spec.SpecException;
import java.util.Arrays;
import java.util.Objects;
import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.shade.jackson.annotation.JsonAutoDetect;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * Dropout with Tandem's masks: in iteration {@code t} each value is multiplied by {@code
 * Masks.draw(seed, node, t, rate)}, sample after sample; in prediction nothing happens.
 *
 * <p>A mask is a pure function of these numbers, so nothing has to be handed over or saved: the
 * masks survive JSON, zip and clone, and backpropagation meets the mask of the forward pass. {@code
 * rate} is the fraction that is <em>dropped</em>, while the number in DL4J's {@code Dropout} is the
 * fraction that is kept. Not for use by several threads at once, like the network it belongs to.
 */
@JsonAutoDetect(
    fieldVisibility = JsonAutoDetect.Visibility.ANY,
    getterVisibility = JsonAutoDetect.Visibility.NONE)
public final class PlayedMask implements IDropout {

  private static final long serialVersionUID = 1L;

  private final double rate;
  private final long seed;
  private final String node;

  /** The last mask that was drawn, kept to be used again in backpropagation and as a buffer. */
  private transient @Nullable INDArray mask;

  private transient double @Nullable [] values;
  private transient int drawnFor = -1;

  /**
   * The masks of one dropout node.
   *
   * @param rate probability of being dropped, in [0, 1)
   * @param seed seed of the plan
   * @param node name of the node
   * @throws SpecException when the rate is outside [0, 1)
   */
  @JsonCreator
  public PlayedMask(
      @JsonProperty("rate") double rate,
      @JsonProperty("seed") long seed,
      @JsonProperty("node") String node) {
    this.rate = new Layer.Dropout(rate).rate();
    this.seed = seed;
    this.node = node;
  }

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
    INDArray drawn = mask(resultArray.shape(), iteration).castTo(resultArray.dataType());
    INDArray result =
        resultArray == inputActivations
            ? workspaceMgr.createUninitialized(
                ArrayType.ACTIVATIONS,
                resultArray.dataType(),
                resultArray.shape(),
                resultArray.ordering())
            : resultArray;
    return inputActivations.castTo(result.dataType()).muli(drawn, result);
  }

  @Override
  public INDArray backprop(INDArray gradAtOutput, INDArray gradAtInput, int iteration, int epoch) {
    INDArray drawn = mask(gradAtInput.shape(), iteration).castTo(gradAtInput.dataType());
    return gradAtOutput.muli(drawn, gradAtInput);
  }

  /** Does nothing: what is kept between calls depends on the arguments alone. */
  @Override
  public void clear() {}

  @Override
  public PlayedMask clone() {
    return new PlayedMask(rate, seed, node);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PlayedMask that
        && Double.compare(rate, that.rate) == 0
        && seed == that.seed
        && node.equals(that.node);
  }

  @Override
  public int hashCode() {
    return Objects.hash(rate, seed, node);
  }

  @Override
  public String toString() {
    return "PlayedMask(rate=%s, seed=%d, node=%s)".formatted(rate, seed, node);
  }

  private INDArray mask(long[] shape, int iteration) {
    INDArray kept = mask;
    double[] staged = values;
    if (kept == null || staged == null || !Arrays.equals(kept.shape(), shape)) {
      kept = Nd4j.createUninitializedDetached(DataType.DOUBLE, 'c', shape);
      staged = new double[Math.toIntExact(kept.length())];
      mask = kept;
      values = staged;
      drawnFor = -1;
    }
    if (drawnFor != iteration) {
      Masks.draw(seed, node, iteration, rate, staged, staged.length);
      Buffers.write(staged, kept);
      drawnFor = iteration;
    }
    return kept;
  }
}
