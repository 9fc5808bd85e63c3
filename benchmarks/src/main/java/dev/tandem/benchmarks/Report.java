package dev.tandem.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** What a run of the benchmarks came to, as tables of times and ratios. */
final class Report {

  private static final List<Section> SECTIONS =
      List.of(
          new Section(
              "one training step",
              "TrainingStepBenchmark",
              "engine",
              "REFERENCE",
              List.of("DL4J1", "DL4J2"),
              "faster DL4J / reference"),
          new Section(
              "one prediction",
              "PredictionBenchmark",
              "engine",
              "REFERENCE",
              List.of("DL4J1"),
              "DL4J / reference"),
          new Section(
              "one DL4J step",
              "CompiledConfigurationBenchmark",
              "author",
              "HANDWRITTEN",
              List.of("COMPILED"),
              "compiled / handwritten"));

  private Report() {}

  /**
   * All tables for which there are timings.
   *
   * @param machine where the times were taken
   * @param unit unit of the times
   * @param timings in the order of the rows
   * @return Markdown
   */
  static String of(String machine, String unit, List<Timing> timings) {
    List<String> parts = new ArrayList<>();
    parts.add(machine);
    parts.add(
        "Mean ± half of the 99.9 %% interval, in %s. dl4j1 and dl4j2: 1 and 2 native threads.\n"
            .formatted(unit));
    for (Section section : SECTIONS) {
      section.table(timings).ifPresent(parts::add);
    }
    return String.join("\n", parts);
  }
}
