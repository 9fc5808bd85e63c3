package dev.tandem.benchmarks.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All series of a run, found by what they measure. */
public final class Measurements {

  private final Map<String, Series> series = new LinkedHashMap<>();

  /** Without any. */
  public Measurements() {}

  /**
   * Adds a series, or rounds to one that is there.
   *
   * @param measured what was measured
   */
  public void add(Series measured) {
    series.merge(measured.key(), measured, Series::and);
  }

  /** All of them, in the order in which they were first measured. */
  public Collection<Series> all() {
    return series.values();
  }

  /** One of them. */
  Optional<Series> find(String name, Map<String, String> parameters) {
    return Optional.ofNullable(series.get(new Series(name, parameters, List.of()).key()));
  }

  /** The one with the least median of those that differ in one parameter. */
  Optional<Series> fastest(String name, Map<String, String> rest, String key, List<String> values) {
    return values.stream()
        .flatMap(value -> find(name, with(rest, key, value)).stream())
        .min(Comparator.comparingDouble(Series::median));
  }

  /** The other parameters of all series with that name, without repetition. */
  List<Map<String, String>> rows(String name, String key, Predicate<Map<String, String>> wanted) {
    return named(name)
        .map(
            measured -> {
              Map<String, String> rest = new LinkedHashMap<>(measured.parameters());
              rest.remove(key);
              return rest;
            })
        .filter(wanted)
        .distinct()
        .toList();
  }

  private Stream<Series> named(String name) {
    return series.values().stream().filter(measured -> measured.name().equals(name));
  }

  private static Map<String, String> with(Map<String, String> rest, String key, String value) {
    Map<String, String> all = new LinkedHashMap<>(rest);
    all.put(key, value);
    return all;
  }
}
