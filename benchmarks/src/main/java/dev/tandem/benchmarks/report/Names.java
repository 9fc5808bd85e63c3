package dev.tandem.benchmarks.report;

import java.util.List;

/** How series are called, and the networks that the tables pick out. */
public final class Names {

  /** Time of a training step. */
  public static final String STEP = "TrainingStepBenchmark";

  /** Bytes that the Java heap gives for a training step. */
  public static final String STEP_BYTES = STEP + ".bytes";

  /** Time of a prediction. */
  public static final String PREDICTION = "PredictionBenchmark";

  /** Time of a matrix product. */
  public static final String PRODUCT = "ProductBenchmark";

  /** Time of a matrix product on one core, whose turns alternate with those of others. */
  public static final String ON_ONE_CORE = "OneCoreBenchmark";

  /** Time of a function of many values. */
  public static final String FUNCTION = "FunctionBenchmark";

  /** Time of a DL4J step by how its batches come. */
  public static final String FEEDING = "FeedingBenchmark";

  /** Time of a DL4J step by who wrote the configuration. */
  public static final String CONFIGURATION = "CompiledConfigurationBenchmark";

  /** Time of an epoch. */
  public static final String EPOCH = "EpochBenchmark";

  /** Seconds from the start of a process to its first trained step. */
  public static final String COLD_START = "ColdStart.seconds";

  /** Megabytes of the Java heap in use after many steps. */
  public static final String HEAP = "ColdStart.heap";

  /** Megabytes of the process in memory after many steps. */
  public static final String RESIDENT = "ColdStart.resident";

  /** Time of a call on a network that was saved. */
  public static final String SERVING = "ServingBenchmark";

  /** Time of a step of many spiking neurons. */
  public static final String SPIKING = "LifPopulationBenchmark";

  /** The product that has a goal. */
  public static final String PRODUCT_OF_THE_GOAL = "512x512x512";

  /** The parameter of what is multiplied. */
  public static final String SHAPE = "shape";

  /** The parameter of whose product or function it is. */
  public static final String LIBRARY = "library";

  /** The parameter of who computes. */
  public static final String ENGINE = "engine";

  /** The parameter of what is trained. */
  public static final String NETWORK = "network";

  /** The networks of the targets. */
  public static final List<String> HEADLINE =
      List.of("784-30-10", "784-100-10", "784-800-10", "conv20-pool-100-10");

  /** Further networks of the tables. */
  public static final List<String> FURTHER =
      List.of(
          "784-800-800-10-dropout",
          "conv20-pool-100-10@64",
          "784-100-10-noise",
          "784-800-10-noise");

  /** Wider and wider. */
  public static final List<String> WIDTHS =
      List.of("784-30-10", "784-100-10", "784-300-10", "784-1000-10@10", "784-2000-10@10");

  /** Deeper and deeper. */
  public static final List<String> DEPTHS = List.of("784-100-10", deep(2), deep(4), deep(8));

  /** Larger and larger batches. */
  public static final List<String> BATCHES =
      List.of("784-100-10@1", "784-100-10", "784-100-10@100", "784-100-10@1000");

  private Names() {}

  private static String deep(int layers) {
    return "784" + "-100".repeat(layers) + "-10";
  }
}
