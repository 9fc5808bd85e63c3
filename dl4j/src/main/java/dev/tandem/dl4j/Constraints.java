package dev.tandem.dl4j;

import dev.tandem.dl4j.limit.MaxNorm;
import dev.tandem.dl4j.limit.UnitNorm;
import dev.tandem.spec.Constraint;
import org.deeplearning4j.nn.api.layers.LayerConstraint;
import org.deeplearning4j.nn.conf.constraint.MaxNormConstraint;
import org.deeplearning4j.nn.conf.constraint.NonNegativeConstraint;
import org.deeplearning4j.nn.conf.constraint.UnitNormConstraint;

/**
 * DL4J's constraint of the same formula. Its norms go over the inputs of a unit: over dimension 0
 * of dense weights, and over all but dimension 0 of kernels.
 *
 * @param face which classes may be used
 * @param overInputs the dimensions of DL4J's array that are inputs
 */
record Constraints(Face face, int... overInputs) implements Constraint.Cases<LayerConstraint> {

  @Override
  public LayerConstraint maxNorm(Constraint.MaxNorm constraint) {
    return face.isExact()
        ? new MaxNorm(constraint.norm())
        : new MaxNormConstraint(constraint.norm(), overInputs);
  }

  @Override
  public LayerConstraint unitNorm(Constraint.UnitNorm constraint) {
    return face.isExact() ? new UnitNorm() : new UnitNormConstraint(overInputs);
  }

  /** The same in both faces: what is done twice here is done. */
  @Override
  public LayerConstraint nonNegative(Constraint.NonNegative constraint) {
    return new NonNegativeConstraint();
  }
}
