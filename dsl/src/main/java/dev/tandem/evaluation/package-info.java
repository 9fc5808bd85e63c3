/**
 * How good predictions are: classification counts and regression errors.
 *
 * <p>Depends on {@code dev.tandem.data} alone.
 */
@NullMarked
package dev.tandem.evaluation;

import org.jspecify.annotations.NullMarked;
