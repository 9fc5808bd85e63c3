package dev.tandem.dl4j.start;

import dev.tandem.spec.Initializer;
import dev.tandem.spec.SpecException;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * {@code gain Q}, Q uniformly distributed among the matrices with orthonormal columns, or rows. Not
 * DL4J's orthogonal distribution, which is computed in {@code float} and prefers a direction where
 * there are more units than inputs.
 */
public final class OrthogonalWeights extends DrawnWeights {

  private static final long serialVersionUID = 1L;

  private final double gain;

  /**
   * The weights of one node.
   *
   * @param seed seed of the plan
   * @param node name of the node
   * @param gain the factor, positive and finite
   * @throws SpecException when the gain is not positive and finite
   */
  @JsonCreator
  public OrthogonalWeights(
      @JsonProperty("seed") long seed,
      @JsonProperty("node") String node,
      @JsonProperty("gain") double gain) {
    super(seed, node);
    this.gain = new Initializer.Orthogonal(gain).gain();
  }

  @Override
  Initializer initializer() {
    return new Initializer.Orthogonal(gain);
  }
}
