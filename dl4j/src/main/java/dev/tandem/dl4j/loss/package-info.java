/**
 * Losses that DL4J lacks or computes otherwise, as citizens of DL4J: they travel as JSON, in zips
 * and by serialization. May depend on DL4J alone.
 */
@NullMarked
package dev.tandem.dl4j.loss;

import org.jspecify.annotations.NullMarked;
