package dev.tandem.dl4j.noise;

import dev.tandem.run.Masks;
import dev.tandem.spec.Noise;
import dev.tandem.spec.SpecException;
import java.util.List;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * Gaussian dropout with Tandem's draws: {@code a = x (1 + s g), s = sqrt(rate / (1 - rate))} with
 * {@code g = Masks.drawGaussian(seed, node, t)}, sample after sample; in prediction nothing
 * happens.
 */
public final class PlayedGaussianDropout extends PlayedNoise {

  private static final long serialVersionUID = 1L;

  private final double rate;
  private final long seed;
  private final String node;

  /**
   * The draws of one node.
   *
   * @param rate rate of the dropout it has the variance of, in [0, 1)
   * @param seed seed of the plan
   * @param node name of the node
   * @throws SpecException when the number is out of range
   */
  @JsonCreator
  public PlayedGaussianDropout(
      @JsonProperty("rate") double rate,
      @JsonProperty("seed") long seed,
      @JsonProperty("node") String node) {
    this.rate = new Noise.GaussianDropout(rate).rate();
    this.seed = seed;
    this.node = node;
  }

  @Override
  List<Object> identity() {
    return List.of(rate, seed, node);
  }

  @Override
  void drawFactors(int iteration, int samples, double[] values) {
    Masks.drawGaussian(seed, node, iteration, values, values.length);
    double deviation = Math.sqrt(rate / (1 - rate));
    for (int i = 0; i < values.length; i++) {
      values[i] = 1 + deviation * values[i];
    }
  }

  @Override
  public PlayedGaussianDropout clone() {
    return new PlayedGaussianDropout(rate, seed, node);
  }

  @Override
  public String toString() {
    return "PlayedGaussianDropout(rate=%s, seed=%d, node=%s)".formatted(rate, seed, node);
  }
}
