package dev.tandem.dl4j;

import dev.tandem.data.Matrix;
import dev.tandem.run.Parameters;
import dev.tandem.spec.Network;
import dev.tandem.spec.ParameterId;
import dev.tandem.spec.ParameterSpec;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * DL4J's one vector of all parameters, and of their gradients and velocities: layer by layer, the
 * weights (inputs x units) column by column, then the biases.
 */
final class FlatVector {

  private FlatVector() {}

  /** The vector of some parameters; 0 for those that are not among them. */
  static double[] of(Network network, Parameters parameters) {
    double[] flat = new double[network.parameters().stream().mapToInt(ParameterSpec::size).sum()];
    int at = 0;
    for (ParameterSpec parameter : network.parameters()) {
      if (parameters.ids().contains(parameter.id())) {
        write(parameters.get(parameter.id()), flat, at);
      }
      at += parameter.size();
    }
    return flat;
  }

  private static void write(Matrix matrix, double[] flat, int from) {
    for (int i = 0; i < matrix.size(); i++) {
      flat[from + i] = matrix.get(i % matrix.rows(), i / matrix.rows());
    }
  }

  /** The parameters of a vector. */
  static Parameters split(Network network, double[] flat) {
    Map<ParameterId, Matrix> parameters = new LinkedHashMap<>();
    int at = 0;
    for (ParameterSpec parameter : network.parameters()) {
      double[] values = new double[parameter.size()];
      for (int i = 0; i < values.length; i++) {
        values[i % parameter.rows() * parameter.columns() + i / parameter.rows()] = flat[at++];
      }
      Matrix matrix = Matrix.of(parameter.rows(), parameter.columns(), values);
      parameters.put(parameter.id(), matrix);
    }
    return Parameters.of(parameters);
  }
}
