package dev.tandem.file;

import dev.tandem.spec.GivenValues;
import dev.tandem.spec.LayerNormalization;
import dev.tandem.spec.Network;
import dev.tandem.spec.Patience;

/** Which values have a form of their own in JSON. */
final class Forms {

  private Forms() {}

  /** What is written: the value's form where it has one, else the value. */
  static Object of(Object value) {
    if (value instanceof Network network) {
      return NetworkForm.of(network);
    }
    return value instanceof GivenValues given ? Given.of(given) : value;
  }

  /** What is read where a value of a type is needed. */
  static Class<?> formOf(Class<?> type) {
    if (type == Network.class) {
      return NetworkForm.class;
    }
    return type == GivenValues.class ? Given.class : type;
  }

  /** Whether a value of this type may be missing: then {@code null} stands in its place. */
  static boolean isOptional(Class<?> type) {
    return type == Patience.class || type == LayerNormalization.class;
  }
}
