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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;

/**
 * DL4J's one vector of all parameters, and of their gradients and velocities: layer by layer, the
 * weights (inputs x units) column by column, then the biases, then a gain. In a convolution the
 * biases come first; its array {@code [maps, channels, height, width]} is the matrix column by
 * column too.
 *
 * @param network whose parameters
 * @param order the parameters as they lie in the vector
 */
record FlatVector(Network network, List<ParameterSpec> order) {

  /** The vector of a network whose nodes have an order of their own. */
  static FlatVector inOrder(Network network, List<String> nodes) {
    List<ParameterSpec> order = new ArrayList<>();
    for (String name : nodes) {
      if (!name.equals(Network.INPUT)) {
        order.addAll(inDl4jsOrder(network.node(name)));
      }
    }
    return new FlatVector(network, List.copyOf(order));
  }

  /** The vector of a chain. */
  static FlatVector of(Network chain) {
    return inOrder(chain, chain.nodes().stream().map(Node::name).toList());
  }

  /** The vector of a network whose layers are known. */
  static FlatVector of(Network network, Layer[] layers) {
    List<String> nodes = new ArrayList<>();
    for (Layer layer : layers) {
      nodes.add(layer.conf().getLayer().getLayerName());
    }
    return inOrder(network, nodes);
  }

  /** The number of values in it. */
  int size() {
    return order.stream().mapToInt(ParameterSpec::size).sum();
  }

  /** The vector of some parameters; 0 for those that are not among them. */
  double[] join(Parameters parameters) {
    double[] flat = new double[size()];
    int at = 0;
    for (ParameterSpec parameter : order) {
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

  /** The parameters of a vector, in the order of the network. */
  Parameters split(double[] flat) {
    Map<ParameterId, Matrix> parts = new HashMap<>();
    int at = 0;
    for (ParameterSpec parameter : order) {
      double[] values = new double[parameter.size()];
      for (int i = 0; i < values.length; i++) {
        values[i % parameter.rows() * parameter.columns() + i / parameter.rows()] = flat[at++];
      }
      Matrix matrix = Matrix.of(parameter.rows(), parameter.columns(), values);
      parts.put(parameter.id(), matrix);
    }
    Map<ParameterId, Matrix> parameters = new LinkedHashMap<>();
    for (ParameterSpec parameter : network.parameters()) {
      parameters.put(parameter.id(), parts.get(parameter.id()));
    }
    return Parameters.of(parameters);
  }

  private static List<ParameterSpec> inDl4jsOrder(Node node) {
    List<ParameterSpec> own = new ArrayList<>(node.parameters());
    if (node.layer() instanceof ImageLayer.Convolution) {
      Collections.reverse(own);
    }
    return own;
  }
}
