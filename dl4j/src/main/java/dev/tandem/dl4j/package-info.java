/**
 * Runs experiments on Deeplearning4j 1.0.0-M2.1: one DL4J layer a node, and citizens of DL4J's own
 * kind for what it lacks.
 *
 * <p>Depends on {@code dev.tandem.spec}, {@code dev.tandem.data}, {@code dev.tandem.run} and
 * Deeplearning4j; knows no other backend.
 */
@NullMarked
package dev.tandem.dl4j;

import org.jspecify.annotations.NullMarked;
