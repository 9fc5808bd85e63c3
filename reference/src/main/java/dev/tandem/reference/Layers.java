package dev.tandem.reference;

import dev.tandem.spec.Layer;
import dev.tandem.spec.Node;
import dev.tandem.spec.Noise;
import dev.tandem.spec.Slot;
import java.util.List;

/**
 * The table of layers: makes the engine of one node.
 *
 * @param node the node
 * @param input what it reads
 * @param learnsBelow whether anything below it learns
 * @param seed seed of the plan, for masks
 * @param slots what the optimizer keeps for each parameter array
 */
record Layers(Node node, Signal input, boolean learnsBelow, long seed, List<Slot> slots)
    implements Layer.Cases<LayerEngine> {

  @Override
  public LayerEngine dense(Layer.Dense layer) {
    Parameter weights = new Parameter(node.parameters().get(0), slots);
    return new DenseEngine(
        input,
        learnsBelow,
        weights,
        new Connections(weights, layer.dropConnect(), seed),
        new Parameter(node.parameters().get(1), slots),
        layer.activation().match(Activations.TABLE));
  }

  @Override
  public LayerEngine dropout(Layer.Dropout layer) {
    return new DropoutEngine(input, node.name(), layer.rate(), seed);
  }

  @Override
  public LayerEngine noise(Noise layer) {
    int channels = Noise.SpatialDropout.channels(node.output());
    return layer.match(new Noises(node.name(), channels, input, seed));
  }
}
