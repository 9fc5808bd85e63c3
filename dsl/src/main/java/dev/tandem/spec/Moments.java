package dev.tandem.spec;

/**
 * The numbers of Adam and its relatives.
 *
 * @param beta1 decay of the average gradient, in [0, 1)
 * @param beta2 decay of the average square, in [0, 1)
 * @param epsilon keeps the quotient finite, positive
 */
public record Moments(double beta1, double beta2, double epsilon) {

  /** What Adam's paper recommends: 0.9, 0.999 and 1e-8. */
  public static final Moments USUAL = new Moments(0.9, 0.999, 1e-8);

  /** Checks the numbers. */
  public Moments {
    OptimizerNumbers.requireDecay("beta1", beta1);
    OptimizerNumbers.requireDecay("beta2", beta2);
    OptimizerNumbers.requireEpsilon(epsilon);
  }

  /** The same with another decay of the average gradient. */
  Moments beta1(double beta1) {
    return new Moments(beta1, beta2, epsilon);
  }

  /** The same with another decay of the average square. */
  Moments beta2(double beta2) {
    return new Moments(beta1, beta2, epsilon);
  }

  /** The same with another epsilon. */
  Moments epsilon(double epsilon) {
    return new Moments(beta1, beta2, epsilon);
  }

  /** The words for what differs from the usual numbers. */
  String words(Moments usual) {
    return (beta1 == usual.beta1 ? "" : ".beta1(" + beta1 + ")")
        + (beta2 == usual.beta2 ? "" : ".beta2(" + beta2 + ")")
        + (epsilon == usual.epsilon ? "" : ".epsilon(" + epsilon + ")");
  }
}
