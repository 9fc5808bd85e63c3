/** The memory of ND4J's arrays, copied in one go. May depend on ND4J alone. */
@NullMarked
package dev.tandem.dl4j.memory;

import org.jspecify.annotations.NullMarked;
