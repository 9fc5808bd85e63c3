package dev.tandem.spec;

import java.util.ArrayList;
import java.util.List;

/** Prints specifications: one line a node, columns aligned, golden in tests and in log headers. */
final class NetworkTable {

  private NetworkTable() {}

  static String of(Network network) {
    List<String[]> rows = new ArrayList<>();
    rows.add(new String[] {Network.INPUT, network.input().toString(), "", ""});
    for (Node node : network.nodes()) {
      rows.add(
          new String[] {
            node.name(),
            node.layer().toString(),
            "<- " + String.join(", ", node.inputs()),
            node.output().toString()
          });
    }
    return align(rows);
  }

  private static String align(List<String[]> rows) {
    int[] widths = new int[4];
    for (String[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        widths[i] = Math.max(widths[i], row[i].length());
      }
    }
    StringBuilder text = new StringBuilder();
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.length; i++) {
        line.append(row[i]).append(" ".repeat(widths[i] - row[i].length() + 2));
      }
      text.append(text.isEmpty() ? "" : "\n").append(line.toString().stripTrailing());
    }
    return text.toString();
  }
}
