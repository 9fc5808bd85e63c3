package dev.tandem.conventions;

/**
 * A problem on which original and translation part, found by running both.
 *
 * @param problem what is minimized, from where, and what breaks the condition
 * @param update the first update after which they differ, counted from 1
 * @param quantity what differs
 * @param original its value in the original
 * @param translated its value in the translation
 */
public record Counterexample(
    String problem, int update, String quantity, double original, double translated) {

  @Override
  public String toString() {
    return "%s: after update %d %s is %s in the original and %s in the translation"
        .formatted(problem, update, quantity, Digits.shown(original), Digits.shown(translated));
  }
}
