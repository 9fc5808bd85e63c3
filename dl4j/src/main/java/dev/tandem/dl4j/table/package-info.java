/**
 * CSV tables as data sets, through DataVec: categories become one-hot, missing values are removed
 * or replaced, numbers are standardized.
 *
 * <p>Depends on {@code dev.tandem.data}, on {@code dev.tandem.run} for the one source of random
 * orders, and on DataVec.
 */
@NullMarked
package dev.tandem.dl4j.table;

import org.jspecify.annotations.NullMarked;
