package dev.tandem.spiking;

import dev.tandem.data.Matrix;
import dev.tandem.neuron.Connections;
import dev.tandem.neuron.LeakyIntegrateAndFire;
import dev.tandem.neuron.SpikingLayer;
import dev.tandem.neuron.SpikingNetwork;
import dev.tandem.neuron.Synapse;
import dev.tandem.run.Model;
import dev.tandem.run.Parameters;
import dev.tandem.spec.Activation;
import dev.tandem.spec.Layer;
import dev.tandem.spec.Network;
import dev.tandem.spec.Node;
import dev.tandem.spec.Noise;
import dev.tandem.spec.ParameterId;
import dev.tandem.spec.ParameterId.Role;
import dev.tandem.spec.SpecException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads a trained model layer by layer. */
final class SpikingReader {

  private final Model model;
  private final Parameters parameters;
  private final List<String> names = new ArrayList<>();
  private final List<SpikingLayer> layers = new ArrayList<>();
  private Optional<Connections> readout = Optional.empty();
  private String before = Network.INPUT;

  SpikingReader(Model model) {
    this.model = model;
    this.parameters = model.learner().parameters();
  }

  SpikingModel read(Synapse synapse) {
    for (Node node : model.learner().experiment().network().nodes()) {
      if (readout.isPresent() || !node.inputs().equals(List.of(before))) {
        throw refused(node);
      }
      read(node);
      before = node.name();
    }
    if (layers.isEmpty()) {
      throw new SpecException(
          "spiking: no layer of the network spikes; give it one with lifRate()");
    }
    return new SpikingModel(model, new SpikingNetwork(layers, synapse), names, readout);
  }

  private void read(Node node) {
    if (node.layer() instanceof Layer.Dropout || node.layer() instanceof Noise) {
      return;
    }
    if (!(node.layer() instanceof Layer.Dense dense)) {
      throw refused(node);
    }
    if (dense.activation() instanceof Activation.LifRate rate) {
      names.add(node.name());
      layers.add(
          new SpikingLayer(
              connections(node), new LeakyIntegrateAndFire(rate.refractory(), rate.membrane())));
    } else if (dense.activation() instanceof Activation.Identity) {
      readout = Optional.of(connections(node));
    } else {
      throw refused(node);
    }
  }

  private Connections connections(Node node) {
    Matrix weights = parameters.get(new ParameterId(node.name(), Role.WEIGHTS));
    Matrix biases = parameters.get(new ParameterId(node.name(), Role.BIASES));
    double[][] rows = new double[weights.rows()][];
    Arrays.setAll(rows, weights::row);
    return new Connections(rows, biases.row(0));
  }

  private static SpecException refused(Node node) {
    return new SpecException(
        "spiking: %s is %s behind %s, which cannot spike; use dense(units, lifRate()) layers in a"
                .formatted(node.name(), node.layer(), String.join(", ", node.inputs()))
            + " row, and at most one dense(units, identity()) at the end");
  }
}
