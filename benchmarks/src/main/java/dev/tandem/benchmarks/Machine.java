package dev.tandem.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Where times are taken; without it they mean nothing. */
final class Machine {

  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

  private Machine() {}

  /** Processor, cores, Java, operating system, native threads at the start, and the load now. */
  static String now() {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    return """
        %s, %d cores; Java %s (%s); %s %s
        OMP_NUM_THREADS %s; load %s before the run: times of a busy machine are no evidence
        """
        .formatted(
            processor(),
            Runtime.getRuntime().availableProcessors(),
            Runtime.version(),
            System.getProperty("java.vm.name"),
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            System.getenv().getOrDefault("OMP_NUM_THREADS", "not set"),
            load < 0 ? "unknown" : String.format(Locale.ROOT, "%.1f", load));
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
