/**
 * How long both engines take: JMH benchmarks and the program that runs them.
 *
 * <p>Depends on the language and both engines; nothing depends on it.
 */
@NullMarked
package dev.tandem.benchmarks;

import org.jspecify.annotations.NullMarked;
