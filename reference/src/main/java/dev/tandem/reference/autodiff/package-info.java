/**
 * The course's expression graph: variables and operations, evaluated forward, differentiated in
 * forward mode by dual numbers and in reverse mode against the topological order (S1 ch. 4, S4).
 *
 * <p>Slow and obvious on purpose, so that it can judge engines that are fast: it knows no layer, no
 * loss and no network. Depends on {@code dev.tandem.data} alone.
 */
@NullMarked
package dev.tandem.reference.autodiff;

import org.jspecify.annotations.NullMarked;
