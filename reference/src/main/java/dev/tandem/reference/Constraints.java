package dev.tandem.reference;

import dev.tandem.spec.Constraint;
import dev.tandem.spec.ParameterId.Role;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * The table of constraints: each becomes what brings one parameter array back, in place. Made once,
 * so that a step allocates nothing.
 */
final class Constraints implements Constraint.Cases<Runnable> {

  private final double[][] values;

  /** One a unit for weights, a single one for biases. */
  private final double[] norms;

  Constraints(Parameter parameter) {
    this.values = parameter.values;
    boolean weights = parameter.spec.id().role() == Role.WEIGHTS;
    this.norms = new double[weights ? parameter.spec.columns() : 1];
  }

  @Override
  public Runnable maxNorm(Constraint.MaxNorm constraint) {
    double most = constraint.norm();
    DoubleUnaryOperator factor = norm -> norm > most ? most / norm : 1;
    return () -> scale(factor);
  }

  @Override
  public Runnable unitNorm(Constraint.UnitNorm constraint) {
    DoubleUnaryOperator factor = norm -> norm > 0 ? 1 / norm : 1;
    return () -> scale(factor);
  }

  @Override
  public Runnable nonNegative(Constraint.NonNegative constraint) {
    return () -> {
      for (double[] row : values) {
        for (int i = 0; i < row.length; i++) {
          row[i] = Math.max(0, row[i]);
        }
      }
    };
  }

  /** Multiplies each vector by a number that depends on its norm. */
  private void scale(DoubleUnaryOperator factor) {
    Arrays.fill(norms, 0);
    for (double[] row : values) {
      for (int i = 0; i < row.length; i++) {
        norms[vectorOf(i)] += row[i] * row[i];
      }
    }
    for (int vector = 0; vector < norms.length; vector++) {
      norms[vector] = factor.applyAsDouble(Math.sqrt(norms[vector]));
    }
    for (double[] row : values) {
      for (int i = 0; i < row.length; i++) {
        row[i] *= norms[vectorOf(i)];
      }
    }
  }

  /** The column, which is the unit; all biases of a layer are one vector. */
  private int vectorOf(int column) {
    return Math.min(column, norms.length - 1);
  }
}
