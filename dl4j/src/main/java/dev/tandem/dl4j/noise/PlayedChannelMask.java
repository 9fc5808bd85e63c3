package dev.tandem.dl4j.noise;

import dev.tandem.run.Masks;
import dev.tandem.spec.Noise;
import dev.tandem.spec.SpecException;
import java.util.List;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * Spatial dropout with Tandem's masks: all values of a channel of a sample are multiplied by one
 * value of {@code Masks.draw(seed, node, t, rate)}; in prediction nothing happens. Reads whatever
 * has its channels one after the other: batch x channels x height x width, or a row a sample.
 */
public final class PlayedChannelMask extends PlayedNoise {

  private static final long serialVersionUID = 1L;

  private final double rate;
  private final int channels;
  private final long seed;
  private final String node;

  /**
   * The masks of one node.
   *
   * @param rate probability of a channel's being dropped, in [0, 1)
   * @param channels number of channels of a sample
   * @param seed seed of the plan
   * @param node name of the node
   * @throws SpecException when the rate is outside [0, 1)
   */
  @JsonCreator
  public PlayedChannelMask(
      @JsonProperty("rate") double rate,
      @JsonProperty("channels") int channels,
      @JsonProperty("seed") long seed,
      @JsonProperty("node") String node) {
    this.rate = new Noise.SpatialDropout(rate).rate();
    this.channels = channels;
    this.seed = seed;
    this.node = node;
  }

  @Override
  List<Object> identity() {
    return List.of(rate, channels, seed, node);
  }

  @Override
  void drawFactors(int iteration, int samples, double[] values) {
    double[] mask = new double[samples * channels];
    Masks.draw(seed, node, iteration, rate, mask, mask.length);
    int places = values.length / mask.length;
    for (int i = 0; i < values.length; i++) {
      values[i] = mask[i / places];
    }
  }

  @Override
  public PlayedChannelMask clone() {
    return new PlayedChannelMask(rate, channels, seed, node);
  }

  @Override
  public String toString() {
    return "PlayedChannelMask(rate=%s, channels=%d, seed=%d, node=%s)"
        .formatted(rate, channels, seed, node);
  }
}
