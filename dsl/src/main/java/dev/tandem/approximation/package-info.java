/**
 * Universal approximation by construction: a network with given weights for a function of the user.
 *
 * <p>Writes networks and trains nothing, so every backend can evaluate what it writes. Depends on
 * {@code dev.tandem.spec} alone.
 */
@NullMarked
package dev.tandem.approximation;

import org.jspecify.annotations.NullMarked;
