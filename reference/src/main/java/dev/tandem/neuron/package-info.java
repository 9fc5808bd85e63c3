/**
 * Neurons as the course begins with them: membranes that spike, synapses, small networks of spiking
 * neurons, and the perceptron.
 *
 * <p>Depends on nothing but the JDK: what the neurons compute can judge the engines' LIF rate. The
 * bridge from a trained model to spiking neurons stands in {@code dev.tandem.spiking}. Times of
 * {@code HodgkinHuxley} are milliseconds, as in its paper; all others are in whatever one unit the
 * user takes, in the course seconds.
 */
@NullMarked
package dev.tandem.neuron;

import org.jspecify.annotations.NullMarked;
