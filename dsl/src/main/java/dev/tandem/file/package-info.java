/**
 * Trained networks as files: the specification as JSON, the parameters as binary doubles, a
 * checksum. The only package that knows Jackson, and nothing of Jackson is loaded before a network
 * is saved or loaded. Depends on {@code dev.tandem.spec} and {@code dev.tandem.data}; users reach
 * it through {@code dev.tandem.run.Saved}.
 */
@NullMarked
package dev.tandem.file;

import org.jspecify.annotations.NullMarked;
