package dev.tandem.run;

import dev.tandem.data.DataException;
import dev.tandem.data.Dataset;
import dev.tandem.spec.Plan;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is trained on, and what validates.
 *
 * @param training samples to learn from
 * @param validation samples to measure with, or null for none
 */
public record Holdout(Dataset training, @Nullable Dataset validation) {

  /**
   * Holds out the plan's share of some data; without a share everything is trained on.
   *
   * @param data all samples
   * @param plan share and seed; the samples that are held out keep their order, and so do the
   *     others
   * @return both parts
   * @throws DataException when a share leaves one of the parts empty
   */
  public static Holdout of(Dataset data, Plan plan) {
    if (plan.heldOut() == 0) {
      return new Holdout(data, null);
    }
    int size = data.size();
    int held = (int) Math.round(plan.heldOut() * size);
    if (held == 0 || held == size) {
      throw new DataException(
          "holdingOut(%s): of %d samples that is %d, and both parts need one; give another share"
              .formatted(plan.heldOut(), size, held));
    }
    int[] order = new int[size];
    Draws.permute(order, Draws.key(plan.seed(), "holdout", "", 0));
    return new Holdout(part(data, order, held, size), part(data, order, 0, held));
  }

  /**
   * The same with a validation set of its own.
   *
   * @param validation samples to measure with
   * @param plan must not hold out a share, too
   * @return both parts
   * @throws DataException when the plan holds out a share
   */
  public static Holdout given(Dataset training, Dataset validation, Plan plan) {
    if (plan.heldOut() != 0) {
      throw new DataException(
          "train: the plan is holdingOut(%s) and there is a validation set; give one of them"
              .formatted(plan.heldOut()));
    }
    return new Holdout(training, validation);
  }

  private static Dataset part(Dataset data, int[] order, int from, int to) {
    int[] samples = Arrays.copyOfRange(order, from, to);
    Arrays.sort(samples);
    return data.selected(samples);
  }
}
