package dev.tandem.benchmarks.report;

import static dev.tandem.benchmarks.report.Names.COLD_START;
import static dev.tandem.benchmarks.report.Names.ENGINE;
import static dev.tandem.benchmarks.report.Names.EPOCH;
import static dev.tandem.benchmarks.report.Names.NETWORK;
import static dev.tandem.benchmarks.report.Names.PRODUCT_OF_THE_GOAL;
import static dev.tandem.benchmarks.report.Names.SPIKING;
import static dev.tandem.benchmarks.report.Names.STEP;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What the project set out to reach, and whether this run did. */
final class Targets {

  private static final double MICROSECONDS = 1e6;

  private final Measurements measured;
  private final Products products;
  private final Table table = new Table(List.of("goal", "asked", "measured", ""));

  private Targets(Measurements measured) {
    this.measured = measured;
    this.products = new Products(measured);
  }

  static String table(Measurements measured) {
    Targets targets = new Targets(measured);
    targets.steps();
    targets.products();
    targets.times();
    return targets.table.markdown();
  }

  private void steps() {
    atLeast("784-30-10", Contender.DL4J, 15);
    atLeast("784-100-10", Contender.DL4J, 8);
    atLeast("784-800-10", Contender.DL4J, 3);
    atLeast("conv20-pool-100-10", Contender.DL4J, 6);
    atLeast("784-30-10", Contender.PYTORCH, 2.5);
    atLeast("784-100-10", Contender.PYTORCH, 2);
    atLeast("784-800-10", Contender.PYTORCH, 1.3);
    atLeast("conv20-pool-100-10", Contender.PYTORCH, 1);
    for (String network : List.of("784-30-10", "784-100-10")) {
      String goal = "step of %s: DL4J / plain reference".formatted(network);
      add(goal, 1, ratio(network, Contender.DL4J, Contender.PLAIN));
    }
  }

  private void products() {
    String goal = "product %s on one core: ".formatted(PRODUCT_OF_THE_GOAL);
    add(goal + "share of the peak", 0.8, products.share(PRODUCT_OF_THE_GOAL));
    add(goal + "ND4J / reference", 1, products.ratio(PRODUCT_OF_THE_GOAL));
    atMost("time per multiply-add, width 100 to 2000: greatest / least", 2, Growth.of(measured));
  }

  private void times() {
    atMost(
        "epoch of 50,000 images, 784-30-10, seconds",
        0.5,
        median(EPOCH, Map.of(NETWORK, "784-30-10"), MICROSECONDS));
    add(
        "a million spiking neurons: million neuron-steps a second",
        50,
        median(SPIKING, Map.of("neurons", "1000000"), 1).stream()
            .map(microseconds -> 1e6 / microseconds)
            .findFirst());
    atMost(
        "cold JVM to the first step, seconds",
        0.5,
        median(COLD_START, Map.of(ENGINE, "REFERENCE", NETWORK, "784-30-10"), 1));
  }

  private void atLeast(String network, Contender peer, double wanted) {
    String goal = "step of %s: %s / reference".formatted(network, peer.title());
    add(goal, wanted, ratio(network, peer, Contender.REFERENCE));
  }

  private OptionalDouble ratio(String network, Contender peer, Contender base) {
    Optional<Series> dividend = step(network, peer);
    Optional<Series> divisor = step(network, base);
    return dividend.isPresent() && divisor.isPresent()
        ? OptionalDouble.of(Ratio.of(dividend.get(), divisor.get()).median())
        : OptionalDouble.empty();
  }

  private Optional<Series> step(String network, Contender who) {
    return measured.fastest(STEP, Map.of(NETWORK, network), ENGINE, who.values());
  }

  private OptionalDouble median(String name, Map<String, String> parameters, double unit) {
    return measured
        .find(name, parameters)
        .map(series -> OptionalDouble.of(series.median() / unit))
        .orElse(OptionalDouble.empty());
  }

  private void add(String goal, double least, OptionalDouble value) {
    row(goal, "at least " + least, value, value.orElse(0) >= least);
  }

  private void atMost(String goal, double most, OptionalDouble value) {
    row(goal, "at most " + most, value, value.orElse(0) <= most);
  }

  private void row(String goal, String asked, OptionalDouble value, boolean reached) {
    if (value.isPresent()) {
      table.row(
          List.of(goal, asked, Digits.of(value.getAsDouble()), reached ? "reached" : "**missed**"));
    } else {
      table.row(List.of(goal, asked, Table.NOTHING, "not measured"));
    }
  }
}
