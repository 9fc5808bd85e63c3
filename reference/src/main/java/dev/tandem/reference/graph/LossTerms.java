package dev.tandem.reference.graph;

import dev.tandem.reference.autodiff.Expression;

/** What the outputs add to a loss, samples as rows: their sum is that of the samples' losses. */
interface LossTerms {

  /**
   * The terms.
   *
   * @param z drives of the last layer
   * @param a its outputs
   * @param y targets
   * @return one row a sample, and for a loss that can be weighted one column an output
   */
  Expression of(Expression z, Expression a, Expression y);
}
