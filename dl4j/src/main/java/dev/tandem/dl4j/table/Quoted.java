package dev.tandem.dl4j.table;

import java.util.Collection;

/** Names and cells in errors: in quotation marks, because they may be empty. */
final class Quoted {

  private Quoted() {}

  static String one(String text) {
    return '"' + text + '"';
  }

  static String all(Collection<String> texts) {
    StringBuilder list = new StringBuilder();
    for (String text : texts) {
      list.append(list.isEmpty() ? "" : ", ").append(one(text));
    }
    return list.toString();
  }
}
