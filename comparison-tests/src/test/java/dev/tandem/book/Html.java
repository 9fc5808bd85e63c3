package dev.tandem.book;

import java.util.Iterator;
import java.util.List;

/** Pages as a browser shows them, each complete in itself. */
final class Html implements Format {

  private static final String STYLE =
      "body{max-width:60em;margin:2em auto;padding:0 1em;font:16px/1.5 sans-serif}"
          + "table{border-collapse:collapse}td,th{border:1px solid #ccc;padding:.2em .6em}"
          + "pre{background:#f4f4f4;padding:.5em 1em}"
          + ".green{background:#d8f5d8}.refuted{background:#fdeec4}.RED{background:#f8c8c8}";

  @Override
  public String ending() {
    return ".html";
  }

  @Override
  public String index() {
    return "index";
  }

  @Override
  public String page(String title, String body) {
    return """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"/><title>%s</title><style>%s</style></head>
        <body>
        <h1>%s</h1>
        %s</body></html>
        """
        .formatted(escaped(title), STYLE, escaped(title), body);
  }

  @Override
  public String paragraph(String text) {
    return element("p", marked(text));
  }

  @Override
  public String paragraph(String lead, String text) {
    return element("p", "<strong>%s:</strong> %s".formatted(lead, marked(text)));
  }

  @Override
  public String head(Entry entry) {
    return "<h2 id=\"%s\">%s</h2>\n".formatted(entry.id(), marked(entry.heading()))
        + element("p", "<em>" + marked(entry.source()) + "</em>");
  }

  @Override
  public String block(String language, String lines) {
    return element("pre", escaped(lines));
  }

  @Override
  public String table(Table table) {
    StringBuilder text = new StringBuilder("<table>\n").append(row("th", table.heads()));
    table.rows().forEach(cells -> text.append(row("td", cells)));
    return text.append("</table>\n").toString();
  }

  @Override
  public String link(String text, String page) {
    // Cells and paragraphs are escaped as a whole, so a link is written as in Markdown.
    return "[" + text + "](" + page + ending() + ")";
  }

  private static String row(String cell, List<String> cells) {
    StringBuilder text = new StringBuilder("<tr>");
    for (Iterator<String> all = cells.iterator(); all.hasNext(); ) {
      String content = all.next();
      String mark = all.hasNext() || content.isEmpty() ? "" : " class=\"" + escaped(content) + "\"";
      text.append("<%s%s>%s</%s>".formatted(cell, mark, marked(content), cell));
    }
    return text.append("</tr>\n").toString();
  }

  private static String element(String name, String content) {
    return "<" + name + ">" + content + "</" + name + ">\n";
  }

  /** Code between back quotes, and links; nothing else of Markdown is used in sentences. */
  private static String marked(String text) {
    return escaped(text)
        .replaceAll("`([^`]*)`", "<code>$1</code>")
        .replaceAll("\\[([^\\]]*)\\]\\(([\\w.-]+)\\)", "<a href=\"$2\">$1</a>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
