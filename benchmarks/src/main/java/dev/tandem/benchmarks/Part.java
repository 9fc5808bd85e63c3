package dev.tandem.benchmarks;

import java.util.List;
import java.util.Map;

/**
 * Benchmarks that are run together.
 *
 * @param benchmark the class
 * @param parameters what each of them takes, as many runs as combinations
 * @param vectors whether {@code jdk.incubator.vector} is there
 */
record Part(Class<?> benchmark, Map<String, List<String>> parameters, boolean vectors) {

  Part(Class<?> benchmark, Map<String, List<String>> parameters) {
    this(benchmark, parameters, true);
  }

  /** The name by which the report knows it. */
  String name() {
    return benchmark.getSimpleName();
  }
}
