/**
 * What was measured, and how it is said: medians, ratios, tables, plots.
 *
 * <p>Depends on the Java library and XChart; knows no engine.
 */
@NullMarked
package dev.tandem.benchmarks.report;

import org.jspecify.annotations.NullMarked;
