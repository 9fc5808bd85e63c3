/**
 * What every backend offers: learners, their parameters and states, training runs, trained models.
 *
 * <p>Everything random is drawn here, by seed, and given to all backends alike. Depends on {@code
 * dev.tandem.spec}, {@code dev.tandem.data}, {@code dev.tandem.evaluation} and {@code
 * dev.tandem.file}.
 */
@NullMarked
package dev.tandem.run;

import org.jspecify.annotations.NullMarked;
