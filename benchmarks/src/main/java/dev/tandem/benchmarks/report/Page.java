package dev.tandem.benchmarks.report;

import static dev.tandem.benchmarks.report.Names.ENGINE;
import static dev.tandem.benchmarks.report.Names.NETWORK;
import static dev.tandem.benchmarks.report.Names.STEP;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Everything that a run measured, as Markdown.
 *
 * @param circumstances machine, date, commit, data: one a line
 * @param measured the results
 */
public record Page(List<String> circumstances, Measurements measured) {

  private static final String LEGEND =
      """
      Times in microseconds: median ± half of the range between the quartiles. Ratios: the median of the
      rounds (least to greatest); in a round, everything is measured once, each in a JVM of its own; what
      has no goal is measured in one round only. The products on one core and its peak take turns in one
      JVM, millisecond by millisecond. DL4J, ND4J and PyTorch with 1 or 2 native threads, whichever is
      faster. Only the reference passes over zeros; where the name says noise, no pixel is 0.
      """;

  private static final Contender ONE_THREAD = new Contender("1 native thread", "DL4J1");
  private static final Contender TWO_THREADS = new Contender("2 native threads", "DL4J2");

  private static final Section STEPS =
      new Section(
          "one training step",
          STEP,
          ENGINE,
          Contender.REFERENCE,
          Contender.DL4J,
          Contender.PYTORCH,
          Contender.PLAIN);

  private static final List<Section> SECTIONS =
      List.of(
          new Section(
              "one prediction",
              Names.PREDICTION,
              ENGINE,
              Contender.REFERENCE,
              Contender.DL4J,
              Contender.PYTORCH),
          new Section(
              "one call on a saved network: from its file, 1 sample, 1,024 samples",
              Names.SERVING,
              ENGINE,
              Contender.REFERENCE,
              Contender.DL4J),
          new Section(
              "one function of 128 x 100 values",
              Names.FUNCTION,
              Names.LIBRARY,
              Contender.REFERENCE,
              new Contender("Math", "MATH"),
              new Contender("StrictMath", "STRICT_MATH"),
              new Contender("ND4J", "ND4J1", "ND4J2")),
          new Section(
              "cold JVM to the first trained step, seconds",
              Names.COLD_START,
              ENGINE,
              Contender.REFERENCE,
              new Contender("DL4J", "DL4J")),
          new Section(
              "Java heap in use after 1,000 steps, MB",
              Names.HEAP,
              ENGINE,
              Contender.REFERENCE,
              new Contender("DL4J", "DL4J")),
          new Section(
              "process in memory after 1,000 steps, MB",
              Names.RESIDENT,
              ENGINE,
              Contender.REFERENCE,
              new Contender("DL4J", "DL4J")),
          new Section(
              "Java heap given for one training step, bytes",
              Names.STEP_BYTES,
              ENGINE,
              Contender.REFERENCE,
              Contender.DL4J),
          new Section("one DL4J step by native threads", STEP, ENGINE, ONE_THREAD, TWO_THREADS),
          new Section(
              "one DL4J step from pixels, 1 native thread",
              Names.FEEDING,
              "feeding",
              new Contender("Tandem", "TANDEM"),
              new Contender("iterator", "ITERATOR"),
              new Contender("async iterator", "ASYNC_ITERATOR"),
              new Contender("iterator, no workspaces", "NO_WORKSPACES")),
          new Section(
              "one DL4J step, 1 native thread",
              Names.CONFIGURATION,
              "author",
              new Contender("handwritten", "HANDWRITTEN"),
              new Contender("compiled", "COMPILED")));

  /** The table of the targets' networks: what the README shows. */
  public String headline() {
    return STEPS.where(networks(Names.HEADLINE)).table(measured);
  }

  /** All tables. */
  public String markdown() {
    StringBuilder text = new StringBuilder("# How fast\n\n");
    circumstances.forEach(line -> text.append(line).append("  \n"));
    text.append('\n').append(LEGEND);
    part(text, "Goals", Targets.table(measured));
    part(text, "Training", headline(), others());
    part(text, "Matrix products", new Products(measured).table());
    part(
        text,
        "Everything else",
        SECTIONS.stream().map(section -> section.table(measured)).toArray(String[]::new));
    return text.toString();
  }

  /**
   * Writes the page and its plots.
   *
   * @param directory where RESULTS.md and the pictures go
   * @throws IOException when they cannot be written
   */
  public void write(Path directory) throws IOException {
    StringBuilder text = new StringBuilder(markdown());
    text.append("\n## Plots\n");
    for (Plot plot : Plot.ALL) {
      plot.write(measured, directory)
          .ifPresent(
              file -> text.append("\n![time against %s](%s)\n".formatted(plot.axis(), file)));
    }
    Files.writeString(directory.resolve("RESULTS.md"), text);
  }

  private String others() {
    return STEPS.where(networks(Names.HEADLINE).negate()).table(measured);
  }

  private static Predicate<Map<String, String>> networks(List<String> names) {
    return row -> names.contains(row.get(NETWORK));
  }

  private static void part(StringBuilder text, String title, String... tables) {
    if (List.of(tables).stream().anyMatch(table -> !table.isEmpty())) {
      text.append("\n## ").append(title).append('\n');
      for (String table : tables) {
        text.append(table.isEmpty() ? "" : "\n" + table);
      }
    }
  }
}
