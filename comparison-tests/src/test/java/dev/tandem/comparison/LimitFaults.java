package dev.tandem.comparison;

import dev.tandem.data.Batch;
import dev.tandem.data.Matrix;
import dev.tandem.run.Learner;
import dev.tandem.run.Parameters;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.ParameterId;
import dev.tandem.spec.Problem;
import dev.tandem.spec.Progress;
import java.util.List;

/**
 * Steps of plain descent at a constant rate whose limits stand in a wrong order or act along a
 * wrong axis.
 */
final class LimitFaults {

  private LimitFaults() {}

  /** Parameters after decay and constraints, from those before the step and after the update. */
  private interface Limit {
    Matrix of(ParameterId id, Matrix before, Matrix updated);
  }

  /** The gradient is clipped after the penalties have been added. */
  static Faulty clipsPenaltiesToo(Learner right) {
    Experiment told = right.experiment();
    Problem unpenalized = new Problem(told.network(), told.problem().loss(), List.of());
    Experiment clipping = new Experiment(unpenalized, told.optimizer(), told.plan(), told.limits());
    return stepping(
        right,
        clipping,
        (id, before, updated) -> LimitFormulas.limited(told, id, before, updated, Progress.START));
  }

  /** It is the weight after the update that decays. */
  static Faulty decaysAfterTheUpdate(Learner right) {
    Experiment told = right.experiment();
    return stepping(
        right,
        told,
        (id, before, updated) -> LimitFormulas.limited(told, id, updated, updated, Progress.START));
  }

  /** The norms are those of the rows: of the weights that lead out of an input. */
  static Faulty constrainsRows(Learner right) {
    Experiment told = right.experiment();
    return stepping(
        right,
        told,
        (id, before, updated) ->
            transposed(
                LimitFormulas.limited(
                    told, id, transposed(before), transposed(updated), Progress.START)));
  }

  private static Faulty stepping(Learner right, Experiment clipping, Limit limit) {
    return new Faulty(right) {
      @Override
      public double step(Batch batch) {
        Parameters before = right.parameters();
        Parameters gradients = LimitFormulas.clipped(clipping, before, right.gradients(batch));
        double objective = right.step(batch);
        Parameters after = before;
        for (ParameterId id : before.ids()) {
          Matrix updated = updated(before.get(id), gradients.get(id));
          after = after.with(id, limit.of(id, before.get(id), updated));
        }
        right.setParameters(after);
        return objective;
      }

      private Matrix updated(Matrix w, Matrix g) {
        double[] values = w.toArray();
        for (int i = 0; i < values.length; i++) {
          values[i] -= experiment().optimizer().learningRate().valueAt(Progress.START) * g.get(i);
        }
        return Matrix.of(w.rows(), w.columns(), values);
      }
    };
  }

  private static Matrix transposed(Matrix matrix) {
    double[] values = new double[matrix.rows() * matrix.columns()];
    for (int i = 0; i < values.length; i++) {
      values[i] = matrix.get(i % matrix.rows(), i / matrix.rows());
    }
    return Matrix.of(matrix.columns(), matrix.rows(), values);
  }
}
