package dev.tandem.book;

import static dev.tandem.book.Entry.leftOut;

import java.util.List;

/** The first page: what this book is, and what it does not have yet. */
final class FirstPage {

  static final String INTRODUCTION =
      "Five public documents of university courses, S0 to S4, row by row: the formula, the line that"
          + " says it, each printed number, the interval that its digits justify, and ours. A printed"
          + " number is green where all of ours lie within half a unit of its last digit; a misprint"
          + " is refuted where none does. Numbers marked as derived are not printed: they follow"
          + " from what is. Where other printed numbers, being rounded, leave some room, ours is a"
          + " span, which must meet the interval. `mvn verify` computes every page, writes it to"
          + " `comparison-tests/target/book` as Markdown"
          + " and HTML and compares it with the copy in the repository. Documents: S0, R. Wu's notes"
          + " of CS 489/689 (Waterloo, 2019); S1, S. Peng's notes of CS 479 (Waterloo, 2021); S2,"
          + " slides on improving backpropagation; S3, slides on chapter 3 of Nielsen's book; S4,"
          + " Isayev's lecture 3 (Carnegie Mellon). Their figures are lost, so no number is read"
          + " from a figure.";

  static final String SENTENCE = "Errata of chapters that are still to be written:";

  private static final String REASON = "its chapter is still to be written";

  private FirstPage() {}

  static List<Entry> errata() {
    return List.of(
        later("E0-12", "dropout's factor is 1 / (1 - rate)", "S0 12.1"),
        later("E0-16", "two minus signs in the momentum's steps", "S0 14.3"),
        later("E0-17", "the velocity before or after its update", "S0 14.3, S1 (6.1)"),
        later("E1-7", "the expected drive under dropout", "S1 5.4.3"),
        later("E1-8", "baselines of different runs", "S1 5.2-5.4"),
        later("E1-9", "a data set that was drawn again", "S1 5.1.3"),
        later("E3-4", "dropout's factor at test time", "S3"),
        later("E3-5", "the names of momentum, units and samples", "S3"));
  }

  private static Entry later(String id, String title, String source) {
    return leftOut(id, title, source, REASON);
  }
}
