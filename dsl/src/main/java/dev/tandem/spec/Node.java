package dev.tandem.spec;

import java.util.List;

/**
 * One layer in its place in a network.
 *
 * @param name unique in the network, such as {@code dense2}
 * @param layer what it computes
 * @param inputs names of the nodes it reads; {@link Network#INPUT} is the sample itself
 * @param output shape of what it makes of one sample
 * @param parameters its parameter arrays, none for a layer that learns nothing
 */
public record Node(
    String name, Layer layer, List<String> inputs, Shape output, List<ParameterSpec> parameters) {

  /** Copies the lists. */
  public Node {
    inputs = List.copyOf(inputs);
    parameters = List.copyOf(parameters);
  }
}
