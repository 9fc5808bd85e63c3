package dev.tandem.reference;

/** A penalty on one row of weights or biases. */
interface PenaltyTerm {

  /** What it adds to the objective. */
  double value(double[] w);

  /** Adds its derivative to the gradient of the loss. */
  void addGradient(double[] w, double[] g);
}
