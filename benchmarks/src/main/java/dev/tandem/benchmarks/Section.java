package dev.tandem.benchmarks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One table of the report: a parameter's values side by side and the ratio of two of them.
 *
 * @param title what was measured
 * @param benchmark simple name of the class
 * @param parameter its values are the columns
 * @param base the value that others are divided by
 * @param others the values of which the fastest is divided
 * @param ratio what the quotient is called
 */
record Section(
    String title,
    String benchmark,
    String parameter,
    String base,
    List<String> others,
    String ratio) {

  /** The table; nothing when there is no timing for it. */
  Optional<String> table(List<Timing> timings) {
    Map<String, Map<String, Timing>> rows = new LinkedHashMap<>();
    for (Timing timing : timings) {
      if (timing.benchmark().equals(benchmark)) {
        Map<String, String> rest = new LinkedHashMap<>(timing.parameters());
        String column = rest.remove(parameter);
        rows.computeIfAbsent(words(rest), row -> new LinkedHashMap<>()).put(column, timing);
      }
    }
    return rows.isEmpty() ? Optional.empty() : Optional.of(markdown(rows));
  }

  private String markdown(Map<String, Map<String, Timing>> rows) {
    List<String> header = new ArrayList<>(List.of(title));
    for (String column : columns()) {
      header.add(column.toLowerCase(Locale.ROOT));
    }
    header.add(ratio);
    StringBuilder table = new StringBuilder(line(header));
    table.append("|---".repeat(header.size())).append("|\n");
    rows.forEach((name, times) -> table.append(line(cells(name, times))));
    return table.toString();
  }

  private List<String> cells(String name, Map<String, Timing> times) {
    List<String> cells = new ArrayList<>(List.of(name));
    for (String column : columns()) {
      Timing timing = times.get(column);
      cells.add(timing == null ? "-" : timing.text());
    }
    Timing base = times.get(this.base);
    Optional<Timing> fastest =
        others.stream()
            .flatMap(other -> Optional.ofNullable(times.get(other)).stream())
            .min(Comparator.comparingDouble(Timing::mean));
    cells.add(base == null || fastest.isEmpty() ? "-" : "**" + fastest.get().ratioTo(base) + "**");
    return cells;
  }

  private List<String> columns() {
    List<String> columns = new ArrayList<>(List.of(base));
    columns.addAll(others);
    return columns;
  }

  private static String words(Map<String, String> parameters) {
    List<String> words = new ArrayList<>();
    parameters.forEach((name, value) -> words.add(name + " " + value));
    return String.join(", ", words);
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }
}
