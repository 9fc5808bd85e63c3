package dev.tandem.dl4j.limit;

import dev.tandem.spec.Constraint;
import dev.tandem.spec.ParameterId.Role;
import dev.tandem.spec.SpecException;
import java.util.TreeSet;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * {@code w' = w m / |w|} where {@code |w| > m}, else {@code w' = w}. Not {@code MaxNormConstraint},
 * which divides by {@code |w| + 1e-6} twice a step and so shortens what is short enough.
 */
public final class MaxNorm extends NormConstraint {

  private static final long serialVersionUID = 1L;

  private final double norm;

  /**
   * The constraint with its number.
   *
   * @param norm m, positive and finite
   * @throws SpecException when the norm is not positive and finite
   */
  @JsonCreator
  public MaxNorm(@JsonProperty("norm") double norm) {
    this.norm = new Constraint.MaxNorm(norm, Role.WEIGHTS).norm();
  }

  @Override
  double factor(double length) {
    return length > norm ? norm / length : 1;
  }

  @Override
  MaxNorm fresh() {
    return new MaxNorm(norm);
  }

  @Override
  public String toString() {
    return "MaxNorm(norm=%s, params=%s)".formatted(norm, new TreeSet<>(getParams()));
  }
}
