package dev.tandem.book;

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
  public String paragraph(String lead, String text) {
    return "**%s:** %s".formatted(lead, paragraph(text));
  }

  @Override
  public String head(Entry entry) {
    return "## %s\n\n*%s*\n\n".formatted(escaped(entry.heading()), escaped(entry.source()));
  }

  @Override
  public String block(String language, String lines) {
    return "```%s\n%s\n```\n\n".formatted(language, lines);
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
