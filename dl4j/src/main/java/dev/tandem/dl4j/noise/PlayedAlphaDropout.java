package dev.tandem.dl4j.noise;

import dev.tandem.run.Masks;
import dev.tandem.spec.Noise;
import dev.tandem.spec.SpecException;
import java.util.List;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * Alpha dropout with Tandem's masks: {@code a (x k + c (1 - k)) + b} with {@code k =
 * Masks.drawKept(seed, node, t, rate)}, sample after sample; in prediction nothing happens. DL4J's
 * {@code AlphaDropout} has the same a, b and c; its number is the fraction that is kept.
 */
public final class PlayedAlphaDropout extends PlayedNoise {

  private static final long serialVersionUID = 1L;

  /** c: where selu saturates. */
  private static final double SATURATED = -1.0507009873554805 * 1.6732632423543772;

  private final double rate;
  private final long seed;
  private final String node;

  /**
   * The draws of one node.
   *
   * @param rate probability of being dropped, in [0, 1)
   * @param seed seed of the plan
   * @param node name of the node
   * @throws SpecException when the number is out of range
   */
  @JsonCreator
  public PlayedAlphaDropout(
      @JsonProperty("rate") double rate,
      @JsonProperty("seed") long seed,
      @JsonProperty("node") String node) {
    this.rate = new Noise.AlphaDropout(rate).rate();
    this.seed = seed;
    this.node = node;
  }

  @Override
  List<Object> identity() {
    return List.of(rate, seed, node);
  }

  @Override
  void drawFactors(int iteration, int samples, double[] values) {
    Masks.drawKept(seed, node, iteration, rate, values, values.length);
    for (int i = 0; i < values.length; i++) {
      values[i] *= scale();
    }
  }

  @Override
  boolean hasAddends() {
    return true;
  }

  @Override
  void drawAddends(int iteration, int samples, double[] values) {
    Masks.drawKept(seed, node, iteration, rate, values, values.length);
    for (int i = 0; i < values.length; i++) {
      values[i] = scale() * SATURATED * (1 - values[i] - rate);
    }
  }

  /** What makes the variance 1 again. */
  private double scale() {
    return 1 / Math.sqrt((1 - rate) * (1 + SATURATED * SATURATED * rate));
  }

  @Override
  public PlayedAlphaDropout clone() {
    return new PlayedAlphaDropout(rate, seed, node);
  }

  @Override
  public String toString() {
    return "PlayedAlphaDropout(rate=%s, seed=%d, node=%s)".formatted(rate, seed, node);
  }
}
