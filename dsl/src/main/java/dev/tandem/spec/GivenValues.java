package dev.tandem.spec;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Start values that the user gives: {@code weights(given(rows))} one row an input and one column a
 * unit, {@code biases(given(row))} one row with a value a unit.
 */
public final class GivenValues implements Initializer {

  private static final int MOST_PRINTED = 16;

  private final double[][] values;

  /**
   * Values from their rows.
   *
   * @param rows at least one, all of one length; copied
   * @throws SpecException when there is no value, the rows differ in length, or a value is not
   *     finite
   */
  public GivenValues(double[]... rows) {
    if (rows.length == 0 || rows[0].length == 0) {
      throw new SpecException(
          "given(): needs at least one value; give one row an input and one column a unit");
    }
    for (int row = 0; row < rows.length; row++) {
      check(rows[row], row, rows[0].length);
    }
    values = Stream.of(rows).map(double[]::clone).toArray(double[][]::new);
  }

  /** The number of rows. */
  public int rows() {
    return values.length;
  }

  /** The number of columns. */
  public int columns() {
    return values[0].length;
  }

  /**
   * One value.
   *
   * @param row from 0
   * @param column from 0
   * @return the value
   * @throws IndexOutOfBoundsException outside the values
   */
  public double get(int row, int column) {
    return values[row][column];
  }

  @Override
  public void requireFits(ParameterId id, int rows, int columns) {
    if (rows != rows() || columns != columns()) {
      throw new SpecException(
          "%s: needs %d x %d values but receives %d x %d; %s"
              .formatted(
                  id,
                  rows,
                  columns,
                  rows(),
                  columns(),
                  id.role() == ParameterId.Role.WEIGHTS
                      ? "give one row an input and one column a unit"
                      : "give one row with a value a unit"));
    }
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.given(this);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GivenValues that && Arrays.deepEquals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(values);
  }

  /** The values when there are few, otherwise how many. */
  @Override
  public String toString() {
    if (rows() * columns() > MOST_PRINTED) {
      return "given(" + rows() + " x " + columns() + ")";
    }
    return Stream.of(values).map(Arrays::toString).collect(Collectors.joining(", ", "given(", ")"));
  }

  private static void check(double[] row, int at, int columns) {
    if (row.length != columns) {
      throw new SpecException(
          "given(): row %d has %d values but row 0 has %d; give rows of one length"
              .formatted(at, row.length, columns));
    }
    for (int column = 0; column < columns; column++) {
      if (!Double.isFinite(row[column])) {
        throw new SpecException(
            "given(): the value in row %d, column %d is %s; give finite numbers"
                .formatted(at, column, row[column]));
      }
    }
  }
}
