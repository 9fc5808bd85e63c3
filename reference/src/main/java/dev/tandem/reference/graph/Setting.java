package dev.tandem.reference.graph;

import static dev.tandem.reference.autodiff.Expressions.constant;

import dev.tandem.data.Matrix;
import dev.tandem.reference.autodiff.Expression;
import dev.tandem.run.Masks;
import dev.tandem.run.Mode;

/**
 * In which step a node is computed, and so what it draws.
 *
 * @param node name of the node
 * @param mode training or prediction
 * @param seed seed of the plan
 * @param step number of steps taken before this one
 */
record Setting(String node, Mode mode, long seed, long step) {

  /** Whether noises disturb. */
  boolean isTraining() {
    return mode == Mode.TRAINING;
  }

  /** A mask of 0 with probability {@code rate}, else 1. */
  Expression kept(double rate, int rows, int columns) {
    double[] kept = new double[rows * columns];
    Masks.drawKept(seed, node, step, rate, kept, kept.length);
    return constant(Matrix.of(rows, columns, kept));
  }

  /** Numbers from N(0, 1). */
  Expression gaussian(int rows, int columns) {
    double[] noise = new double[rows * columns];
    Masks.drawGaussian(seed, node, step, noise, noise.length);
    return constant(Matrix.of(rows, columns, noise));
  }
}
