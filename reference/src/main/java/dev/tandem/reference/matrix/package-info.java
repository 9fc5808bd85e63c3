/**
 * The kernels that all heavy arithmetic goes through. Nothing is allocated.
 *
 * <p>A matrix is an array of rows. That is not only simple: the compiler turns a loop over whole
 * rows into vector instructions, which it does not do for rows at an offset in one long array.
 * Depends on nothing but the JDK.
 */
@NullMarked
package dev.tandem.reference.matrix;

import org.jspecify.annotations.NullMarked;
