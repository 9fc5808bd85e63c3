package dev.tandem.benchmarks.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One quantity, measured several times in each round of a run.
 *
 * @param name what was measured, such as {@code TrainingStepBenchmark}
 * @param parameters of what: by name, sorted
 * @param rounds the values of each round, at least one
 */
public record Series(String name, Map<String, String> parameters, List<List<Double>> rounds) {

  private static final String FIELD = ";";

  /** Sorts the parameters. */
  public Series {
    parameters = new TreeMap<>(parameters);
    rounds = List.copyOf(rounds);
  }

  /** The median of all values. */
  public double median() {
    return Quantiles.median(all());
  }

  /** Half of the range between the quartiles. */
  public double spread() {
    return (Quantiles.of(all(), 0.75) - Quantiles.of(all(), 0.25)) / 2;
  }

  /** The same in another unit. */
  public Series map(DoubleUnaryOperator conversion) {
    return new Series(
        name,
        parameters,
        rounds.stream()
            .map(round -> round.stream().map(conversion::applyAsDouble).toList())
            .toList());
  }

  /** The same with more rounds. */
  public Series and(Series later) {
    return new Series(
        name, parameters, Stream.concat(rounds.stream(), later.rounds.stream()).toList());
  }

  /** One line: name, parameters, rounds. */
  public String toLine() {
    String said =
        parameters.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining(","));
    String values =
        rounds.stream()
            .map(round -> round.stream().map(Series::number).collect(Collectors.joining(" ")))
            .collect(Collectors.joining(FIELD));
    return name + FIELD + said + FIELD + values;
  }

  /**
   * What {@link #toLine} wrote.
   *
   * @param line one line
   * @return the series
   */
  public static Series parse(String line) {
    List<String> fields = List.of(line.split(FIELD));
    Map<String, String> parameters =
        Stream.of(fields.get(1).split(","))
            .filter(said -> !said.isEmpty())
            .map(said -> List.of(said.split("=")))
            .collect(Collectors.toMap(said -> said.get(0), said -> said.get(1)));
    List<List<Double>> rounds =
        fields.stream()
            .skip(2)
            .map(round -> Stream.of(round.split(" ")).map(Double::valueOf).toList())
            .toList();
    return new Series(fields.get(0), parameters, rounds);
  }

  /** What was measured of what. */
  String key() {
    return name + parameters;
  }

  /** The median and what half of the range between the quartiles is. */
  String text() {
    return "%s ± %s".formatted(Digits.of(median()), Digits.of(spread()));
  }

  private List<Double> all() {
    return rounds.stream().flatMap(List::stream).toList();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.6g", value);
  }
}
