/**
 * Normalizing layers that compute what DL4J's own do not, as citizens of DL4J: they travel as JSON,
 * in zips and by serialization. May depend on DL4J and on what all backends share.
 */
@NullMarked
package dev.tandem.dl4j.normalization;

import org.jspecify.annotations.NullMarked;
