package dev.tandem.neuron;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A simulation of a {@link SpikingNetwork} under a constant input: neurons by Euler's rule,
 * synapses exactly. Not safe for use by several threads at once.
 */
public final class SpikingRun {

  private final double step;
  private final List<SpikingStage> stages = new ArrayList<>();
  private int counted;

  SpikingRun(SpikingNetwork network, double step, double[] inputs) {
    this.step = step;
    for (SpikingLayer layer : network.layers()) {
      Connections connections = layer.connections();
      double[] constant =
          stages.isEmpty()
              ? connections.drives(inputs)
              : connections.drives(new double[connections.inputs()]);
      stages.add(new SpikingStage(layer, network.synapse(), constant, step));
    }
  }

  /**
   * Takes steps. A spike acts on the next layer from the end of the step on.
   *
   * @param steps how many
   * @return this
   */
  public SpikingRun advance(int steps) {
    for (int i = 0; i < steps; i++) {
      stages.get(0).step();
      for (int layer = 1; layer < stages.size(); layer++) {
        stages.get(layer).step();
        stages.get(layer).receiveFrom(stages.get(layer - 1));
      }
    }
    counted += steps;
    return this;
  }

  /** Counts spikes anew from here, as when the beginning has died away. */
  public SpikingRun forget() {
    stages.forEach(SpikingStage::forget);
    counted = 0;
    return this;
  }

  /**
   * Spikes in a unit of time since the beginning or since {@link #forget}.
   *
   * @param layer from 0
   * @return one rate a unit
   * @throws NeuronException when no step was taken
   * @throws IndexOutOfBoundsException when there is no such layer
   */
  public double[] rates(int layer) {
    if (counted == 0) {
      throw new NeuronException("rates(%d): no step was taken; advance first".formatted(layer));
    }
    double[] rates = new double[stages.get(layer).units()];
    Arrays.setAll(rates, unit -> stages.get(layer).spikes(unit) / (counted * step));
    return rates;
  }

  /**
   * Whether a unit spiked in the last step.
   *
   * @param layer from 0
   * @param unit from 0
   * @return true when it spiked
   * @throws IndexOutOfBoundsException when there is no such unit
   */
  public boolean hasSpiked(int layer, int unit) {
    return stages.get(layer).hasSpiked(unit);
  }
}
