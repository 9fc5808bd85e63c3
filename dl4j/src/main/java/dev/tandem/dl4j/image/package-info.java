/**
 * Folders of PNG files as data sets, one folder a class; DataVec finds the files.
 *
 * <p>Depends on {@code dev.tandem.data}, on the shapes of {@code dev.tandem.spec}, on DataVec and
 * on the JDK's reader of PNG.
 */
@NullMarked
package dev.tandem.dl4j.image;

import org.jspecify.annotations.NullMarked;
