package dev.tandem.file;

import dev.tandem.spec.Layer;
import dev.tandem.spec.Network;
import dev.tandem.spec.Node;
import dev.tandem.spec.Shape;
import dev.tandem.spec.SpecException;
import java.util.List;

/** A network without its parameter arrays, which follow from its layers. */
record NetworkForm(Shape input, List<Place> nodes, String head) implements Form {

  /** Far more than people write; to make a network again takes the square of their number. */
  static final int MOST_NODES = 10_000;

  NetworkForm {
    if (nodes.size() > MOST_NODES) {
      throw new SpecException(
          "network: has %d nodes but a file holds at most %d; save parts of it"
              .formatted(nodes.size(), MOST_NODES));
    }
  }

  /** A node without its parameter arrays; the shape that it gives is there to be checked. */
  record Place(String name, Layer layer, List<String> inputs, Shape output) {}

  static NetworkForm of(Network network) {
    return new NetworkForm(
        network.input(), network.nodes().stream().map(NetworkForm::place).toList(), network.head());
  }

  /** The network, made by its own verb. */
  @Override
  public Network value() {
    Network grown = new Network(input);
    for (Place place : nodes) {
      grown = grown.append(place.name, place.layer, place.inputs);
      if (!grown.output().equals(place.output)) {
        throw new SpecException(
            "%s: %s gives %s but the file says %s; save the network again"
                .formatted(place.name, place.layer, grown.output(), place.output));
      }
    }
    return new Network(input, grown.nodes(), head);
  }

  private static Place place(Node node) {
    return new Place(node.name(), node.layer(), node.inputs(), node.output());
  }
}
