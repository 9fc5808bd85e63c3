package dev.tandem.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What types and constants are called in JSON: {@code dev.tandem.spec.Loss.CrossEntropy} is {@code
 * crossEntropy}, {@code Order.AS_GIVEN} is {@code asGiven}.
 */
final class Names {

  /** The field that says which member of a family stands here. */
  static final String TYPE = "type";

  private Names() {}

  static String of(Class<?> type) {
    String name = type.getSimpleName();
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  static String of(Enum<?> constant) {
    StringBuilder name = new StringBuilder();
    for (String word : constant.name().split("_")) {
      name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  /** The members of a sealed family: the records in it, and the constants of its enums. */
  static List<Object> members(Class<?> family) {
    List<Object> members = new ArrayList<>();
    for (Class<?> permitted : family.getPermittedSubclasses()) {
      if (permitted.isSealed()) {
        members.addAll(members(permitted));
      } else if (permitted.isEnum()) {
        members.addAll(List.of(permitted.getEnumConstants()));
      } else {
        members.add(Forms.formOf(permitted));
      }
    }
    return members;
  }

  /** The name of a member. */
  static String ofMember(Object member) {
    return member instanceof Class<?> type ? of(type) : of((Enum<?>) member);
  }
}
