/**
 * Noises whose draws Tandem replays, and dense layers that drop connections, as citizens of DL4J:
 * they travel as JSON, in zips and by serialization. May depend on DL4J and on what all backends
 * share.
 */
@NullMarked
package dev.tandem.dl4j.noise;

import org.jspecify.annotations.NullMarked;
