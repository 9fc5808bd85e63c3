package dev.tandem.benchmarks.report;

import static dev.tandem.benchmarks.report.Names.PEAK;
import static dev.tandem.benchmarks.report.Names.PRODUCT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Matrix products in operations a second, against the processor's peak. */
final class Products {

  private static final String LIBRARY = "library";
  private static final String SHAPE = "shape";
  private static final Contender OURS = Contender.REFERENCE;
  private static final Contender ND4J = new Contender("ND4J", "ND4J1", "ND4J2");
  private static final Contender EJML = new Contender("EJML", "EJML");

  /** From operations a microsecond. */
  private static final double GIGA = 1e3;

  private final Measurements measured;

  Products(Measurements measured) {
    this.measured = measured;
  }

  /** Multiply-adds in registers on one core, as GFLOP/s: the most that was seen. */
  OptionalDouble peak() {
    return measured
        .find(PEAK, Map.of())
        .map(series -> OptionalDouble.of(series.greatest() / GIGA))
        .orElse(OptionalDouble.empty());
  }

  /** What our product reaches of the peak. */
  OptionalDouble share(String shape) {
    OptionalDouble ours = speed(shape, OURS);
    return ours.isPresent() && peak().isPresent()
        ? OptionalDouble.of(ours.getAsDouble() / peak().getAsDouble())
        : OptionalDouble.empty();
  }

  /** ND4J's time by ours. */
  OptionalDouble ratio(String shape) {
    Optional<Series> theirs = series(shape, ND4J);
    Optional<Series> ours = series(shape, OURS);
    return theirs.isPresent() && ours.isPresent()
        ? OptionalDouble.of(Ratio.of(theirs.get(), ours.get()).median())
        : OptionalDouble.empty();
  }

  /** GFLOP/s of each library, and our share of the peak. */
  String table() {
    Table table = new Table(List.of("GFLOP/s", "reference", "ND4J", "EJML", "reference / peak"));
    for (Map<String, String> row : measured.rows(PRODUCT, LIBRARY, any -> true)) {
      String shape = row.getOrDefault(SHAPE, "");
      List<String> cells = new ArrayList<>(List.of(shape));
      for (Contender library : List.of(OURS, ND4J, EJML)) {
        cells.add(text(speed(shape, library)));
      }
      cells.add(text(share(shape)));
      table.row(cells);
    }
    return table.markdown();
  }

  private OptionalDouble speed(String shape, Contender library) {
    return series(shape, library)
        .map(series -> OptionalDouble.of(operations(shape) / series.median() / GIGA))
        .orElse(OptionalDouble.empty());
  }

  private Optional<Series> series(String shape, Contender library) {
    return measured.fastest(PRODUCT, Map.of(SHAPE, shape), LIBRARY, library.values());
  }

  /** Two for each product of three sizes. */
  private static double operations(String shape) {
    return Arrays.stream(shape.replace("T", "").split("x"))
        .mapToDouble(Double::parseDouble)
        .reduce(2, (a, b) -> a * b);
  }

  private static String text(OptionalDouble value) {
    return value.isPresent() ? Digits.of(value.getAsDouble()) : "-";
  }
}
