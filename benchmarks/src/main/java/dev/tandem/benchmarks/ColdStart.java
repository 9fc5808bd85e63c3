package dev.tandem.benchmarks;

import dev.tandem.benchmarks.report.Names;
import dev.tandem.benchmarks.report.Series;
import dev.tandem.data.Batch;
import dev.tandem.dl4j.Dl4jBackend;
import dev.tandem.reference.ReferenceBackend;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Processes from their start to their first trained step, and what memory they take. */
final class ColdStart {

  private ColdStart() {}

  /** The reference alone, and DL4J, one after the other. */
  static List<Series> measure(int times) throws IOException, URISyntaxException {
    List<Series> all = new ArrayList<>();
    for (int time = 0; time < times; time++) {
      all.addAll(measure("REFERENCE", ReferenceBackend.class.getName(), withoutOthers()));
      all.addAll(
          measure("DL4J", Dl4jBackend.class.getName(), System.getProperty("java.class.path")));
    }
    return all;
  }

  private static List<Series> measure(String engine, String backend, String classPath)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(Jvm.withVectors());
    command.addAll(List.of("-cp", classPath, FirstStep.class.getName(), backend));
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      requireLine(output);
      double seconds = (System.nanoTime() - start) / 1e9;
      String[] memory = requireLine(output).split(" ");
      return List.of(
          series(Names.COLD_START, engine, seconds),
          series(Names.HEAP, engine, Double.parseDouble(memory[0])),
          series(Names.RESIDENT, engine, Double.parseDouble(memory[1])));
    }
  }

  private static String requireLine(BufferedReader output) throws IOException {
    String line = output.readLine();
    if (line == null) {
      throw new IOException("the measured process ended too early; run FirstStep by hand");
    }
    return line;
  }

  private static Series series(String name, String engine, double value) {
    return new Series(
        name,
        Map.of(Names.ENGINE, engine, Names.NETWORK, FirstStep.NETWORK),
        List.of(List.of(value)));
  }

  /** The language, the reference and these classes. */
  private static String withoutOthers() throws URISyntaxException {
    List<String> places = new ArrayList<>();
    for (Class<?> one : List.of(Batch.class, ReferenceBackend.class, FirstStep.class)) {
      places.add(
          Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
    }
    return String.join(System.getProperty("path.separator"), places);
  }
}
