package dev.tandem.book;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * One number as the project computes it.
 *
 * @param by who computed what, the first to be shown
 */
record Ours(Map<String, Double> by) {

  static Ours of(double value) {
    return new Ours(Map.of("Tandem", value));
  }

  Ours map(DoubleUnaryOperator function) {
    return with(this, (value, same) -> function.applyAsDouble(value));
  }

  Ours with(Ours other, DoubleBinaryOperator function) {
    Map<String, Double> results = new LinkedHashMap<>();
    by.forEach(
        (name, value) ->
            results.put(
                name, function.applyAsDouble(value, other.by.getOrDefault(name, Double.NaN))));
    return new Ours(results);
  }

  double first() {
    return by.values().iterator().next();
  }

  String names() {
    return String.join(", ", by.keySet());
  }
}
