/**
 * PyTorch as a peer, through DJL: compiled with {@code -P pytorch} only.
 *
 * <p>Depends on the benchmarks, the language and DJL.
 */
@NullMarked
package dev.tandem.benchmarks.pytorch;

import org.jspecify.annotations.NullMarked;
