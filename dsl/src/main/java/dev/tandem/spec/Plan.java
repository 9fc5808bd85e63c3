package dev.tandem.spec;

import org.jspecify.annotations.Nullable;

/**
 * How long and in which portions to train. Defaults: batches of 32, seed 1, samples shuffled anew
 * in each epoch, nothing held out, all epochs.
 *
 * @param epochs passes over the training data, at least 1
 * @param batchSize samples a step, at least 1; the last batch of an epoch may be shorter
 * @param seed where start values, sample order and dropout masks are drawn from
 * @param order shuffled or as given
 * @param heldOut share of the samples that is not trained on but validates, in [0, 1)
 * @param patience when to stop early, or null for never
 */
public record Plan(
    int epochs,
    int batchSize,
    long seed,
    Order order,
    double heldOut,
    @Nullable Patience patience) {

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
    if (!(heldOut >= 0 && heldOut < 1)) {
      throw new SpecException(
          "holdingOut(%s): the share must lie in [0, 1); holdingOut(0.2) validates on a fifth"
              .formatted(heldOut));
    }
  }

  /**
   * A plan with the defaults.
   *
   * @param epochs passes over the training data, at least 1
   */
  public Plan(int epochs) {
    this(epochs, DEFAULT_BATCH_SIZE, 1, Order.SHUFFLED, 0, null);
  }

  /**
   * The same plan with batches of another size.
   *
   * @param batchSize samples a step, at least 1
   * @return a new plan
   */
  public Plan batchesOf(int batchSize) {
    return new Plan(epochs, batchSize, seed, order, heldOut, patience);
  }

  /**
   * The same plan with another seed. Same seed, same bits: start values, order and masks.
   *
   * @param seed any number
   * @return a new plan
   */
  public Plan seed(long seed) {
    return new Plan(epochs, batchSize, seed, order, heldOut, patience);
  }

  /**
   * The same plan without shuffling: every epoch visits the samples in the order of the data set.
   *
   * @return a new plan
   */
  public Plan inGivenOrder() {
    return new Plan(epochs, batchSize, seed, Order.AS_GIVEN, heldOut, patience);
  }

  /**
   * The same plan with a share of the samples, drawn from the seed, that is not trained on: its
   * loss is measured after each epoch. Source: course R14.
   *
   * @param share in [0, 1)
   * @return a new plan
   */
  public Plan holdingOut(double share) {
    return new Plan(epochs, batchSize, seed, order, share, patience);
  }

  /**
   * The same plan ending early, when the validation loss has stopped improving; the trained model
   * then has the parameters of its best epoch. Needs validation data: {@link #holdingOut} or a set
   * of its own. Source: course R13.
   *
   * @param patience how long to wait
   * @return a new plan
   */
  public Plan stopping(Patience patience) {
    return new Plan(epochs, batchSize, seed, order, heldOut, patience);
  }

  @Override
  public String toString() {
    return "epochs(%d).batchesOf(%d).seed(%d)".formatted(epochs, batchSize, seed)
        + (order == Order.AS_GIVEN ? ".inGivenOrder()" : "")
        + (heldOut == 0 ? "" : ".holdingOut(" + heldOut + ")")
        + (patience == null ? "" : ".stopping(" + patience + ")");
  }
}
