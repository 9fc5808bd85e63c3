/**
 * What every backend offers: learners, their parameters and states, training runs, trained models.
 *
 * <p>Everything random is drawn here, by seed, and given to all backends alike. Depends on {@code
 * dev.tandem.spec}, {@code dev.tandem.data} and {@code dev.tandem.evaluation}.
 */
@NullMarked
package dev.tandem.run;

import org.jspecify.annotations.NullMarked;
