package dev.tandem.file;

import dev.tandem.spec.GivenValues;
import java.util.List;
import java.util.stream.IntStream;

/** Start values that the user gives, row by row. */
record Given(List<List<Double>> rows) implements Form {

  static Given of(GivenValues values) {
    return new Given(IntStream.range(0, values.rows()).mapToObj(row -> row(values, row)).toList());
  }

  @Override
  public GivenValues value() {
    return new GivenValues(
        rows.stream()
            .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
            .toArray(double[][]::new));
  }

  private static List<Double> row(GivenValues values, int row) {
    return IntStream.range(0, values.columns()).mapToObj(at -> values.get(row, at)).toList();
  }
}
