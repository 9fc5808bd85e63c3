package dev.tandem.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** Where, when and of what times are taken; without them they mean nothing. */
final class Circumstances {

  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
  private static final double BUSY = 1;

  private Circumstances() {}

  /** Machine, Java, load, commit, date and data: one a line. */
  static List<String> now(Path project) {
    return List.of(
        "%s, %d cores; Java %s (%s); %s %s"
            .formatted(
                processor(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                System.getProperty("java.vm.name"),
                System.getProperty("os.name"),
                System.getProperty("os.arch")),
        load(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()),
        "OMP_NUM_THREADS " + System.getenv().getOrDefault("OMP_NUM_THREADS", "not set"),
        "Begun " + Instant.now().truncatedTo(ChronoUnit.MINUTES) + ", " + commit(project),
        Images.description());
  }

  /** What the machine was doing before. */
  static String load(double load) {
    if (load < 0) {
      return "Load unknown";
    }
    String said = String.format(Locale.ROOT, "Load %.1f before the run", load);
    return load < BUSY
        ? said
        : said + ": **the machine was busy; these times are preliminary, to be measured again**";
  }

  private static String commit(Path project) {
    try {
      Process git =
          new ProcessBuilder("git", "describe", "--always", "--dirty")
              .directory(project.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String name = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return "commit " + (name.isEmpty() ? "unknown" : name);
    } catch (IOException e) {
      return "commit unknown";
    }
  }

  /** The name of the first processor, where Linux tells it. */
  private static String processor() {
    try {
      return processor(Files.readAllLines(PROCESSORS));
    } catch (IOException e) {
      return processor(List.of());
    }
  }

  static String processor(List<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("unknown processor");
  }
}
