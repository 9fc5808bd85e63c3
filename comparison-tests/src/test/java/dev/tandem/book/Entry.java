package dev.tandem.book;

import dev.tandem.book.Digits.Origin;
import java.util.List;
import java.util.stream.Stream;

/**
 * A row of the course, one of its errata, or the reason why one is left out. Immutable: each verb
 * gives a new one.
 *
 * @param kind which of them
 * @param id as in the course's list
 * @param title what it is about
 * @param source document and section
 * @param texts what is said before the table
 * @param lines the table
 */
record Entry(
    Kind kind, String id, String title, String source, List<Text> texts, List<Line> lines) {

  enum Kind {
    ROW,
    ERRATUM,
    LEFT_OUT
  }

  /** A text and what it is. */
  record Text(Label label, String text) {}

  /** What a text is; formulas and code are set as such. */
  enum Label {
    FORMULA,
    CODE,
    NOTE,
    PRINTED,
    INSTEAD,
    REASON
  }

  static Entry row(String id, String title, String source) {
    return new Entry(Kind.ROW, id, title, source, List.of(), List.of());
  }

  static Entry erratum(String id, String title, String source) {
    return new Entry(Kind.ERRATUM, id, title, source, List.of(), List.of());
  }

  static Entry leftOut(String id, String title, String source, String reason) {
    return new Entry(Kind.LEFT_OUT, id, title, source, List.of(), List.of())
        .saying(Label.REASON, reason);
  }

  Entry formula(String text) {
    return saying(Label.FORMULA, text);
  }

  /** A line that this package's own code has, too, so it compiles. */
  Entry code(String text) {
    return saying(Label.CODE, text);
  }

  Entry note(String text) {
    return saying(Label.NOTE, text);
  }

  /** What the course says and should not. */
  Entry prints(String text) {
    return saying(Label.PRINTED, text);
  }

  /** What is right. */
  Entry instead(String text) {
    return saying(Label.INSTEAD, text);
  }

  /** A printed number: ours lies within half a unit of its last digit. */
  Entry printed(String what, String digits, Ours ours) {
    return adding(new Digits(what, Origin.PRINTED, digits, Reading.ROUNDED, ours));
  }

  Entry printed(String what, String digits, double ours) {
    return printed(what, digits, Ours.of(ours));
  }

  /** A printed number that has no further digits. */
  Entry exactly(String what, String digits, Ours ours) {
    return adding(new Digits(what, Origin.PRINTED, digits, Reading.EXACT, ours));
  }

  Entry exactly(String what, String digits, double ours) {
    return exactly(what, digits, Ours.of(ours));
  }

  /** A number that is not printed but follows from what is. */
  Entry derived(String what, String digits, Ours ours) {
    return adding(new Digits(what, Origin.DERIVED, digits, Reading.ROUNDED, ours));
  }

  Entry derived(String what, String digits, double ours) {
    return derived(what, digits, Ours.of(ours));
  }

  Entry derivedExactly(String what, String digits, Ours ours) {
    return adding(new Digits(what, Origin.DERIVED, digits, Reading.EXACT, ours));
  }

  Entry derivedExactly(String what, String digits, double ours) {
    return derivedExactly(what, digits, Ours.of(ours));
  }

  /** A number whose further digits were not rounded but left away. */
  Entry cut(String what, String digits, double ours) {
    return adding(new Digits(what, Origin.PRINTED, digits, Reading.CUT, Ours.of(ours)));
  }

  /** A printed number that is wrong: ours does not lie where its digits say. */
  Entry misprinted(String what, String digits, Ours ours) {
    return adding(new Digits(what, Origin.MISPRINTED, digits, Reading.ROUNDED, ours));
  }

  Entry misprinted(String what, String digits, double ours) {
    return misprinted(what, digits, Ours.of(ours));
  }

  /** As above, where the digits are all that there are. */
  Entry exactMisprint(String what, String digits, Ours ours) {
    return adding(new Digits(what, Origin.MISPRINTED, digits, Reading.EXACT, ours));
  }

  /** A printed number that other printed ones leave room for, from low to high. */
  Entry within(String what, String digits, double low, double high) {
    return adding(new Span(what, digits, low, high));
  }

  Entry equal(String what, double bound, Ours distance) {
    return adding(new Closeness(what, bound, distance));
  }

  Entry equal(String what, double bound, double distance) {
    return equal(what, bound, Ours.of(distance));
  }

  Entry holds(String statement, boolean truth) {
    return adding(new Claim(statement, truth));
  }

  String heading() {
    return (kind == Kind.ERRATUM ? "Erratum " : "") + id + ": " + title;
  }

  boolean green() {
    return lines.stream().allMatch(Line::green);
  }

  private Entry saying(Label label, String text) {
    return new Entry(kind, id, title, source, appended(texts, new Text(label, text)), lines);
  }

  private Entry adding(Line line) {
    return new Entry(kind, id, title, source, texts, appended(lines, line));
  }

  private static <T> List<T> appended(List<T> list, T element) {
    return Stream.concat(list.stream(), Stream.of(element)).toList();
  }
}
