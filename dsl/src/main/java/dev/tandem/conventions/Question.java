package dev.tandem.conventions;

import dev.tandem.spec.SpecException;

/**
 * A number that waits to be told whose it is.
 *
 * @param <T> what a translation yields
 */
@FunctionalInterface
public interface Question<T> {

  /**
   * Reads the number as {@code speaker} means it.
   *
   * @param speaker whose number it is
   * @return what can be said in another's words
   * @throws SpecException when the speaker has no such number, or cannot mean this one
   */
  Sentence<T> from(Speaker speaker);

  /**
   * A number with a meaning.
   *
   * @param <T> what a translation yields
   */
  @FunctionalInterface
  interface Sentence<T> {

    /**
     * Says the same in the words of {@code speaker}.
     *
     * @param speaker whose words
     * @return the translation, with its condition
     * @throws SpecException when the speaker has no such number
     */
    Translation<T> to(Speaker speaker);
  }
}
