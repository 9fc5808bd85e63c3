package dev.tandem.book;

import dev.tandem.book.Entry.Kind;
import dev.tandem.book.Entry.Text;

/** Pages as the repository shows them. */
final class Markdown implements Format {

  @Override
  public String ending() {
    return ".md";
  }

  @Override
  public String index() {
    return "README";
  }

  @Override
  public String page(String title, String body) {
    return "# " + title + "\n\n" + body;
  }

  @Override
  public String paragraph(String text) {
    return escaped(text) + "\n\n";
  }

  @Override
  public String head(Entry entry) {
    String kind = entry.kind() == Kind.ERRATUM ? "Erratum " : "";
    return "## %s%s: %s\n\n*%s*\n\n"
        .formatted(kind, entry.id(), escaped(entry.title()), escaped(entry.source()));
  }

  @Override
  public String text(Text text) {
    return switch (text.label()) {
      case FORMULA -> "```\n" + text.text() + "\n```\n\n";
      case CODE -> "```java\n" + text.text() + "\n```\n\n";
      case NOTE -> paragraph(text.text());
      case PRINTED -> "**Printed:** " + paragraph(text.text());
      case INSTEAD -> "**Instead:** " + paragraph(text.text());
      case REASON -> "**Left out:** " + paragraph(text.text());
    };
  }

  @Override
  public String table(Table table) {
    StringBuilder text = new StringBuilder(row(table.heads()));
    text.append("|---".repeat(table.heads().size())).append("|\n");
    table.rows().forEach(cells -> text.append(row(cells)));
    return text.append('\n').toString();
  }

  @Override
  public String link(String text, String page) {
    return "[" + text + "](" + page + ending() + ")";
  }

  private static String row(Iterable<String> cells) {
    return "| " + escaped(String.join(" | ", cells)) + " |\n";
  }

  /** Stars and lonely underscores would be emphasis; those within words are not. */
  private static String escaped(String text) {
    return text.replaceAll("\\*|(?<!\\w)_|_(?!\\w)", "\\\\$0");
  }
}
