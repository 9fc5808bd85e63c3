package dev.tandem.dl4j.noise;

import dev.tandem.run.Masks;
import dev.tandem.spec.Noise;
import dev.tandem.spec.SpecException;
import java.util.Arrays;
import java.util.List;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * Gaussian noise with Tandem's draws: {@code a = x + s g} with {@code g = Masks.drawGaussian(seed,
 * node, t)}, sample after sample; in prediction nothing happens.
 */
public final class PlayedGaussianNoise extends PlayedNoise {

  private static final long serialVersionUID = 1L;

  private final double standardDeviation;
  private final long seed;
  private final String node;

  /**
   * The draws of one node.
   *
   * @param standardDeviation s, 0 or more
   * @param seed seed of the plan
   * @param node name of the node
   * @throws SpecException when the number is out of range
   */
  @JsonCreator
  public PlayedGaussianNoise(
      @JsonProperty("standardDeviation") double standardDeviation,
      @JsonProperty("seed") long seed,
      @JsonProperty("node") String node) {
    this.standardDeviation = new Noise.GaussianNoise(standardDeviation).standardDeviation();
    this.seed = seed;
    this.node = node;
  }

  @Override
  List<Object> identity() {
    return List.of(standardDeviation, seed, node);
  }

  @Override
  void drawFactors(int iteration, int samples, double[] values) {
    Arrays.fill(values, 1);
  }

  @Override
  boolean hasAddends() {
    return true;
  }

  @Override
  void drawAddends(int iteration, int samples, double[] values) {
    Masks.drawGaussian(seed, node, iteration, values, values.length);
    for (int i = 0; i < values.length; i++) {
      values[i] *= standardDeviation;
    }
  }

  @Override
  public PlayedGaussianNoise clone() {
    return new PlayedGaussianNoise(standardDeviation, seed, node);
  }

  @Override
  public String toString() {
    return "PlayedGaussianNoise(standardDeviation=%s, seed=%d, node=%s)"
        .formatted(standardDeviation, seed, node);
  }
}
