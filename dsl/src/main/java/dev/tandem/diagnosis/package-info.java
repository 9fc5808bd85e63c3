/**
 * Why a network does not learn: gradients that vanish or explode, saturated and dead units.
 *
 * <p>Depends on {@code dev.tandem.run}, {@code dev.tandem.data} and {@code dev.tandem.spec}, so it
 * examines a learner of any backend.
 */
@NullMarked
package dev.tandem.diagnosis;

import org.jspecify.annotations.NullMarked;
