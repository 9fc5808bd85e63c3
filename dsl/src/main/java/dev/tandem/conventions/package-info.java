/**
 * What the course, Tandem, DL4J, PyTorch and Keras mean by the same number, and how to say in one
 * what was said in another.
 *
 * <p>Depends on {@code dev.tandem.spec} alone.
 */
@NullMarked
package dev.tandem.conventions;

import org.jspecify.annotations.NullMarked;
