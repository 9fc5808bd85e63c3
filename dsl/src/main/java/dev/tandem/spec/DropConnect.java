package dev.tandem.spec;

/**
 * In each step of training a dense layer computes {@code z = x (M o W) + b}: one mask M for the
 * whole batch, 0 with probability {@code rate} and otherwise {@code 1 / (1 - rate)}, so that the
 * mean of {@code M o W} is the W of prediction. Biases are never dropped. The gradient of W is
 * {@code M o (x^T delta)}. Source: Wan et al. 2013.
 *
 * @param rate probability that a weight is dropped, in [0, 1)
 * @param survivors what becomes of the weights that are kept
 */
public record DropConnect(double rate, Survivors survivors) {

  /** No weight is ever dropped. */
  public static final DropConnect NONE = new DropConnect(0);

  /** What becomes of the weights that are kept. */
  public enum Survivors {
    /** They are multiplied by {@code 1 / (1 - rate)}. */
    SCALED,
    /** They stay as they are, so that drives are smaller in training than in prediction. */
    UNSCALED
  }

  /** Checks the rate. */
  public DropConnect {
    if (!(rate >= 0) || rate >= 1) {
      throw new SpecException(
          "dropConnect(%s): the rate is the fraction of weights that is dropped and must lie in %s"
              .formatted(rate, "[0, 1); dropConnect(0.3) drops three in ten"));
    }
  }

  /**
   * Survivors multiplied by {@code 1 / (1 - rate)}.
   *
   * @param rate probability that a weight is dropped, in [0, 1)
   */
  public DropConnect(double rate) {
    this(rate, Survivors.SCALED);
  }

  /**
   * The same with survivors that keep their value, as DL4J's {@code DropConnect(1 - rate)} has
   * them.
   *
   * @return a new value
   */
  public DropConnect unscaled() {
    return new DropConnect(rate, Survivors.UNSCALED);
  }

  /** Whether a weight can ever be dropped. */
  public boolean drops() {
    return rate > 0;
  }

  @Override
  public String toString() {
    String word = "dropConnect(" + rate + ")";
    return switch (survivors) {
      case SCALED -> word;
      case UNSCALED -> word + ".unscaled()";
    };
  }
}
