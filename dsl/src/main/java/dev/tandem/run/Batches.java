package dev.tandem.run;

import dev.tandem.data.Batch;
import dev.tandem.data.Dataset;
import dev.tandem.spec.Plan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The batches of every epoch of a plan. The order of an epoch depends on the seed and the epoch
 * alone; the last batch holds what is left and may be shorter.
 */
public final class Batches {

  private final Plan plan;
  private final int[] order;
  private final List<Batch> batches;

  /**
   * Prepares the batches: they are made once and serve all epochs.
   *
   * @param data the samples
   * @param plan batch size, seed and order
   */
  public Batches(Dataset data, Plan plan) {
    this.plan = plan;
    this.order = new int[data.size()];
    List<Batch> made = new ArrayList<>();
    for (int from = 0; from < data.size(); from += plan.batchSize()) {
      int size = Math.min(plan.batchSize(), data.size() - from);
      made.add(Batch.ordered(data, order, from, size));
    }
    this.batches = List.copyOf(made);
  }

  /** The number of batches, and so of steps, in an epoch. */
  public int perEpoch() {
    return batches.size();
  }

  /**
   * The batches of one epoch. They are views of one order: valid until the next call.
   *
   * @param epoch from 0
   * @return the batches in the order of the steps
   */
  public List<Batch> epoch(int epoch) {
    switch (plan.order()) {
      case AS_GIVEN -> Arrays.setAll(order, i -> i);
      case SHUFFLED -> Draws.permute(order, Draws.key(plan.seed(), "order", "", epoch));
    }
    return batches;
  }
}
