package dev.tandem.benchmarks.report;

import static dev.tandem.benchmarks.report.Names.ENGINE;
import static dev.tandem.benchmarks.report.Names.NETWORK;
import static dev.tandem.benchmarks.report.Names.STEP;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Whether the cost of a step grows as its arithmetic does. */
final class Growth {

  private static final int NARROWEST = 100;
  private static final int BATCH = 10;

  private Growth() {}

  /** Greatest time per multiply-add by the least one, from width 100 on; the batch is 10. */
  static OptionalDouble of(Measurements measured) {
    List<Double> costs =
        Names.WIDTHS.stream()
            .filter(network -> width(network) >= NARROWEST)
            .flatMap(network -> cost(measured, network).stream())
            .sorted()
            .toList();
    return costs.size() < 2
        ? OptionalDouble.empty()
        : OptionalDouble.of(costs.get(costs.size() - 1) / costs.get(0));
  }

  private static Optional<Double> cost(Measurements measured, String network) {
    return measured
        .find(STEP, Map.of(NETWORK, network, ENGINE, "REFERENCE"))
        .map(series -> series.median() / multiplyAdds(width(network)));
  }

  /** The first layer needs no gradient of its inputs: two products; the second one has three. */
  private static double multiplyAdds(int width) {
    return BATCH * (2.0 * 784 * width + 3.0 * width * 10);
  }

  private static int width(String network) {
    return Integer.parseInt(network.split("-")[1]);
  }
}
