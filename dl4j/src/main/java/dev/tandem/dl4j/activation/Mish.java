package dev.tandem.dl4j.activation;

/**
 * {@code a = z tanh(softplus(z))}; derivative {@code t + z sigmoid(z) (1 - t^2)} with {@code t =
 * tanh(softplus(z))}. Not {@code ActivationMish}, whose derivative is NaN for great drives.
 *
 * <p>{@code t = (w^2 - 1) / (w^2 + 1)} with {@code w = 1 + exp(z)}. Above and below are divided by
 * {@code exp(2 z)} when {@code z} is positive, so that nothing overflows or cancels.
 */
public final class Mish extends Elementwise {

  private static final long serialVersionUID = 1L;

  /** There is nothing to configure. */
  public Mish() {}

  @Override
  double value(double z) {
    double e = Math.exp(-Math.abs(z));
    return z * above(z, e) / below(z, e);
  }

  @Override
  double derivative(double z) {
    double e = Math.exp(-Math.abs(z));
    double sigmoid = z > 0 ? 1 / (1 + e) : e / (1 + e);
    double w = (z > 0 ? e : 1) * (1 + e);
    double rest = 2 * w / below(z, e);
    return above(z, e) / below(z, e) + z * sigmoid * rest * rest;
  }

  @Override
  public String toString() {
    return "Mish()";
  }

  /** {@code w^2 - 1}, or that divided by {@code exp(2 z)}. */
  private static double above(double z, double e) {
    return z > 0 ? 1 + 2 * e : e * (e + 2);
  }

  /** {@code w^2 + 1}, or that divided by {@code exp(2 z)}. */
  private static double below(double z, double e) {
    return above(z, e) + 2 * (z > 0 ? e * e : 1);
  }
}
