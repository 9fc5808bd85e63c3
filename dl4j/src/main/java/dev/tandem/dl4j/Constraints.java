package dev.tandem.dl4j;

import dev.tandem.dl4j.limit.MaxNorm;
import dev.tandem.dl4j.limit.UnitNorm;
import dev.tandem.spec.Constraint;
import org.deeplearning4j.nn.api.layers.LayerConstraint;
import org.deeplearning4j.nn.conf.constraint.MaxNormConstraint;
import org.deeplearning4j.nn.conf.constraint.NonNegativeConstraint;
import org.deeplearning4j.nn.conf.constraint.UnitNormConstraint;

/**
 * DL4J's constraint of the same formula. Its norms go over the inputs of a unit with dimension 0.
 *
 * @param face which classes may be used
 */
record Constraints(Face face) implements Constraint.Cases<LayerConstraint> {

  private static final int OVER_INPUTS = 0;

  @Override
  public LayerConstraint maxNorm(Constraint.MaxNorm constraint) {
    return face.isExact()
        ? new MaxNorm(constraint.norm())
        : new MaxNormConstraint(constraint.norm(), OVER_INPUTS);
  }

  @Override
  public LayerConstraint unitNorm(Constraint.UnitNorm constraint) {
    return face.isExact() ? new UnitNorm() : new UnitNormConstraint(OVER_INPUTS);
  }

  /** The same in both faces: what is done twice here is done. */
  @Override
  public LayerConstraint nonNegative(Constraint.NonNegative constraint) {
    return new NonNegativeConstraint();
  }
}
