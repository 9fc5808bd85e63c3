package dev.tandem.book;

/** One line of a row's table: what is expected, what comes out, whether that is green. */
interface Line {

  String what();

  String expected();

  /** What the expected digits leave open. */
  String interval();

  String ours();

  String by();

  boolean green();

  /** What stands in the last column. */
  default String verdict() {
    return green() ? "green" : "RED";
  }
}
