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
  /** What the README shows, in about eight minutes. */
  QUICK(2, 6, 3) {
    @Override
    List<Part> further() {
      return List.of(
          predictions(List.of("784-100-10@1")),
          new Part(CompiledConfigurationBenchmark.class, Map.of("recipe", List.of("PLAIN"))));
    }
  },
  /** Everything; for a machine that has nothing else to do for most of an hour. */
  FULL(3, 10, 5) {
    @Override
    List<Part> further() {
      Set<String> networks = new LinkedHashSet<>(Names.FURTHER);
      Stream.of(Names.WIDTHS, Names.DEPTHS, Names.BATCHES).forEach(networks::addAll);
      Names.HEADLINE.forEach(networks::remove);
      return List.of(
          steps(List.copyOf(networks)),
          predictions(PREDICTIONS),
          onOneCore(PRODUCTS),
          others(PRODUCTS),
          new Part(EpochBenchmark.class, Map.of()),
          new Part(LifPopulationBenchmark.class, Map.of()),
          new Part(FunctionBenchmark.class, Map.of()),
          new Part(ServingBenchmark.class, Map.of()),
          new Part(FeedingBenchmark.class, Map.of()),
          new Part(CompiledConfigurationBenchmark.class, Map.of()));
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
          "64x64x64",
          "128x128x128",
          "256x256x256",
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

  /** What is measured in a round: what has a goal in each, everything else in the first one. */
  List<Part> parts(int round) {
    List<Part> parts = new ArrayList<>();
    parts.add(steps(Names.HEADLINE));
    parts.add(plainSteps());
    parts.add(onOneCore(List.of(Names.PRODUCT_OF_THE_GOAL)));
    parts.add(others(List.of(Names.PRODUCT_OF_THE_GOAL)));
    if (round == 1) {
      parts.addAll(further());
    }
    return parts;
  }

  /** What is measured once. */
  abstract List<Part> further();

  private static Part predictions(List<String> networks) {
    return new Part(
        PredictionBenchmark.class, Map.of(Names.NETWORK, networks, Names.ENGINE, engines()));
  }

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

  private static Part onOneCore(List<String> shapes) {
    return new Part(OneCoreBenchmark.class, Map.of(Names.SHAPE, shapes));
  }

  /** The products that do not take turns with the reference's. */
  private static Part others(List<String> shapes) {
    return new Part(
        ProductBenchmark.class,
        Map.of(
            Names.SHAPE,
            shapes,
            Names.LIBRARY,
            List.of(ProductMaker.ND4J2.name(), ProductMaker.EJML.name())));
  }

  private static List<String> engines() {
    return Engine.present().stream()
        .filter(engine -> engine != Engine.PLAIN)
        .map(Engine::name)
        .toList();
  }
}
