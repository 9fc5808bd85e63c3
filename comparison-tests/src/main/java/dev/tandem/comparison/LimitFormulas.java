package dev.tandem.comparison;

import dev.tandem.data.Matrix;
import dev.tandem.run.Parameters;
import dev.tandem.spec.Clipping;
import dev.tandem.spec.Constraint;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.ParameterId;
import dev.tandem.spec.ParameterId.Role;
import dev.tandem.spec.Penalty;
import dev.tandem.spec.Progress;
import dev.tandem.spec.WeightDecay;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/**
 * What limits make of one step, one value at a time and as literally as the formulas stand: slow,
 * obvious, and shared with no engine.
 */
final class LimitFormulas {

  private LimitFormulas() {}

  /** One value of a gradient, from itself and the norms around it. */
  interface Clip {
    double of(double g, double normOfLayer, double normOfParameter);
  }

  /** One weight, from itself and the norm of its vector. */
  interface Keep {
    double of(double w, double norm);
  }

  /**
   * The gradient that the optimizer gets: that of the loss, clipped, plus those of the penalties.
   */
  static Parameters clipped(Experiment experiment, Parameters parameters, Parameters objective) {
    if (experiment.limits().clipping() instanceof Clipping.None) {
      return objective;
    }
    Map<ParameterId, Matrix> loss = new LinkedHashMap<>();
    Map<ParameterId, Matrix> clipped = new LinkedHashMap<>();
    for (ParameterId id : parameters.ids()) {
      loss.put(id, plus(objective.get(id), -1, penalties(experiment, id, parameters.get(id))));
    }
    Clip clip = experiment.limits().clipping().match(Clippings.TABLE);
    for (Map.Entry<ParameterId, Matrix> entry : loss.entrySet()) {
      ParameterId id = entry.getKey();
      double normOfParameter = Math.sqrt(squares(entry.getValue()));
      double normOfLayer = normOfLayer(id.node(), loss);
      Matrix shorter = map(entry.getValue(), g -> clip.of(g, normOfLayer, normOfParameter));
      clipped.put(id, plus(shorter, 1, penalties(experiment, id, parameters.get(id))));
    }
    return Parameters.of(clipped);
  }

  /**
   * The parameters after decay and constraints, from those before the step and after the update.
   */
  static Matrix limited(
      Experiment experiment, ParameterId id, Matrix before, Matrix updated, Progress progress) {
    Matrix w = updated;
    for (WeightDecay decay : experiment.limits().decays()) {
      if (decay.role() == id.role()) {
        w = plus(w, -factor(experiment, decay, progress), before);
      }
    }
    for (Constraint constraint : experiment.limits().constraints()) {
      if (constraint.role() == id.role()) {
        w = kept(id.role(), w, constraint.match(Constraints.TABLE));
      }
    }
    return w;
  }

  private static double factor(Experiment experiment, WeightDecay decay, Progress progress) {
    return decay.scale() == WeightDecay.Scale.ONE
        ? decay.coefficient()
        : experiment.optimizer().learningRate().valueAt(progress) * decay.coefficient();
  }

  /** Weights: unit by unit, which is column by column. Biases: all at once. */
  private static Matrix kept(Role role, Matrix w, Keep keep) {
    double[] kept = w.toArray();
    for (int row = 0; row < w.rows(); row++) {
      for (int column = 0; column < w.columns(); column++) {
        double squares = role == Role.WEIGHTS ? squaresOfColumn(w, column) : squares(w);
        kept[row * w.columns() + column] = keep.of(w.get(row, column), Math.sqrt(squares));
      }
    }
    return Matrix.of(w.rows(), w.columns(), kept);
  }

  private static Matrix penalties(Experiment experiment, ParameterId id, Matrix w) {
    Matrix sum = map(w, each -> 0);
    for (Penalty penalty : experiment.problem().penalties()) {
      if (penalty.role() == id.role()) {
        sum = plus(sum, 1, map(w, penalty.match(PenaltyGradients.TABLE)));
      }
    }
    return sum;
  }

