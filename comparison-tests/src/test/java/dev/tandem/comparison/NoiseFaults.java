package dev.tandem.comparison;

import dev.tandem.data.Batch;
import dev.tandem.data.Matrix;
import dev.tandem.run.Learner;
import dev.tandem.run.Mode;
import dev.tandem.run.Parameters;
import dev.tandem.spec.Layer;
import dev.tandem.spec.Node;
import dev.tandem.spec.ParameterId;
import dev.tandem.spec.ParameterId.Role;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** Noises that no other experiment can express. */
final class NoiseFaults {

  private NoiseFaults() {}

  /** One node gives something else in training. */
  static Faulty inTraining(Learner right, String node, DoubleUnaryOperator change) {
    return new Faulty(right) {
      @Override
      public Map<String, Matrix> activations(Batch batch, Mode mode) {
        Map<String, Matrix> activations = right.activations(batch, mode);
        return mode == Mode.PREDICTION
            ? activations
            : Faults.activation(right, node, change).activations(batch, mode);
      }
    };
  }

  /** Each sample meets a mask of its own: that of a step as far ahead as its number. */
  static Faulty connectionsOfEachSample(Learner right, String name) {
    return new Faulty(right) {
      @Override
      public Map<String, Matrix> activations(Batch batch, Mode mode) {
        Map<String, Matrix> activations = new LinkedHashMap<>(right.activations(batch, mode));
        for (Node node : experiment().network().nodes()) {
          if (mode == Mode.TRAINING && node.name().equals(name)) {
            Matrix inputs = activations.getOrDefault(node.inputs().get(0), batch.inputs());
            activations.computeIfPresent(name, (n, all) -> rowByRow(right, node, inputs, all));
          }
        }
        return activations;
      }
    };
  }

  /** The gradient of the weights as if the mask stood only in the forward pass. */
  static Faulty gradientOfPlainConnections(Learner right, String node) {
    ParameterId id = new ParameterId(node, Role.WEIGHTS);
    return new Faulty(right) {
      @Override
      public Parameters gradients(Batch batch) {
        Parameters gradients = right.gradients(batch);
        double[] values = gradients.get(id).toArray();
        for (int i = 0; i < values.length; i++) {
          values[i] = values[i] == 0 ? 0.01 : values[i];
        }
        Matrix matrix = gradients.get(id);
        return gradients.with(id, Matrix.of(matrix.rows(), matrix.columns(), values));
      }
    };
  }

  private static Matrix rowByRow(Learner right, Node node, Matrix inputs, Matrix outputs) {
    Layer.Dense dense = (Layer.Dense) node.layer();
    long seed = right.experiment().plan().seed();
    double[] values = outputs.toArray();
    for (int i = 0; i < values.length; i++) {
      int row = i / outputs.columns();
      long step = right.progress().steps() + row;
      Parameters connected = NoiseFormulas.connected(right.parameters(), node, dense, seed, step);
      double[] z = ActivationVerdict.drives(connected, inputs.row(row), node.name());
      values[i] = dense.activation().match(Formulas.Activations.TABLE).of(z, i % outputs.columns());
    }
    return Matrix.of(outputs.rows(), outputs.columns(), values);
  }
}
