package dev.tandem.comparison;

import dev.tandem.data.Batch;
import dev.tandem.data.Matrix;
import dev.tandem.run.Learner;
import dev.tandem.run.Mode;
import dev.tandem.run.Parameters;
import dev.tandem.spec.ParameterId;

/**
 * Derivatives without any derivation: {@code dC/dw = (C(w + h) - C(w - h)) / 2h} with error {@code
 * O(h^2)}, from the objective of an engine alone. The judge of the reference's backpropagation.
 * Source: course G1.
 */
public final class FiniteDifferences {

  private static final double STEP = 1e-5;

  private FiniteDifferences() {}

  /**
   * The derivative of the objective by one value, in training mode with the masks of the learner's
   * step. The learner's parameters are the same afterwards.
   *
   * @param learner whose objective
   * @param batch samples and targets
   * @param id name of the parameter
   * @param row row of the value
   * @param column column of the value
   * @return the central difference
   */
  public static double derivative(
      Learner learner, Batch batch, ParameterId id, int row, int column) {
    Parameters parameters = learner.parameters();
    Matrix matrix = parameters.get(id);
    double value = matrix.get(row, column);
    double h = STEP * Math.max(1, Math.abs(value));
    double above = value + h;
    double below = value - h;
    try {
      learner.setParameters(parameters.with(id, matrix.with(row, column, above)));
      double high = learner.objective(batch, Mode.TRAINING);
      learner.setParameters(parameters.with(id, matrix.with(row, column, below)));
      double low = learner.objective(batch, Mode.TRAINING);
      return (high - low) / (above - below);
    } finally {
      learner.setParameters(parameters);
    }
  }
}
