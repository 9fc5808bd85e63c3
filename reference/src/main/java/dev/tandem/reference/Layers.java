package dev.tandem.reference;

import dev.tandem.spec.Layer;
import dev.tandem.spec.Merge;
import dev.tandem.spec.Node;
import dev.tandem.spec.Slot;
import java.util.List;

/**
 * The table of layers: makes the engine of one node.
 *
 * @param node the node
 * @param sources what it reads
 * @param seed seed of the plan, for masks
 * @param slots what the optimizer keeps for each parameter array
 */
record Layers(Node node, List<Source> sources, long seed, List<Slot> slots)
    implements Layer.Cases<LayerEngine> {

  @Override
  public LayerEngine dense(Layer.Dense layer) {
    return new DenseEngine(
        input(),
        learnsBelow(),
        new Parameter(node.parameters().get(0), slots),
        new Parameter(node.parameters().get(1), slots),
        layer.activation().match(Activations.TABLE));
  }

  @Override
  public LayerEngine dropout(Layer.Dropout layer) {
    return new DropoutEngine(input(), node.name(), layer.rate(), seed);
  }

  @Override
  public LayerEngine merge(Merge layer) {
    return new MergeEngine(sources, Joins.of(layer.join()), node.output().size());
  }

  /** What a layer reads that reads one node. */
  private Signal input() {
    return sources.get(0).signal();
  }

  /** Whether anything below such a layer learns. */
  private boolean learnsBelow() {
    return sources.get(0).learns();
  }
}