  private static double normOfLayer(String node, Map<ParameterId, Matrix> gradients) {
    double sum = 0;
    for (Map.Entry<ParameterId, Matrix> entry : gradients.entrySet()) {
      sum += entry.getKey().node().equals(node) ? squares(entry.getValue()) : 0;
    }
    return Math.sqrt(sum);
  }

  private static double squares(Matrix matrix) {
    double sum = 0;
    for (double value : matrix.toArray()) {
      sum += value * value;
    }
    return sum;
  }

  private static double squaresOfColumn(Matrix matrix, int column) {
    double sum = 0;
    for (int row = 0; row < matrix.rows(); row++) {
      sum += matrix.get(row, column) * matrix.get(row, column);
    }
    return sum;
  }

  private static Matrix plus(Matrix matrix, double factor, Matrix other) {
    double[] sum = matrix.toArray();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += factor * other.get(i);
    }
    return Matrix.of(matrix.rows(), matrix.columns(), sum);
  }

  private static Matrix map(Matrix matrix, DoubleUnaryOperator change) {
    double[] values = matrix.toArray();
    for (int i = 0; i < values.length; i++) {
      values[i] = change.applyAsDouble(values[i]);
    }
    return Matrix.of(matrix.rows(), matrix.columns(), values);
  }

  enum PenaltyGradients implements Penalty.Cases<DoubleUnaryOperator> {
    TABLE;

    @Override
    public DoubleUnaryOperator l1(Penalty.L1 penalty) {
      return w -> w > 0 ? penalty.coefficient() : w < 0 ? -penalty.coefficient() : 0;
    }

    @Override
    public DoubleUnaryOperator l2(Penalty.L2 penalty) {
      return w -> penalty.coefficient() * w;
    }
  }

  enum Clippings implements Clipping.Cases<Clip> {
    TABLE;

    @Override
    public Clip none(Clipping.None clipping) {
      return (g, normOfLayer, normOfParameter) -> g;
    }

    @Override
    public Clip eachValue(Clipping.EachValue clipping) {
      double limit = clipping.limit();
      return (g, normOfLayer, normOfParameter) -> g > limit ? limit : g < -limit ? -limit : g;
    }

    @Override
    public Clip normOfLayer(Clipping.NormOfLayer clipping) {
      return (g, normOfLayer, normOfParameter) -> shortened(g, normOfLayer, clipping.limit());
    }

    @Override
    public Clip normOfParameter(Clipping.NormOfParameter clipping) {
      return (g, normOfLayer, normOfParameter) -> shortened(g, normOfParameter, clipping.limit());
    }

    @Override
    public Clip unitNormOfLayer(Clipping.UnitNormOfLayer clipping) {
      return (g, normOfLayer, normOfParameter) -> normOfLayer == 0 ? 0 : g / normOfLayer;
    }

    @Override
    public Clip unitNormOfParameter(Clipping.UnitNormOfParameter clipping) {
      return (g, normOfLayer, normOfParameter) -> normOfParameter == 0 ? 0 : g / normOfParameter;
    }

    private static double shortened(double g, double norm, double limit) {
      return norm > limit ? g * limit / norm : g;
    }
  }

  enum Constraints implements Constraint.Cases<Keep> {
    TABLE;

    @Override
    public Keep maxNorm(Constraint.MaxNorm constraint) {
      return (w, norm) -> norm > constraint.norm() ? w * constraint.norm() / norm : w;
    }

    @Override
    public Keep unitNorm(Constraint.UnitNorm constraint) {
      return (w, norm) -> norm == 0 ? 0 : w / norm;
    }

    @Override
    public Keep nonNegative(Constraint.NonNegative constraint) {
      return (w, norm) -> w < 0 ? 0 : w;
    }
  }
}
