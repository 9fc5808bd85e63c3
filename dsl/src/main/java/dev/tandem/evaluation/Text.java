package dev.tandem.evaluation;

import java.util.List;
import java.util.Locale;

/** How reports print, the same in every locale. */
final class Text {

  private Text() {}

  /** A fraction with four digits; a dash when it is undefined. */
  static String ratio(double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.4f", value);
  }

  /** Six significant digits. */
  static String number(double value) {
    return String.format(Locale.ROOT, "%.6g", value);
  }

  /** Lines of columns, aligned to the right. */
  static String aligned(List<String[]> rows) {
    int[] widths = new int[rows.get(0).length];
    for (String[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        widths[i] = Math.max(widths[i], row[i].length());
      }
    }
    StringBuilder text = new StringBuilder();
    for (String[] row : rows) {
      text.append(text.isEmpty() ? "" : "\n");
      for (int i = 0; i < row.length; i++) {
        text.append(" ".repeat(widths[i] - row[i].length() + (i == 0 ? 0 : 2))).append(row[i]);
      }
    }
    return text.toString();
  }
}
