package dev.tandem.book;

import dev.tandem.book.Entry.Text;
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

  String paragraph(String text);

  String head(Entry entry);

  String text(Text text);

  String table(Table table);

  String link(String text, String page);
}
