package dev.tandem.spec;

/**
 * The name of one parameter array, such as {@code dense1.weights}.
 *
 * @param node name of the node that owns it
 * @param role what the node uses it for
 */
public record ParameterId(String node, Role role) implements Comparable<ParameterId> {

  /** What a node uses a parameter array for. */
  public enum Role {
    /** {@code W}, inputs x units. */
    WEIGHTS,
    /** {@code b}, one row. */
    BIASES,
    /** {@code gamma} of a normalization, one row. */
    GAMMA,
    /** {@code beta} of a normalization, one row. */
    BETA,
    /** The mean that predictions use, one row; follows the batches, is not trained. */
    RUNNING_MEAN,
    /** The variance that predictions use, one row; follows the batches, is not trained. */
    RUNNING_VARIANCE,
    /** {@code g} of a layer normalization, one row. */
    GAIN;

    /** Whether an optimizer changes it. What is not trained has the gradient 0. */
    public boolean isTrained() {
      return this != RUNNING_MEAN && this != RUNNING_VARIANCE;
    }

    @Override
    public String toString() {
      return switch (this) {
        case WEIGHTS -> "weights";
        case BIASES -> "biases";
        case GAMMA -> "gamma";
        case BETA -> "beta";
        case RUNNING_MEAN -> "runningMean";
        case RUNNING_VARIANCE -> "runningVariance";
        case GAIN -> "gain";
      };
    }
  }

  @Override
  public int compareTo(ParameterId other) {
    int byNode = node.compareTo(other.node);
    return byNode != 0 ? byNode : role.compareTo(other.role);
  }

  @Override
  public String toString() {
    return node + "." + role;
  }
}
