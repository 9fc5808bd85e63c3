package dev.tandem.conventions;

import dev.tandem.spec.SpecException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who means what by a number; who is missing has no such number.
 *
 * @param topic the number, as in "no momentum"
 * @param meanings by speaker
 */
record Habits<M>(String topic, Map<Speaker, M> meanings) {

  /** What {@code speaker} means, or an error at the call {@code word} that asked. */
  M of(Speaker speaker, String word) {
    M meaning = meanings.get(speaker);
    if (meaning == null) {
      throw new SpecException(
          "%s(%s): %s has no %s; who has is %s"
              .formatted(word, speaker, speaker.label(), topic, known()));
    }
    return meaning;
  }

  private String known() {
    return Stream.of(Speaker.values())
        .filter(meanings::containsKey)
        .map(Speaker::name)
        .collect(Collectors.joining(", "));
  }
}
