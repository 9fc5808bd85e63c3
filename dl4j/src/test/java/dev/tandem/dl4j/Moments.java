package dev.tandem.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;

/**
 * What a sample says about its distribution.
 *
 * @param count number of values
 * @param mean their mean
 * @param variance their mean squared distance from it
 * @param fourth the mean of its square
 * @param least the least value
 * @param greatest the greatest value
 */
record Moments(
    int count, double mean, double variance, double fourth, double least, double greatest) {

  static Moments of(double... values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    return new Moments(
        values.length,
        mean,
        Arrays.stream(values).map(value -> Math.pow(value - mean, 2)).average().orElseThrow(),
        Arrays.stream(values).map(value -> Math.pow(value - mean, 4)).average().orElseThrow(),
        Arrays.stream(values).min().orElseThrow(),
        Arrays.stream(values).max().orElseThrow());
  }

  /** Mean and variance within four standard errors. */
  void requireMoments(double expectedMean, double expectedVariance) {
    assertThat(mean).isCloseTo(expectedMean, within(4 * Math.sqrt(expectedVariance / count)));
    double error = Math.sqrt((fourth - variance * variance) / count);
    assertThat(variance).isCloseTo(expectedVariance, within(4 * error));
  }

  /** Nothing beyond the limits, something within a thousandth of them; bounds round by floats. */
  void requireLimits(double center, double limit) {
    assertThat((least - center) / limit).isBetween(-1 - 1e-6, -0.999);
    assertThat((greatest - center) / limit).isBetween(0.999, 1 + 1e-6);
  }
}
