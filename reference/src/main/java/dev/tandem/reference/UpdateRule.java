package dev.tandem.reference;

import java.util.List;

/** One update of one row of parameters, in place. What it keeps between steps is handed in. */
interface UpdateRule {

  /** The names of what it keeps for each parameter. */
  List<String> slots();

  /**
   * Changes the parameters and what is kept.
   *
   * @param w parameters
   * @param g gradient of the objective
   * @param state for each slot the rows of its array, all 0 at the start
   * @param row which row of each array
   */
  void update(double[] w, double[] g, double[][][] state, int row);
}
