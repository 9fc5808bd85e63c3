package dev.tandem.comparison;

import dev.tandem.data.Batch;
import dev.tandem.run.Learner;
import dev.tandem.spec.ParameterId;

/** Takes the derivative of each engine's own objective by finite differences. */
record GradientVerdict(Lockstep pair, Batch batch) implements Verdict {

  @Override
  public Expected on(Gap gap) {
    return new Expected(
        "finite differences",
        Expected.COARSE,
        derivative(pair.first(), gap),
        derivative(pair.second(), gap));
  }

  private double derivative(Learner learner, Gap gap) {
    for (ParameterId id : learner.parameters().ids()) {
      if (id.toString().equals(gap.tensor())) {
        return FiniteDifferences.derivative(learner, batch, id, gap.row(), gap.column());
      }
    }
    throw new IllegalStateException("there is no parameter " + gap.tensor());
  }
}
