package dev.tandem.benchmarks.report;

import java.util.List;

/** Where a share of the values lies below. */
final class Quantiles {

  private Quantiles() {}

  /** The middle one, or the mean of the two in the middle. */
  static double median(List<Double> values) {
    return of(values, 0.5);
  }

  /** The value below which that share lies, on a line between neighbours. */
  static double of(List<Double> values, double share) {
    List<Double> sorted = values.stream().sorted().toList();
    double place = share * (sorted.size() - 1);
    int below = (int) place;
    double rest = place - below;
    return rest == 0
        ? sorted.get(below)
        : (1 - rest) * sorted.get(below) + rest * sorted.get(below + 1);
  }
}
