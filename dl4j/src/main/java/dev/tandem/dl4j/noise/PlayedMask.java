package dev.tandem.dl4j.noise;

import dev.tandem.run.Masks;
import dev.tandem.spec.Layer;
import dev.tandem.spec.SpecException;
import java.util.List;
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
public final class PlayedMask extends PlayedNoise {

  private static final long serialVersionUID = 1L;

  private final double rate;
  private final long seed;
  private final String node;

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

  @Override
  List<Object> identity() {
    return List.of(rate, seed, node);
  }

  @Override
  void drawFactors(int iteration, int samples, double[] values) {
    Masks.draw(seed, node, iteration, rate, values, values.length);
  }

  @Override
  public PlayedMask clone() {
    return new PlayedMask(rate, seed, node);
  }

  @Override
  public String toString() {
    return "PlayedMask(rate=%s, seed=%d, node=%s)".formatted(rate, seed, node);
  }
}
