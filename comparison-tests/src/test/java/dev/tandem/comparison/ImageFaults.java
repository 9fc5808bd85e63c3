package dev.tandem.comparison;

import dev.tandem.data.Batch;
import dev.tandem.data.Matrix;
import dev.tandem.run.Learner;
import dev.tandem.run.Mode;
import dev.tandem.run.Parameters;
import dev.tandem.spec.ParameterId;
import dev.tandem.spec.ParameterId.Role;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * What convolutions and pooling are got wrong by. Two of them by a mirror: a layer that reads
 * images from their last pixel to the first pads and chooses at the other end.
 */
final class ImageFaults {

  private ImageFaults() {}

  /** The rows of the kernels' matrix are taken in another order: flipped, or channels mixed up. */
  static Faulty weightsTaken(Learner right, String node, IntUnaryOperator from) {
    return new Faulty(right) {
      @Override
      public Map<String, Matrix> activations(Batch batch, Mode mode) {
        ParameterId id = new ParameterId(node, Role.WEIGHTS);
        Parameters told = right.parameters();
        right.setParameters(told.with(id, rows(told.get(id), from)));
        Map<String, Matrix> activations = right.activations(batch, mode);
        right.setParameters(told);
        return activations;
      }
    };
  }

  /** Each pixel of a map has a bias of its own. */
  static Faulty biasPerPixel(Learner right, String node, double step) {
    return new Faulty(right) {
      @Override
      public Map<String, Matrix> activations(Batch batch, Mode mode) {
        Map<String, Matrix> activations = new LinkedHashMap<>(right.activations(batch, mode));
        activations.computeIfPresent(
            node,
            (name, matrix) -> {
              double[] values = matrix.toArray();
              for (int i = 0; i < values.length; i++) {
                values[i] += step * (i % matrix.columns());
              }
              return Matrix.of(matrix.rows(), matrix.columns(), values);
            });
        return activations;
      }
    };
  }

  /** All channels of the first pixel come first. */
  static Faulty flattenedByPixel(Learner right, String node, int channels) {
    return new Faulty(right) {
      @Override
      public Map<String, Matrix> activations(Batch batch, Mode mode) {
        Map<String, Matrix> activations = new LinkedHashMap<>(right.activations(batch, mode));
        activations.computeIfPresent(
            node,
            (name, matrix) -> {
              int pixels = matrix.columns() / channels;
              return columns(matrix, j -> j % channels * pixels + j / channels);
            });
        return activations;
      }
    };
  }

  /** On one channel and one map: what is odd in the padding stands before the image. */
  static Faulty paddedOnTheOtherSide(Learner right, String node) {
    return new Faulty(right) {
      @Override
      public Map<String, Matrix> activations(Batch batch, Mode mode) {
        Map<String, Matrix> activations = new LinkedHashMap<>(right.activations(batch, mode));
        Parameters told = right.parameters();
        right.setParameters(mirrored(told));
        Map<String, Matrix> seen = right.activations(mirrored(batch), mode);
        right.setParameters(told);
        activations.computeIfPresent(node, (name, own) -> mirrored(seen.getOrDefault(name, own)));
        return activations;
      }
    };
  }

  /** On one channel and one map: of equal values the last one gets the gradient. */
  static Faulty tiesToTheLast(Learner right) {
    return new Faulty(right) {
      @Override
      public Parameters gradients(Batch batch) {
        Parameters told = right.parameters();
        right.setParameters(mirrored(told));
        Parameters gradients = right.gradients(mirrored(batch));
        right.setParameters(told);
        return mirrored(gradients);
      }
    };
  }

  private static Parameters mirrored(Parameters parameters) {
    Parameters mirrored = parameters;
    for (ParameterId id : parameters.ids()) {
      Matrix matrix = parameters.get(id);
      mirrored = mirrored.with(id, rows(matrix, row -> matrix.rows() - 1 - row));
    }
    return mirrored;
  }

  private static Batch mirrored(Batch batch) {
    double[][] inputs = new double[batch.size()][];
    double[][] targets = new double[batch.size()][batch.targetWidth()];
    for (int row = 0; row < inputs.length; row++) {
      inputs[row] = mirrored(batch.inputs()).row(row);
      batch.copyTarget(row, targets[row]);
    }
    return Batch.of(inputs, targets);
  }

  private static Matrix mirrored(Matrix matrix) {
    return columns(matrix, j -> matrix.columns() - 1 - j);
  }

  private static Matrix columns(Matrix matrix, IntUnaryOperator from) {
    double[] values = matrix.toArray();
    for (int i = 0; i < values.length; i++) {
      int row = i / matrix.columns();
      values[i] = matrix.get(row, from.applyAsInt(i % matrix.columns()));
    }
    return Matrix.of(matrix.rows(), matrix.columns(), values);
  }

  private static Matrix rows(Matrix matrix, IntUnaryOperator from) {
    double[] values = matrix.toArray();
    for (int i = 0; i < values.length; i++) {
      int row = from.applyAsInt(i / matrix.columns());
      values[i] = matrix.get(row, i % matrix.columns());
    }
    return Matrix.of(matrix.rows(), matrix.columns(), values);
  }
}
