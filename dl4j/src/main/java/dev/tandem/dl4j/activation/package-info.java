/**
 * Activations that DL4J lacks or computes otherwise, as plain DL4J activations: they survive JSON,
 * zip, clone and serialization and can be used without the rest of Tandem.
 *
 * <p>Depends on {@code dev.tandem.spec} and ND4J.
 */
@NullMarked
package dev.tandem.dl4j.activation;

import org.jspecify.annotations.NullMarked;
