package dev.tandem.comparison;

import dev.tandem.data.Batch;
import dev.tandem.run.Learner;
import dev.tandem.run.OptimizerState;
import dev.tandem.run.Parameters;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.ParameterId;
import dev.tandem.spec.Slot;
import java.util.List;

/**
 * Computes one weight, or what is kept for it, after one update by the formula, from the engine's
 * own gradient. Made before the update, asked after it.
 */
final class UpdateVerdict implements Verdict {

  private final Before first;
  private final Before second;

  UpdateVerdict(Lockstep pair, Batch batch) {
    this.first = Before.of(pair.experiment(), pair.first(), batch);
    this.second = Before.of(pair.experiment(), pair.second(), batch);
  }

  @Override
  public Expected on(Gap gap) {
    return new Expected("the formulas", Expected.EXACT, first.expected(gap), second.expected(gap));
  }

  private record Before(
      Experiment experiment, Parameters parameters, OptimizerState state, Parameters gradients) {

    static Before of(Experiment experiment, Learner learner, Batch batch) {
      return new Before(
          experiment, learner.parameters(), learner.optimizerState(), learner.gradients(batch));
    }

    double expected(Gap gap) {
      for (ParameterId id : parameters.ids()) {
        if (gap.tensor().equals(id.toString())) {
          return next(id, gap)[0];
        }
        List<Slot> slots = experiment.optimizer().slots();
        for (int i = 0; i < slots.size(); i++) {
          if (gap.tensor().equals(slots.get(i).name() + " of " + id)) {
            return next(id, gap)[1 + i];
          }
        }
      }
      return state.steps() + 1;
    }

    /** The weight and each slot after the update. */
    private double[] next(ParameterId id, Gap gap) {
      double[] slots =
          experiment.optimizer().slots().stream()
              .mapToDouble(slot -> at(state.slot(slot.name()), id, gap))
              .toArray();
      return experiment
          .optimizer()
          .match(UpdateFormulas.TABLE)
          .from(at(parameters, id, gap), slots, at(gradients, id, gap), state.progress());
    }

    private static double at(Parameters parameters, ParameterId id, Gap gap) {
      return parameters.get(id).get(gap.row(), gap.column());
    }
  }
}
