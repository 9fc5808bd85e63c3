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
  private static final Contender ND4J_ON_ONE_THREAD = new Contender("ND4J, 1 thread", "ND4J1");
  private static final List<Contender> LIBRARIES =
      List.of(
          OURS,
          ND4J_ON_ONE_THREAD,
          new Contender("ND4J, 2 threads", "ND4J2"),
          new Contender("EJML", "EJML"));

  /** From operations a microsecond. */
  private static final double GIGA = 1e3;

  private final Measurements measured;

  Products(Measurements measured) {
    this.measured = measured;
  }

  /** Multiply-adds in registers on one core, as GFLOP/s. */
  OptionalDouble peak() {
    return measured
        .find(PEAK, Map.of())
        .map(series -> OptionalDouble.of(series.median() / GIGA))
        .orElse(OptionalDouble.empty());
  }

  /** What our product reaches of the peak, which was measured at nearly the same time. */
  OptionalDouble share(String shape) {
    double operations = operations(shape);
    Optional<Series> atPeak =
        measured.find(PEAK, Map.of()).map(peak -> peak.map(flops -> operations / flops));
    return quotient(atPeak, series(shape, OURS));
  }

  /** ND4J's time on one thread by ours. */
  OptionalDouble ratio(String shape) {
    return quotient(series(shape, ND4J_ON_ONE_THREAD), series(shape, OURS));
  }

  private static OptionalDouble quotient(Optional<Series> dividend, Optional<Series> divisor) {
    return dividend.isPresent() && divisor.isPresent()
        ? OptionalDouble.of(Ratio.of(dividend.get(), divisor.get()).median())
        : OptionalDouble.empty();
  }

  /** GFLOP/s of each library, and our share of the peak. */
  String table() {
    List<String> header = new ArrayList<>(List.of("GFLOP/s"));
    LIBRARIES.forEach(library -> header.add(library.title()));
    header.add("reference / peak");
    Table table = new Table(header);
    for (Map<String, String> row : measured.rows(PRODUCT, LIBRARY, any -> true)) {
      String shape = row.getOrDefault(SHAPE, "");
      List<String> cells = new ArrayList<>(List.of(shape));
      for (Contender library : LIBRARIES) {
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
