package dev.tandem.benchmarks;

import dev.tandem.benchmarks.report.Names;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** How much is measured, and how thoroughly. */
enum Size {
  /** What the README shows, in about five minutes. */
  QUICK(2, 2, 3) {
    @Override
    List<Part> parts() {
      List<Part> parts = new ArrayList<>();
      parts.add(steps(Names.HEADLINE));
      parts.add(plainSteps());
      parts.add(
          new Part(
              PredictionBenchmark.class,
              Map.of(Names.NETWORK, List.of("784-100-10@1"), Names.ENGINE, engines())));
      parts.add(products(List.of("512x512x512")));
      parts.add(new Part(PeakBenchmark.class, Map.of()));
      parts.add(new Part(CompiledConfigurationBenchmark.class, Map.of("recipe", List.of("PLAIN"))));
      return parts;
    }
  },
  /** Everything; for a machine that has nothing else to do for an hour and a half. */
  FULL(3, 5, 5) {
    @Override
    List<Part> parts() {
      List<Part> parts = new ArrayList<>();
      Set<String> networks = new LinkedHashSet<>(Names.HEADLINE);
      Stream.of(Names.FURTHER, Names.WIDTHS, Names.DEPTHS, Names.BATCHES).forEach(networks::addAll);
      parts.add(steps(List.copyOf(networks)));
      parts.add(plainSteps());
      parts.add(
          new Part(
              PredictionBenchmark.class,
              Map.of(Names.NETWORK, PREDICTIONS, Names.ENGINE, engines())));
      parts.add(new Part(EpochBenchmark.class, Map.of()));
      parts.add(new Part(PeakBenchmark.class, Map.of()));
      parts.add(products(PRODUCTS));
      parts.add(new Part(FunctionBenchmark.class, Map.of()));
      parts.add(new Part(FeedingBenchmark.class, Map.of()));
      parts.add(new Part(CompiledConfigurationBenchmark.class, Map.of()));
      return parts;
    }
  };

  private static final List<String> PREDICTIONS =
      List.of(
          "784-30-10",
          "784-100-10@1",
          "784-100-10",
          "784-800-10",
          "784-800-800-10",
          Workload.CONVOLUTION + "@1",
          Workload.CONVOLUTION,
          Workload.CONVOLUTION + "@64");

  private static final List<String> PRODUCTS =
      List.of(
          "16x16x16",
          "32x32x32",
          "64x64x64",
          "128x128x128",
          "256x256x256",
          "512x512x512",
          "1024x1024x1024",
          "10x784x30",
          "T784x10x30",
          "128x784x800",
          "T784x128x800",
          "128x800x800",
          "128x800x800T",
          "128x800x10",
          "5760x25x20");

  /** How often everything is measured, in turn. */
  final int rounds;

  /** Half seconds before measuring. */
  final int warmups;

  /** Half seconds that are measured. */
  final int measurements;

  Size(int rounds, int warmups, int measurements) {
    this.rounds = rounds;
    this.warmups = warmups;
    this.measurements = measurements;
  }

  /** What a round consists of. */
  abstract List<Part> parts();

  private static Part steps(List<String> networks) {
    return new Part(
        TrainingStepBenchmark.class, Map.of(Names.NETWORK, networks, Names.ENGINE, engines()));
  }

  /** Steps of the reference in plain loops, without the module of vectors. */
  private static Part plainSteps() {
    return new Part(
        TrainingStepBenchmark.class,
        Map.of(
            Names.NETWORK, List.of("784-30-10", "784-100-10"),
            Names.ENGINE, List.of(Engine.PLAIN.name())),
        false);
  }

  private static Part products(List<String> shapes) {
    return new Part(ProductBenchmark.class, Map.of("shape", shapes));
  }

  private static List<String> engines() {
    return Engine.present().stream()
        .filter(engine -> engine != Engine.PLAIN)
        .map(Engine::name)
        .toList();
  }
}
