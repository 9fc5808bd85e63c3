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
    BIASES;

    @Override
    public String toString() {
      return switch (this) {
        case WEIGHTS -> "weights";
        case BIASES -> "biases";
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
