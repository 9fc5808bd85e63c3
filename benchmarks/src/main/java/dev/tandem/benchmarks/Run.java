package dev.tandem.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks, prints ratios, and writes {@code benchmarks.json} and {@code benchmarks.md}
 * to {@code benchmarks/target}.
 *
 * <pre>
 * mvn -q -pl benchmarks -am compile exec:exec
 * mvn -q -pl benchmarks -am compile exec:exec -Dexec.args="TrainingStep -p network=784-30-10"
 * </pre>
 *
 * <p>The arguments are JMH's. On a machine with nothing else to do, a run of everything takes about
 * five minutes.
 */
public final class Run {

  private Run() {}

  /**
   * Runs them.
   *
   * @param arguments JMH's own: a part of a benchmark's name, {@code -p engine=DL4J1}, {@code -h}
   * @throws Exception when a benchmark cannot be run or a file cannot be written
   */
  public static void main(String... arguments) throws Exception {
    CommandLineOptions options = new CommandLineOptions(arguments);
    if (options.shouldHelp()) {
      options.showHelp();
    } else if (options.shouldList()) {
      new Runner(options).list();
    } else {
      run(options);
    }
  }

  private static void run(CommandLineOptions options) throws Exception {
    String machine = Machine.now();
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .parent(options)
                    .resultFormat(ResultFormatType.JSON)
                    .result(target("benchmarks.json").toString())
                    .build())
            .run();
    String report = Report.of(machine, unit(results), results.stream().map(Timing::of).toList());
    Files.writeString(target("benchmarks.md"), report);
    System.out.println("\n" + report);
  }

  private static String unit(Collection<RunResult> results) {
    return List.copyOf(results).get(0).getPrimaryResult().getScoreUnit();
  }

  /** A file beside the classes, wherever Maven was started. */
  private static Path target(String name) throws Exception {
    return Path.of(Run.class.getProtectionDomain().getCodeSource().getLocation().toURI())
        .resolveSibling(name);
  }
}
