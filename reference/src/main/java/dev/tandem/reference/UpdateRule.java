package dev.tandem.reference;

import dev.tandem.spec.Schedule;

/** One update of one row of parameters, in place. What it keeps between steps is handed in. */
abstract class UpdateRule {

  private final Schedule learningRate;

  /** The learning rate of this step. */
  double eta;

  UpdateRule(Schedule learningRate) {
    this.learningRate = learningRate;
  }

  /**
   * Prepares a step: what is the same for all parameters.
   *
   * @param steps number of steps taken
   * @param epochs number of epochs finished
   * @param plateaus how often the validation loss has stopped improving
   */
  void begin(long steps, long epochs, int plateaus) {
    eta = learningRate.valueAt(steps, epochs, plateaus);
  }

  /** Whether it leaves parameters as they are, and keeps nothing, where the gradient is 0. */
  boolean restsWithoutGradient() {
    return false;
  }

  /**
   * Changes the parameters and what is kept.
   *
   * @param w parameters
   * @param g gradient of the objective
   * @param state for each slot of the optimizer the rows of its array
   * @param row which row of each array
   */
  abstract void update(double[] w, double[] g, double[][][] state, int row);
}
