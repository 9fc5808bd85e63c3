/**
 * The kernels that all heavy arithmetic goes through. In steady state nothing is allocated.
 *
 * <p>A matrix is an array of rows. That is not only simple: the compiler turns a plain loop over
 * whole rows into vector instructions, which it does not do for rows at an offset in one long
 * array; and a product with some rows of a matrix needs no copy of them. Only classes named {@code
 * Vector*} know the incubating module of vectors, and they are compiled by themselves. Depends on
 * the JDK, and on the exceptions of the specification.
 */
@NullMarked
package dev.tandem.reference.matrix;

import org.jspecify.annotations.NullMarked;
