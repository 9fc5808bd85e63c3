package dev.tandem.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One table of the report: who took how long, and the ratios to one of them.
 *
 * @param title what was measured
 * @param name the series
 * @param key the parameter whose values are compared
 * @param base to whom the others are compared
 * @param others the others
 * @param rows which of the other parameters are shown
 */
record Section(
    String title,
    String name,
    String key,
    Contender base,
    List<Contender> others,
    Predicate<Map<String, String>> rows) {

  /** With all rows. */
  Section(String title, String name, String key, Contender base, Contender... others) {
    this(title, name, key, base, List.of(others), row -> true);
  }

  /** The same with some rows only. */
  Section where(Predicate<Map<String, String>> wanted) {
    return new Section(title, name, key, base, others, wanted);
  }

  /** The table; empty when nothing of it was measured. */
  String table(Measurements measured) {
    List<Map<String, String>> rests = measured.rows(name, key, rows);
    List<Contender> shown =
        others.stream()
            .filter(
                other -> rests.stream().anyMatch(rest -> series(measured, rest, other).isPresent()))
            .toList();
    List<String> header = new ArrayList<>(List.of(title, base.title()));
    shown.forEach(other -> header.add(other.title()));
    shown.forEach(other -> header.add(other.title() + " / " + base.title()));
    Table table = new Table(header);
    rests.forEach(rest -> table.row(cells(measured, rest, shown)));
    return table.markdown();
  }

  private List<String> cells(
      Measurements measured, Map<String, String> rest, List<Contender> shown) {
    List<String> cells = new ArrayList<>(List.of(String.join(", ", rest.values())));
    Optional<Series> divisor = series(measured, rest, base);
    cells.add(divisor.map(Series::text).orElse(Table.NOTHING));
    for (Contender other : shown) {
      cells.add(series(measured, rest, other).map(Series::text).orElse(Table.NOTHING));
    }
    for (Contender other : shown) {
      cells.add(
          series(measured, rest, other)
              .flatMap(dividend -> divisor.map(by -> Ratio.of(dividend, by).text()))
              .orElse(Table.NOTHING));
    }
    return cells;
  }

  private Optional<Series> series(
      Measurements measured, Map<String, String> rest, Contender contender) {
    return measured.fastest(name, rest, key, contender.values());
  }
}
