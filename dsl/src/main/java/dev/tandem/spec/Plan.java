package dev.tandem.spec;

/**
 * How long and in which portions to train. Defaults: batches of 32, seed 1, samples shuffled anew
 * in each epoch.
 *
 * @param epochs passes over the training data, at least 1
 * @param batchSize samples a step, at least 1; the last batch of an epoch may be shorter
 * @param seed where start values, sample order and dropout masks are drawn from
 * @param order shuffled or as given
 */
public record Plan(int epochs, int batchSize, long seed, Order order) {

  /** The order in which an epoch visits the samples. */
  public enum Order {
    /** A new random order in each epoch, drawn from the seed. */
    SHUFFLED,
    /** The order of the data set, in every epoch. */
    AS_GIVEN
  }

  private static final int DEFAULT_BATCH_SIZE = 32;

  /** Checks the numbers. */
  public Plan {
    if (epochs < 1) {
      throw new SpecException(
          "epochs(%d): needs at least one epoch; give the number of passes over the data"
              .formatted(epochs));
    }
    if (batchSize < 1) {
      throw new SpecException(
          "batchesOf(%d): needs at least one sample; give the number of samples a step"
              .formatted(batchSize));
    }
  }

  /**
   * A plan with the defaults.
   *
   * @param epochs passes over the training data, at least 1
   */
  public Plan(int epochs) {
    this(epochs, DEFAULT_BATCH_SIZE, 1, Order.SHUFFLED);
  }

  /**
   * The same plan with batches of another size.
   *
   * @param batchSize samples a step, at least 1
   * @return a new plan
   */
  public Plan batchesOf(int batchSize) {
    return new Plan(epochs, batchSize, seed, order);
  }

  /**
   * The same plan with another seed. Same seed, same bits: start values, order and masks.
   *
   * @param seed any number
   * @return a new plan
   */
  public Plan seed(long seed) {
    return new Plan(epochs, batchSize, seed, order);
  }

  /**
   * The same plan without shuffling: every epoch visits the samples in the order of the data set.
   *
   * @return a new plan
   */
  public Plan inGivenOrder() {
    return new Plan(epochs, batchSize, seed, Order.AS_GIVEN);
  }

  @Override
  public String toString() {
    String words = "epochs(%d).batchesOf(%d).seed(%d)".formatted(epochs, batchSize, seed);
    return order == Order.AS_GIVEN ? words + ".inGivenOrder()" : words;
  }
}
