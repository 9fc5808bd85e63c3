/**
 * The course as a book that is its own test: every page computes what it shows, and a number that
 * does not come out turns it red. May depend on the whole project.
 */
@NullMarked
package dev.tandem.book;

import org.jspecify.annotations.NullMarked;
