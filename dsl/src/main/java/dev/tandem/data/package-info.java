/**
 * Samples: data sets, batches of them, matrices of numbers, and the IDX files of MNIST.
 *
 * <p>Depends on nothing but the JDK.
 */
@NullMarked
package dev.tandem.data;

import org.jspecify.annotations.NullMarked;
