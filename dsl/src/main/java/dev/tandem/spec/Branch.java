package dev.tandem.spec;

/**
 * What one branch adds to a network, such as {@code b -> b.dense(4, tanh()).dropout(0.5)}. A branch
 * that adds nothing, {@code b -> b}, is the identity.
 */
@FunctionalInterface
public interface Branch {

  /**
   * Grows the branch.
   *
   * @param network a network whose head is the place where the branches part
   * @return what the verbs of {@code network} make of it
   */
  Network growFrom(Network network);
}
