package dev.tandem.spec;

import java.util.List;
import java.util.Optional;

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

  /** What its layer ends in: the activation of a dense layer, a convolution or one of its own. */
  public Optional<Activation> activation() {
    if (layer instanceof Layer.Dense dense) {
      return Optional.of(dense.activation());
    }
    if (layer instanceof ImageLayer.Convolution convolution) {
      return Optional.of(convolution.activation());
    }
    return layer instanceof Activated activated
        ? Optional.of(activated.activation())
        : Optional.empty();
  }
}
