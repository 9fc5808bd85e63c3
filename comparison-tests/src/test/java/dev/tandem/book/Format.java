package dev.tandem.book;

import java.util.List;

/** How a page is written. */
interface Format {

  /**
   * Cells; the last column says whether a row is green.
   *
   * @param heads one a column
   * @param rows as wide
   */
  record Table(List<String> heads, List<List<String>> rows) {}

  String ending();

  /** The name of the first page, without its ending. */
  String index();

  String page(String title, String body);

  String head(Entry entry);

  String paragraph(String text);

  /** A paragraph that begins with what it is. */
  String paragraph(String lead, String text);

  /** Lines that stay as they are, in a language or in none. */
  String block(String language, String lines);

  String table(Table table);

  String link(String text, String page);
}
