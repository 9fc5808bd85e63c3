package dev.tandem.dl4j.activation;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.activations.BaseActivationFunction;
import org.nd4j.shade.jackson.annotation.JsonAutoDetect;

/**
 * What DL4J asks of an activation besides its formula: fields are written to JSON, and two are
 * equal when they print the same class and numbers. Immutable, so networks may share one.
 */
@JsonAutoDetect(
    fieldVisibility = JsonAutoDetect.Visibility.ANY,
    getterVisibility = JsonAutoDetect.Visibility.NONE,
    isGetterVisibility = JsonAutoDetect.Visibility.NONE)
abstract class Citizen extends BaseActivationFunction {

  private static final long serialVersionUID = 1L;

  @Override
  public final boolean equals(@Nullable Object other) {
    return other != null && other.getClass() == getClass() && other.toString().equals(toString());
  }

  @Override
  public final int hashCode() {
    return toString().hashCode();
  }

  /** The class and its numbers. */
  @Override
  public abstract String toString();
}
