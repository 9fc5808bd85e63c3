package dev.tandem.comparison;

import dev.tandem.data.Batch;
import dev.tandem.data.Matrix;
import dev.tandem.run.Learner;
import dev.tandem.run.OptimizerState;
import dev.tandem.run.Parameters;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.ParameterId;

/**
 * Computes one weight, or its velocity, after one update and its limits by the course's formulas,
 * from the engine's own gradient. Made before the update, asked after it.
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
      Parameters gradients = learner.gradients(batch);
      return new Before(
          experiment,
          learner.parameters(),
          learner.optimizerState(),
          LimitFormulas.clipped(experiment, learner.parameters(), gradients));
    }

    double expected(Gap gap) {
      for (ParameterId id : parameters.ids()) {
        if (gap.tensor().endsWith(id.toString())) {
          return gap.tensor().equals(id.toString())
              ? limited(id).get(gap.row(), gap.column())
              : next(id, gap.row(), gap.column())[1];
        }
      }
      return state.steps() + 1;
    }

    private Matrix limited(ParameterId id) {
      Matrix before = parameters.get(id);
      double[] updated = new double[before.rows() * before.columns()];
      for (int i = 0; i < updated.length; i++) {
        updated[i] = next(id, i / before.columns(), i % before.columns())[0];
      }
      Matrix after = Matrix.of(before.rows(), before.columns(), updated);
      return LimitFormulas.limited(experiment, id, before, after);
    }

    private double[] next(ParameterId id, int row, int column) {
      Formulas.Step rule = experiment.optimizer().match(Formulas.Updates.TABLE);
      double velocity =
          state.slots().isEmpty()
              ? 0
              : state.slot(OptimizerState.VELOCITY).get(id).get(row, column);
      return rule.from(
          parameters.get(id).get(row, column), velocity, gradients.get(id).get(row, column));
    }
  }
}
