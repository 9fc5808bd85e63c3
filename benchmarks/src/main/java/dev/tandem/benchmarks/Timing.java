package dev.tandem.benchmarks;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * How long one operation took.
 *
 * @param benchmark simple name of the class
 * @param parameters the values of its parameters by name, in their order
 * @param mean mean time
 * @param error half of the 99.9 % interval around it; NaN after a single iteration
 */
record Timing(String benchmark, Map<String, String> parameters, double mean, double error) {

  static Timing of(RunResult result) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String key : result.getParams().getParamsKeys()) {
      parameters.put(key, result.getParams().getParam(key));
    }
    Result<?> primary = result.getPrimaryResult();
    String[] names = result.getParams().getBenchmark().split("\\.");
    return new Timing(
        names[names.length - 2], parameters, primary.getScore(), primary.getScoreError());
  }

  /** What is written before the unit. */
  String text() {
    return withError(1, mean, error);
  }

  /** {@code this / other}; relative errors of a quotient add like sides of a right angle. */
  String ratioTo(Timing other) {
    double ratio = mean / other.mean;
    double spread = ratio * Math.hypot(error / mean, other.error / other.mean);
    return withError(2, ratio, spread);
  }

  private static String withError(int digits, double value, double error) {
    String format = "%." + digits + "f";
    String number = String.format(Locale.ROOT, format, value);
    return Double.isNaN(error)
        ? number
        : number + " ± " + String.format(Locale.ROOT, format, error);
  }
}
