package dev.tandem.reference;

import dev.tandem.spec.Layer;
import dev.tandem.spec.Node;
import dev.tandem.spec.Normalization;
import dev.tandem.spec.NormalizedChannels;
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
    return new DenseEngine(
        input,
        learnsBelow,
        new Parameter(node.parameters().get(0), slots),
        new Parameter(node.parameters().get(1), slots),
        layer.activation().match(Activations.TABLE));
  }

  @Override
  public LayerEngine dropout(Layer.Dropout layer) {
    return new DropoutEngine(input, node.name(), layer.rate(), seed);
  }

  @Override
  public LayerEngine batchNormalization(Normalization.Batch layer) {
    return new BatchNormalizationEngine(
        layer,
        NormalizedChannels.of(node.output()),
        input,
        learnsBelow,
        node.parameters().stream().map(parameter -> new Parameter(parameter, slots)).toList());
  }
}
