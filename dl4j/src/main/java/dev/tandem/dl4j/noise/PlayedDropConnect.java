package dev.tandem.dl4j.noise;

import dev.tandem.run.Masks;
import dev.tandem.spec.DropConnect;
import dev.tandem.spec.SpecException;
import java.util.Objects;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.weightnoise.IWeightNoise;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.shade.jackson.annotation.JsonAutoDetect;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * DropConnect with Tandem's masks: in iteration {@code t} of training the weights are {@code M o W}
 * with {@code M = survivor * Masks.drawKept(seed, node, t, rate)}, row after row; biases are left
 * alone. The layers {@link DropConnectDense} and {@link DropConnectOutput} pass gradients through
 * the same mask, which DL4J's own layers do not.
 *
 * <p>One for each layer. {@code rate} is the fraction that is <em>dropped</em>, while the number in
 * DL4J's {@code DropConnect} is the fraction that is kept. Not for use by several threads at once.
 */
@JsonAutoDetect(
    fieldVisibility = JsonAutoDetect.Visibility.ANY,
    getterVisibility = JsonAutoDetect.Visibility.NONE)
public final class PlayedDropConnect implements IWeightNoise {

  private static final long serialVersionUID = 1L;

  private final double rate;
  private final double survivor;
  private final long seed;
  private final String node;

  private transient @Nullable DrawnArray mask;
  private transient @Nullable INDArray masked;

  /**
   * The masks of one layer.
   *
   * @param rate probability that a weight is dropped, in [0, 1)
   * @param survivor what a kept weight is multiplied by: {@code 1 / (1 - rate)}, or 1
   * @param seed seed of the plan
   * @param node name of the node
   * @throws SpecException when the rate is outside [0, 1)
   */
  @JsonCreator
  public PlayedDropConnect(
      @JsonProperty("rate") double rate,
      @JsonProperty("survivor") double survivor,
      @JsonProperty("seed") long seed,
      @JsonProperty("node") String node) {
    this.rate = new DropConnect(rate).rate();
    this.survivor = survivor;
    this.seed = seed;
    this.node = node;
  }

  @Override
  public INDArray getParameter(
      Layer layer,
      String paramKey,
      int iteration,
      int epoch,
      boolean train,
      LayerWorkspaceMgr workspaceMgr) {
    INDArray parameter = layer.getParam(paramKey);
    return train && paramKey.equals(DefaultParamInitializer.WEIGHT_KEY)
        ? parameter.mul(mask(parameter, iteration), room(parameter))
        : parameter;
  }

  /** The noise of a layer whose configuration has one. */
  static PlayedDropConnect of(BaseLayer<?> layer) {
    return (PlayedDropConnect) layer.layerConf().getWeightNoise();
  }

  /**
   * What DL4J's own layers ask for, but they remember the answer until they are cleared. A mask
   * depends on the iteration alone, so there is nothing to remember, and weights may be set.
   */
  INDArray parameter(BaseLayer<?> layer, String key, boolean train, LayerWorkspaceMgr manager) {
    return getParameter(
        layer, key, layer.getIterationCount(), layer.getEpochCount(), train, manager);
  }

  /** From the gradient by {@code M o W} to that of W, in place. */
  Pair<Gradient, INDArray> backward(BaseLayer<?> layer, Pair<Gradient, INDArray> pair) {
    INDArray gradient = pair.getFirst().getGradientFor(DefaultParamInitializer.WEIGHT_KEY);
    gradient.muli(mask(gradient, layer.getIterationCount()));
    return pair;
  }

  @Override
  public PlayedDropConnect clone() {
    return new PlayedDropConnect(rate, survivor, seed, node);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PlayedDropConnect that
        && Double.compare(rate, that.rate) == 0
        && Double.compare(survivor, that.survivor) == 0
        && seed == that.seed
        && node.equals(that.node);
  }

  @Override
  public int hashCode() {
    return Objects.hash(rate, survivor, seed, node);
  }

  @Override
  public String toString() {
    return "PlayedDropConnect(rate=%s, survivor=%s, seed=%d, node=%s)"
        .formatted(rate, survivor, seed, node);
  }

  /** Where the weights of a pass go, each time the same, outside of all workspaces. */
  private INDArray room(INDArray like) {
    INDArray kept =
        masked == null ? Nd4j.createUninitializedDetached(like.dataType(), like.shape()) : masked;
    masked = kept;
    return kept;
  }

  private INDArray mask(INDArray like, int iteration) {
    DrawnArray kept = mask == null ? new DrawnArray() : mask;
    mask = kept;
    return kept.at(like.shape(), iteration, values -> draw(iteration, values))
        .castTo(like.dataType());
  }

  private void draw(int iteration, double[] values) {
    Masks.drawKept(seed, node, iteration, rate, values, values.length);
    for (int i = 0; i < values.length; i++) {
      values[i] *= survivor;
    }
  }
}
