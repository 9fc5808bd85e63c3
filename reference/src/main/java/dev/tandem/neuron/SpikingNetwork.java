package dev.tandem.neuron;

import java.util.List;

/**
 * Layers of spiking neurons that are wired like a network of rates. The first one is driven by
 * {@code x W + b}; each later one by {@code b} and, for each spike of unit i before it, a current
 * of area {@code W[i][j]}: on average {@code rates W + b}.
 *
 * <p>Source: S1 1.7, course N10, N11.
 *
 * @param layers from the input on, at least one
 * @param synapse between layers
 */
public record SpikingNetwork(List<SpikingLayer> layers, Synapse synapse) {

  /** Checks that each layer reads the one before. */
  public SpikingNetwork {
    layers = List.copyOf(layers);
    Checks.requireAtLeastOne(layers.size(), "spikingNetwork: the number of layers");
    for (int i = 1; i < layers.size(); i++) {
      int units = layers.get(i - 1).connections().units();
      int inputs = layers.get(i).connections().inputs();
      if (units != inputs) {
        throw new NeuronException(
            "spikingNetwork: layer %d has %d units but layer %d reads %d; give it as many inputs"
                .formatted(i - 1, units, i, inputs));
      }
    }
  }

  /**
   * A simulation that begins at rest.
   *
   * @param step h, in the unit of all times
   * @param inputs x, constant
   * @return the simulation at time 0
   * @throws NeuronException when the step is too large for a neuron, or there is not one value for
   *     each input
   */
  public SpikingRun run(double step, double... inputs) {
    return new SpikingRun(this, step, inputs);
  }
}
