/**
 * Experiments as expression graphs: the forward formulas of every word of the language, and no
 * derivative. {@code Activations}, {@code Layers}, {@code Losses} and {@code Penalties} are its
 * tables, to be read beside those of the layer engine, of which it knows nothing. Depends on {@code
 * dev.tandem.reference.autodiff} and on the specification.
 */
@NullMarked
package dev.tandem.reference.graph;

import org.jspecify.annotations.NullMarked;
