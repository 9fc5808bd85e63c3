package dev.tandem.neuron;

/**
 * Neurons of one kind and what they receive.
 *
 * @param connections from the layer before, or from the input
 * @param neuron what each unit is
 */
public record SpikingLayer(Connections connections, LeakyIntegrateAndFire neuron) {}
