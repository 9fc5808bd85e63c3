package dev.tandem.neuron;

import dev.tandem.neuron.PostSynapticCurrents.Update;
import java.util.Arrays;

/** One layer in a simulation: its neurons, what arrives at them, and how often they have spiked. */
final class SpikingStage {

  private final Connections connections;
  private final LifPopulation neurons;
  private final PostSynapticCurrents currents;
  private final double[] constant;
  private final double[] drives;
  private final int[] spikes;

  /** Neurons at rest that receive a constant beside the currents. */
  SpikingStage(SpikingLayer layer, Synapse synapse, double[] constant, double step) {
    int units = layer.connections().units();
    this.connections = layer.connections();
    this.neurons = new LifPopulation(layer.neuron(), units, step);
    this.currents = new PostSynapticCurrents(synapse, units, Update.EXACT, step);
    this.constant = constant;
    this.drives = new double[units];
    this.spikes = new int[units];
  }

  void step() {
    currents.advance();
    for (int unit = 0; unit < drives.length; unit++) {
      drives[unit] = constant[unit] + currents.current(unit);
    }
    neurons.step(drives);
    for (int unit = 0; unit < spikes.length; unit++) {
      spikes[unit] += neurons.hasSpiked(unit) ? 1 : 0;
    }
  }

  /** The spikes of the last step of the stage before arrive. */
  void receiveFrom(SpikingStage before) {
    for (int input = 0; input < connections.inputs(); input++) {
      if (before.neurons.hasSpiked(input)) {
        for (int unit = 0; unit < drives.length; unit++) {
          currents.receive(unit, connections.weight(input, unit));
        }
      }
    }
  }

  void forget() {
    Arrays.fill(spikes, 0);
  }

  int units() {
    return spikes.length;
  }

  int spikes(int unit) {
    return spikes[unit];
  }

  boolean hasSpiked(int unit) {
    return neurons.hasSpiked(unit);
  }
}
