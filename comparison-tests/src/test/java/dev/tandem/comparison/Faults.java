package dev.tandem.comparison;

import dev.tandem.data.Batch;
import dev.tandem.data.Matrix;
import dev.tandem.run.Learner;
import dev.tandem.run.Mode;
import dev.tandem.run.OptimizerState;
import dev.tandem.run.Parameters;
import dev.tandem.spec.ParameterId;
import dev.tandem.spec.ParameterId.Role;
import dev.tandem.spec.Slot;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** Faults that no other experiment can express: learners that compute something wrong. */
final class Faults {

  private Faults() {}

  /** One node gives something else in prediction. */
  static Faulty activation(Learner right, String node, DoubleUnaryOperator change) {
    return new Faulty(right) {
      @Override
      public Map<String, Matrix> activations(Batch batch, Mode mode) {
        Map<String, Matrix> activations = new LinkedHashMap<>(right.activations(batch, mode));
        activations.computeIfPresent(node, (name, matrix) -> map(matrix, change));
        return activations;
      }
    };
  }

  /** Dropout is on in prediction too. */
  static Faulty dropoutInPrediction(Learner right) {
    return new Faulty(right) {
      @Override
      public Map<String, Matrix> activations(Batch batch, Mode mode) {
        return right.activations(batch, Mode.TRAINING);
      }
    };
  }

  /** The loss, and with it the objective, is a multiple of what it should be. */
  static Faulty loss(Learner right, double factor) {
    return new Faulty(right) {
      @Override
      public double loss(Batch batch, Mode mode) {
        return factor * right.loss(batch, mode);
      }

      @Override
      public double objective(Batch batch, Mode mode) {
        return factor * right.objective(batch, mode);
      }
    };
  }

  /** The objective lacks the penalties; the gradient has them. */
  static Faulty withoutPenalties(Learner right) {
    return new Faulty(right) {
      @Override
      public double objective(Batch batch, Mode mode) {
        return right.loss(batch, mode);
      }
    };
  }

  /** Every gradient is a multiple of what it should be. */
  static Faulty gradients(Learner right, double factor) {
    return new Faulty(right) {
      @Override
      public Parameters gradients(Batch batch) {
        return change(right.gradients(batch), Role.values(), g -> factor * g);
      }
    };
  }

  /** The penalty {@code 1/2 c b^2} acts on biases too. */
  static Faulty penalizedBiases(Learner right, double c) {
    return new Faulty(right) {
      @Override
      public Parameters gradients(Batch batch) {
        Parameters gradients = right.gradients(batch);
        for (ParameterId id : gradients.ids()) {
          if (id.role() == Role.BIASES) {
            Matrix sum = add(gradients.get(id), right.parameters().get(id), c);
            gradients = gradients.with(id, sum);
          }
        }
        return gradients;
      }
    };
  }

  /** One element of one gradient is off by a little. */
  static Faulty oneElement(Learner right, ParameterId id, int row, int column, double error) {
    return new Faulty(right) {
      @Override
      public Parameters gradients(Batch batch) {
        Matrix gradient = right.gradients(batch).get(id);
        double value = gradient.get(row, column) + error;
        return right.gradients(batch).with(id, gradient.with(row, column, value));
      }
    };
  }

  /** The masks are those of the step before or after. */
  static Faulty masksShifted(Learner right, int by) {
    return new Faulty(right) {
      @Override
      public Map<String, Matrix> activations(Batch batch, Mode mode) {
        OptimizerState state = right.optimizerState();
        right.setOptimizerState(moved(state, by));
        Map<String, Matrix> activations = right.activations(batch, mode);
        right.setOptimizerState(state);
        return activations;
      }
    };
  }

  /** After each step something is done to the parameters. */
  static Faulty afterStep(Learner right, int fromStep, Role role, DoubleUnaryOperator change) {
    return new Faulty(right) {
      @Override
      public double step(Batch batch) {
        double objective = right.step(batch);
        if (right.optimizerState().steps() >= fromStep) {
          right.setParameters(change(right.parameters(), new Role[] {role}, change));
        }
        return objective;
      }
    };
  }

  /** The velocity starts anew at one step. */
  static Faulty forgetsVelocityAt(Learner right, int step) {
    return new Faulty(right) {
      @Override
      public double step(Batch batch) {
        double objective = right.step(batch);
        OptimizerState state = right.optimizerState();
        if (state.steps() == step) {
          Parameters velocity = state.slot(Slot.VELOCITY);
          Parameters zero = change(velocity, Role.values(), v -> 0);
          right.setOptimizerState(
              new OptimizerState(state.progress(), Map.of(Slot.VELOCITY, zero)));
        }
        return objective;
      }
    };
  }

  /** Batches that are shorter than the others are left out. */
  static Faulty dropsShortBatches(Learner right, int batchSize) {
    return new Faulty(right) {
      @Override
      public double step(Batch batch) {
        if (batch.size() == batchSize) {
          return right.step(batch);
        }
        OptimizerState state = right.optimizerState();
        right.setOptimizerState(moved(state, 1));
        return right.objective(batch, Mode.TRAINING);
      }
    };
  }

  /** Steps report the objective after the update. */
  static Faulty reportsLate(Learner right) {
    return new Faulty(right) {
      @Override
      public double step(Batch batch) {
        right.step(batch);
        return right.objective(batch, Mode.TRAINING);
      }
    };
  }

  /** The steps report the objective without penalties. */
  static Faulty reportsLossOnly(Learner right) {
    return new Faulty(right) {
      @Override
      public double step(Batch batch) {
        double loss = right.loss(batch, Mode.TRAINING);
        right.step(batch);
        return loss;
      }
    };
  }

  private static OptimizerState moved(OptimizerState state, int by) {
    return new OptimizerState(state.progress().atStep(state.steps() + by), state.slots());
  }

  private static Parameters change(Parameters all, Role[] roles, DoubleUnaryOperator change) {
    Parameters changed = all;
    for (ParameterId id : all.ids()) {
      for (Role role : roles) {
        changed = id.role() == role ? changed.with(id, map(all.get(id), change)) : changed;
      }
    }
    return changed;
  }

  private static Matrix map(Matrix matrix, DoubleUnaryOperator change) {
    double[] values = matrix.toArray();
    for (int i = 0; i < values.length; i++) {
      values[i] = change.applyAsDouble(values[i]);
    }
    return Matrix.of(matrix.rows(), matrix.columns(), values);
  }

  private static Matrix add(Matrix matrix, Matrix other, double factor) {
    double[] values = matrix.toArray();
    for (int i = 0; i < values.length; i++) {
      values[i] += factor * other.get(i);
    }
    return Matrix.of(matrix.rows(), matrix.columns(), values);
  }
}
