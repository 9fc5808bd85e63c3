package dev.tandem.dl4j.start;

import dev.tandem.spec.Initializer;
import dev.tandem.spec.SpecException;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * Weights from {@code N(mean, sd^2)} cut at two standard deviations. Not DL4J's truncated normal,
 * which sets 2.3 % of the values to the mean instead of drawing them again.
 */
public final class TruncatedNormalWeights extends DrawnWeights {

  private static final long serialVersionUID = 1L;

  private final double standardDeviation;
  private final double mean;

  /**
   * The weights of one node.
   *
   * @param seed seed of the plan
   * @param node name of the node
   * @param standardDeviation sd before the cut, positive and finite
   * @param mean finite
   * @throws SpecException when a number is out of its range
   */
  @JsonCreator
  public TruncatedNormalWeights(
      @JsonProperty("seed") long seed,
      @JsonProperty("node") String node,
      @JsonProperty("standardDeviation") double standardDeviation,
      @JsonProperty("mean") double mean) {
    super(seed, node);
    Initializer.TruncatedNormal checked = new Initializer.TruncatedNormal(standardDeviation, mean);
    this.standardDeviation = checked.standardDeviation();
    this.mean = checked.mean();
  }

  @Override
  Initializer initializer() {
    return new Initializer.TruncatedNormal(standardDeviation, mean);
  }
}
