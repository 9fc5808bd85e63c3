package dev.tandem.benchmarks;

import dev.tandem.benchmarks.report.Measurements;
import dev.tandem.benchmarks.report.Page;
import dev.tandem.benchmarks.report.Readme;
import dev.tandem.benchmarks.report.RunFile;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Runs the benchmarks and prints tables of times and ratios.
 *
 * <pre>
 * mvn -q -pl benchmarks -am compile exec:exec
 * mvn -q -P pytorch -pl benchmarks -am compile exec:exec -Dexec.args=full
 * mvn -q -pl benchmarks -am compile exec:exec -Dexec.args=page
 * mvn -q -pl benchmarks -am compile exec:exec -Dexec.args="TrainingStep -p network=784-30-10"
 * </pre>
 *
 * <p>The first takes about eight minutes and prints. The second takes most of an hour and writes
 * {@code RESULTS.md}, its plots and the README's table; without the profile, it does so without
 * PyTorch. The third writes them again from what the last run of either size measured so far, which
 * lies in {@code target}. The fourth hands its arguments to JMH.
 */
public final class Run {

  private static final String QUICK = "quick";
  private static final String FULL = "full";
  private static final String PAGE = "page";

  private Run() {}

  /**
   * Runs them.
   *
   * @param arguments nothing, {@code quick}, {@code full}, {@code page}, or JMH's own
   * @throws Exception when a benchmark cannot be run or a file cannot be written
   */
  public static void main(String... arguments) throws Exception {
    String first = arguments.length == 0 ? QUICK : arguments[0];
    switch (first) {
      case QUICK -> System.out.println(measure(Size.QUICK).markdown());
      case FULL -> write(measure(Size.FULL));
      case PAGE -> write(RunFile.read(record()));
      default -> org.openjdk.jmh.Main.main(arguments);
    }
  }

  private static Page measure(Size size) throws Exception {
    Page page = new Page(Circumstances.now(home()), new Measurements());
    Path record = record();
    Rounds.run(size, page.measured(), () -> RunFile.write(page, record));
    return page;
  }

  private static void write(Page page) throws Exception {
    page.write(home());
    Readme.replace(home().resolveSibling("README.md"), page.headline());
    System.out.println(page.markdown());
  }

  private static Path record() throws Exception {
    return Files.createDirectories(home().resolve("target")).resolve("benchmarks.txt");
  }

  /** The folder of this module, wherever Maven was started. */
  private static Path home() throws Exception {
    Path classes = Path.of(Run.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return classes.resolve("../..").normalize();
  }
}
