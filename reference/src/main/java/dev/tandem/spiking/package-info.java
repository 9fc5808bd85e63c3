/**
 * The bridge from a trained model of rates to neurons that spike.
 *
 * <p>Stands between {@code dev.tandem.neuron}, which knows no model, and {@code dev.tandem.dsl}; it
 * depends on both and on no engine, so a model trained by any backend can be run.
 */
@NullMarked
package dev.tandem.spiking;

import org.jspecify.annotations.NullMarked;
