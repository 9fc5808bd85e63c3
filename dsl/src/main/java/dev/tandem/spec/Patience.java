package dev.tandem.spec;

import java.util.List;
import java.util.stream.Collectors;

/**
 * For how many epochs a validation loss may fail to improve. When they have passed, a plateau is
 * reached: training goes on with the next number, or with a smaller learning rate when that is
 * {@code onPlateau()}; after the last number, or at the least rate, training stops. Source: course
 * R13 (S3: no improvement in 10, then 20, then 50).
 *
 * @param epochs one number a plateau, each at least 1
 */
public record Patience(List<Integer> epochs) {

  /**
   * An improvement of a smaller share of the loss counts as rounding: two engines that differ by
   * rounding stop at the same epoch.
   */
  public static final double LEAST_IMPROVEMENT = 1e-9;

  /** Checks the numbers. */
  public Patience {
    epochs = List.copyOf(epochs);
    if (epochs.isEmpty() || epochs.stream().anyMatch(count -> count < 1)) {
      throw new SpecException(
          "noImprovementIn(%s): needs at least one number of epochs, each 1 or more; %s"
              .formatted(numbers(epochs), "the course begins with 10"));
    }
  }

  /**
   * The patience after some plateaus; the last number stands for all later ones.
   *
   * @param plateaus plateaus so far
   * @return number of epochs
   */
  public int after(int plateaus) {
    return epochs.get(Math.min(plateaus, epochs.size() - 1));
  }

  @Override
  public String toString() {
    return "noImprovementIn(" + numbers(epochs) + ")";
  }

  private static String numbers(List<Integer> epochs) {
    return epochs.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
