/**
 * Start values that DL4J lacks or draws otherwise, as plain DL4J weight initializers: they survive
 * JSON, zip, clone and serialization.
 *
 * <p>Depends on {@code dev.tandem.spec}, {@code dev.tandem.run} and DL4J.
 */
@NullMarked
package dev.tandem.dl4j.start;

import org.jspecify.annotations.NullMarked;
