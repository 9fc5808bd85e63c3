package dev.tandem.book;

import dev.tandem.book.Entry.Kind;
import java.util.List;
import java.util.Locale;

/**
 * One page.
 *
 * @param title of the chapter
 * @param introduction its first sentences
 * @param entries rows and errata, in their order on the page
 */
record Chapter(String title, String introduction, List<Entry> entries) {

  /** The page's name without an ending. */
  String file() {
    return title.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  long count(Kind kind) {
    return entries.stream().filter(entry -> entry.kind() == kind).count();
  }

  long lines() {
    return entries.stream().mapToLong(entry -> entry.lines().size()).sum();
  }

  boolean green() {
    return entries.stream().allMatch(Entry::green);
  }
}
