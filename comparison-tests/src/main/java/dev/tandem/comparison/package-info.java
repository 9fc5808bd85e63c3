/**
 * The referee: runs one experiment in two engines and says where they part, by how much, and which
 * of them is wrong.
 *
 * <p>Made to be put into other people's tests. Depends on the language, on both backends, on
 * AssertJ for the assertion and on Jackson for the report.
 */
@NullMarked
package dev.tandem.comparison;

import org.jspecify.annotations.NullMarked;
