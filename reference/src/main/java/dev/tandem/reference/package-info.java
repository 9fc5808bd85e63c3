/**
 * The reference engine: backpropagation written from scratch, in double precision.
 *
 * <p>{@code Activations}, {@code Layers}, {@code Losses}, {@code Penalties} and {@code UpdateRules}
 * are its tables, one method for each word of the language. Depends on {@code dev.tandem.dsl} and
 * on {@code dev.tandem.reference.matrix}; never on another backend.
 */
@NullMarked
package dev.tandem.reference;

import org.jspecify.annotations.NullMarked;
