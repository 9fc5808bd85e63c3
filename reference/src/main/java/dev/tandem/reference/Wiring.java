package dev.tandem.reference;

import dev.tandem.reference.matrix.Workshop;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Network;
import dev.tandem.spec.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Connects the engines of a network's nodes: who reads whom, and below whom anything learns. */
final class Wiring {

  private final Experiment experiment;
  private final Workshop workshop;
  private final Fork input;
  private final Map<String, Stage> stages = new LinkedHashMap<>();

  Wiring(Experiment experiment, Workshop workshop) {
    this.experiment = experiment;
    this.workshop = workshop;
    Signal samples = new Signal(experiment.network().input().size());
    this.input = new Fork(samples, readers(Network.INPUT));
    for (Node node : experiment.network().nodes()) {
      stages.put(node.name(), stage(node));
    }
  }

  /** The samples and their readers. */
  Fork input() {
    return input;
  }

  /** All nodes, in the order of the network. */
  Stage[] stages() {
    return stages.values().toArray(new Stage[0]);
  }

  private Stage stage(Node node) {
    List<Source> sources = new ArrayList<>();
    for (String name : node.inputs()) {
      Stage stage = stages.get(name);
      sources.add(
          stage == null
              ? new Source(input.read(), false)
              : new Source(stage.fork().read(), stage.learns()));
    }
    Layers table =
        new Layers(
            node,
            sources,
            experiment.network().shapeOf(node.inputs().get(0)),
            experiment.plan().seed(),
            experiment.optimizer().slots(),
            workshop);
    LayerEngine layer = node.layer().match(table);
    boolean learns = !layer.parameters().isEmpty() || sources.stream().anyMatch(Source::learns);
    return new Stage(node.name(), layer, new Fork(layer.output(), readers(node.name())), learns);
  }

  private long readers(String name) {
    return experiment.network().nodes().stream()
        .flatMap(node -> node.inputs().stream())
        .filter(name::equals)
        .count();
  }
}
