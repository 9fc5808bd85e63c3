package dev.tandem.benchmarks.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * How many times as long one thing takes as another. Each round gives a quotient of two medians
 * that were measured at nearly the same time, so that noise of the machine hits both.
 *
 * @param median of the rounds
 * @param least of the rounds
 * @param greatest of the rounds
 */
record Ratio(double median, double least, double greatest) {

  static Ratio of(Series dividend, Series divisor) {
    int rounds = Math.min(dividend.rounds().size(), divisor.rounds().size());
    List<Double> quotients =
        IntStream.range(0, rounds)
            .mapToObj(round -> median(dividend, round) / median(divisor, round))
            .sorted()
            .toList();
    return new Ratio(Quantiles.median(quotients), quotients.get(0), quotients.get(rounds - 1));
  }

  String text() {
    return least == greatest
        ? String.format(Locale.ROOT, "%.2f", median)
        : String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", median, least, greatest);
  }

  private static double median(Series series, int round) {
    return Quantiles.median(series.rounds().get(round));
  }
}
