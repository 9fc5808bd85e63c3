/**
 * What users get wrong. Not below {@code dev.tandem}: every mistake must be reported at the line of
 * the user, which is the first stack frame outside of it.
 */
@NullMarked
package example.mistakes;

import org.jspecify.annotations.NullMarked;
