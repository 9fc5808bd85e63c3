package dev.tandem.benchmarks;

import dev.tandem.benchmarks.report.Measurements;
import dev.tandem.benchmarks.report.Names;
import dev.tandem.benchmarks.report.Series;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures everything several times in turn: one JVM for each combination of parameters, then all
 * again, so that what else the machine does hits all alike.
 */
final class Rounds {

  private static final TimeValue HALF_A_SECOND = TimeValue.milliseconds(500);

  /** What JMH calls the numbers beside the time, and how the report knows them. */
  private static final Map<String, String> FURTHER =
      Map.of(
          "gc.alloc.rate.norm", "bytes",
          "peak", "peak",
          "reference", "reference",
          "nd4j", "nd4j");

  private final Size size;
  private final Measurements measured;

  private Rounds(Size size, Measurements measured) {
    this.size = size;
    this.measured = measured;
  }

  /** What is done after each part: a long run may be cut short. */
  interface Saving {
    void now() throws IOException;
  }

  static void run(Size size, Measurements measured, Saving saving)
      throws RunnerException, IOException, URISyntaxException {
    Rounds rounds = new Rounds(size, measured);
    for (int round = 1; round <= size.rounds; round++) {
      for (Part part : size.parts(round)) {
        System.out.printf("round %d of %d: %s%n", round, size.rounds, part.name());
        new Runner(rounds.options(part)).run().forEach(rounds::add);
        saving.now();
      }
      ColdStart.measure(size.measurements).forEach(measured::add);
      saving.now();
    }
  }

  private Options options(Part part) {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("\\." + part.name() + "\\.")
            .forks(1)
            .jvmArgs(
                (part.vectors() ? Jvm.withVectors() : Jvm.withoutVectors()).toArray(String[]::new))
            .warmupIterations(size.warmups)
            .warmupTime(HALF_A_SECOND)
            .measurementIterations(size.measurements)
            .measurementTime(HALF_A_SECOND)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT);
    if (part.name().equals(Names.STEP)) {
      options.addProfiler(GCProfiler.class);
    }
    part.parameters().forEach((name, values) -> options.param(name, values.toArray(String[]::new)));
    return options.build();
  }

  private void add(RunResult result) {
    String[] names = result.getParams().getBenchmark().split("\\.");
    String name = names[names.length - 2];
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String key : result.getParams().getParamsKeys()) {
      parameters.put(key, result.getParams().getParam(key));
    }
    Map<String, List<Double>> values = new LinkedHashMap<>();
    for (IterationResult iteration : iterations(result)) {
      put(values, name, iteration.getPrimaryResult());
      FURTHER.forEach(
          (key, known) ->
              put(values, name + "." + known, iteration.getSecondaryResults().get(key)));
    }
    values.forEach((series, list) -> measured.add(new Series(series, parameters, List.of(list))));
  }

  private static void put(Map<String, List<Double>> values, String name, @Nullable Result<?> one) {
    if (one != null) {
      values.computeIfAbsent(name, first -> new ArrayList<>()).add(one.getScore());
    }
  }

  private static List<IterationResult> iterations(RunResult result) {
    return result.getBenchmarkResults().stream()
        .map(BenchmarkResult::getIterationResults)
        .flatMap(Collection::stream)
        .toList();
  }
}
