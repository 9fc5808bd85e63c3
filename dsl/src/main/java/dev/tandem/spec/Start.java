package dev.tandem.spec;

/**
 * Where the parameters of a layer start.
 *
 * @param weights distribution of the weights
 * @param biases distribution of the biases
 */
public record Start(Initializer weights, Initializer biases) {

  /**
   * What a layer starts from when nothing is said: weights {@code N(0, 1 / n_in)}, biases {@code
   * N(0, 1)}, as in the course (S3).
   */
  public static final Start COURSE = new Start(Scheme.LECUN_NORMAL, new Initializer.Normal(1));

  /**
   * The same weights with other biases.
   *
   * @param biases distribution of the biases
   * @return a new start
   */
  public Start biases(Initializer biases) {
    return new Start(weights, biases);
  }

  @Override
  public String toString() {
    return "weights(" + weights + ").biases(" + biases + ")";
  }
}
