package dev.tandem.conventions;

import java.util.Optional;

/**
 * A number in another's words.
 *
 * @param <T> what is translated
 * @param from what was said
 * @param to what to write instead
 * @param value the translated number, rounded to 15 digits
 * @param exactness under which condition both are the same
 * @param advice what else helps; empty when nothing does
 */
public record Translation<T>(Phrase from, Phrase to, T value, Exactness exactness, String advice) {

  /**
   * Words in somebody's mouth.
   *
   * @param who whose words
   * @param words what to write there
   */
  public record Phrase(String who, String words) {

    @Override
    public String toString() {
      return who + ": " + words;
    }
  }

  /** What to write instead: a call, or for the course a formula with its numbers. */
  public String words() {
    return to.words();
  }

  /** Where both part; present whenever the translation is not always exact. */
  public Optional<Counterexample> counterexample() {
    return exactness.counterexample();
  }

  /** A paragraph: both phrases, the condition, the counterexample and the advice. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(from).append(System.lineSeparator());
    text.append(to).append(System.lineSeparator());
    text.append("  ").append(exactness);
    counterexample().ifPresent(c -> text.append(System.lineSeparator()).append("  ").append(c));
    if (!advice.isEmpty()) {
      text.append(System.lineSeparator()).append("  ").append(advice);
    }
    return text.toString();
  }
}
