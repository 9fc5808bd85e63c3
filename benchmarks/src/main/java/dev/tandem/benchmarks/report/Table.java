package dev.tandem.benchmarks.report;

import java.util.List;
import java.util.stream.Collectors;

/** A table in Markdown; no rows, no table. */
final class Table {

  /** The cell of what was not measured. */
  static final String NOTHING = "-";

  private final StringBuilder text = new StringBuilder();
  private final String header;

  Table(List<String> columns) {
    header = line(columns) + "|---".repeat(columns.size()) + "|\n";
  }

  void row(List<String> cells) {
    text.append(line(cells));
  }

  String markdown() {
    return text.isEmpty() ? "" : header + text;
  }

  private static String line(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
  }
}
