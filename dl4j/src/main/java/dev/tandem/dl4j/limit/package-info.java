/**
 * What DL4J lacks to keep a step in bounds: constraints that act once and exactly, and a weight
 * decay that is no part of the score.
 *
 * <p>Depends on {@code dev.tandem.spec}, DL4J and ND4J.
 */
@NullMarked
package dev.tandem.dl4j.limit;

import org.jspecify.annotations.NullMarked;
