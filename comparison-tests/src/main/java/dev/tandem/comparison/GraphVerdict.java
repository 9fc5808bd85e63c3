package dev.tandem.comparison;

import dev.tandem.data.Batch;

/** Whether an engine or the expression graph is right about an objective or a gradient. */
record GraphVerdict(Lockstep pair, Batch batch) implements Verdict {

  @Override
  public Expected on(Gap gap) {
    Verdict verdict =
        gap.tensor().equals(LossVerdict.OBJECTIVE)
            ? new LossVerdict(pair, batch)
            : new GradientVerdict(pair, batch);
    return verdict.on(gap);
  }
}
