package dev.tandem.comparison;

import dev.tandem.data.Batch;
import dev.tandem.run.Learner;
import dev.tandem.run.OptimizerState;
import dev.tandem.run.Parameters;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.ParameterId;

/**
 * Computes one weight, or its velocity, after one update by the course's formula, from the engine's
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
      Formulas.Step rule, Parameters parameters, OptimizerState state, Parameters gradients) {

    static Before of(Experiment experiment, Learner learner, Batch batch) {
      return new Before(
          experiment.optimizer().match(Formulas.Updates.TABLE),
          learner.parameters(),
          learner.optimizerState(),
          learner.gradients(batch));
    }

    double expected(Gap gap) {
      for (ParameterId id : parameters.ids()) {
        if (gap.tensor().endsWith(id.toString())) {
          double[] next =
              rule.from(at(parameters, id, gap), velocity(id, gap), at(gradients, id, gap));
          return gap.tensor().equals(id.toString()) ? next[0] : next[1];
        }
      }
      return state.steps() + 1;
    }

    private double velocity(ParameterId id, Gap gap) {
      return state.slots().isEmpty() ? 0 : at(state.slot(OptimizerState.VELOCITY), id, gap);
    }

    private static double at(Parameters parameters, ParameterId id, Gap gap) {
      return parameters.get(id).get(gap.row(), gap.column());
    }
  }
}
