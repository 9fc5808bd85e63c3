package dev.tandem.dl4j;

import dev.tandem.data.Matrix;
import dev.tandem.run.Parameters;
import dev.tandem.spec.ImageLayer;
import dev.tandem.spec.Network;
import dev.tandem.spec.Node;
import dev.tandem.spec.ParameterId;
import dev.tandem.spec.ParameterSpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * DL4J's one vector of all parameters, and of their gradients and velocities: layer by layer, the
 * weights (inputs x units) column by column, then the biases. In a convolution the biases come
 * first; its array {@code [maps, channels, height, width]} is the matrix column by column too.
 */
final class FlatVector {

  private FlatVector() {}

  /** The vector of some parameters. */
  static double[] of(Network network, Parameters parameters) {
    double[] flat = new double[Math.toIntExact(network.parameterCount())];
    int at = 0;
    for (ParameterSpec parameter : inDl4jsOrder(network)) {
      Matrix matrix = parameters.get(parameter.id());
      for (int i = 0; i < parameter.size(); i++) {
        flat[at++] = matrix.get(i % parameter.rows(), i / parameter.rows());
      }
    }
    return flat;
  }

  /** The parameters of a vector. */
  static Parameters split(Network network, double[] flat) {
    Map<ParameterId, Matrix> parameters = new LinkedHashMap<>();
    int at = 0;
    for (ParameterSpec parameter : inDl4jsOrder(network)) {
      double[] values = new double[parameter.size()];
      for (int i = 0; i < values.length; i++) {
        values[i % parameter.rows() * parameter.columns() + i / parameter.rows()] = flat[at++];
      }
      Matrix matrix = Matrix.of(parameter.rows(), parameter.columns(), values);
      parameters.put(parameter.id(), matrix);
    }
    return inOrder(network, parameters);
  }

  private static Parameters inOrder(Network network, Map<ParameterId, Matrix> parameters) {
    Map<ParameterId, Matrix> inOrder = new LinkedHashMap<>();
    for (ParameterSpec parameter : network.parameters()) {
      inOrder.put(parameter.id(), parameters.get(parameter.id()));
    }
    return Parameters.of(inOrder);
  }

  private static List<ParameterSpec> inDl4jsOrder(Network network) {
    List<ParameterSpec> all = new ArrayList<>();
    for (Node node : network.nodes()) {
      List<ParameterSpec> own = new ArrayList<>(node.parameters());
      if (node.layer() instanceof ImageLayer.Convolution) {
        Collections.reverse(own);
      }
      all.addAll(own);
    }
    return all;
  }
}
