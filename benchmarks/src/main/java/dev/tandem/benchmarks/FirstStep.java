package dev.tandem.benchmarks;

import dev.tandem.data.Batch;
import dev.tandem.run.Backend;
import dev.tandem.run.Learner;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A program that trains as soon as it can: it prints a line after its first step, and another one
 * with its memory after many. {@link ColdStart} holds the watch.
 */
final class FirstStep {

  /** What it trains. */
  static final String NETWORK = "784-30-10";

  private static final int STEPS = 1_000;
  private static final int BATCH = 10;

  private FirstStep() {}

  /** The argument names the backend's class, so that no other engine need be there. */
  public static void main(String... arguments) throws ReflectiveOperationException, IOException {
    Backend backend = (Backend) Class.forName(arguments[0]).getDeclaredConstructor().newInstance();
    Learner learner = backend.learn(Workload.experiment(NETWORK));
    Batch batch = Images.random(BATCH).all();
    learner.step(batch);
    System.out.println("stepped");
    for (int step = 0; step < STEPS; step++) {
      learner.step(batch);
    }
    System.gc();
    System.out.println(heap() + " " + resident());
  }

  private static double heap() {
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
  }

  /** Megabytes of the whole process in memory, as Linux says; else NaN. */
  private static double resident() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return Double.NaN;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) * 1024 / 1e6)
        .findFirst()
        .orElse(Double.NaN);
  }
}
