/**
 * The vocabulary: the words that experiments are written with, for {@code import static}.
 *
 * <p>Depends on {@code dev.tandem.spec} alone.
 */
@NullMarked
package dev.tandem.dsl;

import org.jspecify.annotations.NullMarked;
