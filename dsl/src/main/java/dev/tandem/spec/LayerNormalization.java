package dev.tandem.spec;

/**
 * A dense layer with it computes {@code a = f(g o h + b)}, {@code h = (z - m) / sqrt(v + epsilon)}:
 * {@code z = x W} are the drives of one sample, {@code m} and {@code v} their mean and their biased
 * variance (divided by the number of units). The gain {@code g}, one value a unit, starts at 1 and
 * follows the optimizer; penalties, decay and constraints leave it free. Training and prediction
 * are the same.
 *
 * <p>Where all drives of a sample are equal, h is 0, as it is with any epsilon. Without an epsilon
 * nothing below learns from that sample, and drives that differ by little are blown up. Source: Ba,
 * Kiros and Hinton 2016.
 *
 * @param epsilon what is added to the variance under the root: 0 or more, in the drives' unit
 *     squared
 */
public record LayerNormalization(double epsilon) {

  /** Checks the number. */
  public LayerNormalization {
    if (!(epsilon >= 0) || Double.isInfinite(epsilon)) {
      throw new SpecException(
          "layerNormalization: epsilon(%s): is added to a variance and must be 0 or more and %s"
              .formatted(epsilon, "finite; a usual value is 1e-5"));
    }
  }

  /** Without an epsilon, as in DL4J. */
  public LayerNormalization() {
    this(0);
  }

  /**
   * The same with an epsilon.
   *
   * @param epsilon what is added to the variance under the root, 0 or more
   * @return a new value
   * @throws SpecException when it is negative or not finite
   */
  public LayerNormalization epsilon(double epsilon) {
    return new LayerNormalization(epsilon);
  }

  @Override
  public String toString() {
    return "layerNormalization()" + (epsilon == 0 ? "" : ".epsilon(" + epsilon + ")");
  }
}
