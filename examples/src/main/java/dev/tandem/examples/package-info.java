/**
 * Small programs to read and to run, one file each.
 *
 * <p>Depends on everything else in the project; nothing depends on it.
 */
@NullMarked
package dev.tandem.examples;

import org.jspecify.annotations.NullMarked;
