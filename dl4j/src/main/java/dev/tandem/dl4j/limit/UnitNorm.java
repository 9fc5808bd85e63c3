package dev.tandem.dl4j.limit;

import java.util.TreeSet;

/**
 * {@code w' = w / |w|}, and 0 stays 0. Not {@code UnitNormConstraint}, which divides 0 by 0 and
 * gives NaN.
 */
public final class UnitNorm extends NormConstraint {

  private static final long serialVersionUID = 1L;

  /** The constraint; it has no numbers. */
  public UnitNorm() {}

  @Override
  double factor(double norm) {
    return norm > 0 ? 1 / norm : 1;
  }

  @Override
  UnitNorm fresh() {
    return new UnitNorm();
  }

  @Override
  public String toString() {
    return "UnitNorm(params=%s)".formatted(new TreeSet<>(getParams()));
  }
}
