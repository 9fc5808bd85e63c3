package dev.tandem.benchmarks.report;

import static dev.tandem.benchmarks.report.Names.LIBRARY;
import static dev.tandem.benchmarks.report.Names.ON_ONE_CORE;
import static dev.tandem.benchmarks.report.Names.PRODUCT;
import static dev.tandem.benchmarks.report.Names.SHAPE;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Matrix products in operations a second, against the processor's peak. */
final class Products {

  private static final String REFERENCE = ON_ONE_CORE + ".reference";
  private static final String PEAK = ON_ONE_CORE + ".peak";
  private static final String ND4J = ON_ONE_CORE + ".nd4j";

  /** From operations a microsecond. */
  private static final double GIGA = 1e3;

  private final Measurements measured;

  Products(Measurements measured) {
    this.measured = measured;
  }

  /** What our product reaches of the peak. */
  OptionalDouble share(String shape) {
    return timeByOurs(PEAK, shape).stream().mapToDouble(Ratio::median).findFirst();
  }

  /** ND4J's time on one thread by ours. */
  OptionalDouble ratio(String shape) {
    return timeByOurs(ND4J, shape).stream().mapToDouble(Ratio::median).findFirst();
  }

  /** GFLOP/s of the peak and of each library, and our share of the peak. */
  String table() {
    Table table =
        new Table(
            List.of(
                "GFLOP/s",
                "peak of one core",
                "reference",
                "ND4J, 1 thread",
                "reference / peak",
                "ND4J's time / reference's",
                "ND4J, 2 threads",
                "EJML"));
    for (Map<String, String> row : measured.rows(REFERENCE, LIBRARY, any -> true)) {
      String shape = row.getOrDefault(SHAPE, "");
      table.row(
          List.of(
              shape,
              speed(shape, onOneCore(PEAK, shape)),
              speed(shape, onOneCore(REFERENCE, shape)),
              speed(shape, onOneCore(ND4J, shape)),
              timeByOurs(PEAK, shape).map(Ratio::text).orElse(Table.NOTHING),
              timeByOurs(ND4J, shape).map(Ratio::text).orElse(Table.NOTHING),
              speed(shape, apart("ND4J2", shape)),
              speed(shape, apart("EJML", shape))));
    }
    return table.markdown();
  }

  private Optional<Ratio> timeByOurs(String whose, String shape) {
    return onOneCore(whose, shape)
        .flatMap(theirs -> onOneCore(REFERENCE, shape).map(ours -> Ratio.of(theirs, ours)));
  }

  /** Measured in turn with ours. */
  private Optional<Series> onOneCore(String whose, String shape) {
    return measured.find(whose, Map.of(SHAPE, shape));
  }

  /** Measured in a JVM of its own. */
  private Optional<Series> apart(String library, String shape) {
    return measured.find(PRODUCT, Map.of(SHAPE, shape, LIBRARY, library));
  }

  private static String speed(String shape, Optional<Series> times) {
    return times
        .map(series -> Digits.of(operations(shape) / series.median() / GIGA))
        .orElse(Table.NOTHING);
  }

  /** Two for each product of three sizes. */
  private static double operations(String shape) {
    return Arrays.stream(shape.replace("T", "").split("x"))
        .mapToDouble(Double::parseDouble)
        .reduce(2, (a, b) -> a * b);
  }
}
