package dev.tandem.data;

import java.util.Arrays;

/**
 * An immutable matrix of doubles, row by row. How users and backends exchange numbers: samples are
 * rows, weights are inputs x units, biases are one row.
 *
 * <p>Equality is bit for bit, so {@code NaN} equals {@code NaN} and {@code 0.0} differs from {@code
 * -0.0}.
 */
public final class Matrix {

  private final int rows;
  private final int columns;
  private final double[] values;

  private Matrix(int rows, int columns, double[] values) {
    this.rows = rows;
    this.columns = columns;
    this.values = values;
  }

  /**
   * A matrix from its values.
   *
   * @param rows number of rows
   * @param columns number of columns
   * @param values row by row; copied
   * @return the matrix
   * @throws DataException when a size is negative or there are not rows x columns values
   */
  public static Matrix of(int rows, int columns, double... values) {
    if (rows < 0 || columns < 0) {
      throw new DataException(
          "matrix %d x %d: sizes cannot be negative; give 0 or more".formatted(rows, columns));
    }
    if ((long) rows * columns != values.length) {
      throw new DataException(
          "matrix %d x %d: needs %d values but receives %d; give rows times columns of them"
              .formatted(rows, columns, (long) rows * columns, values.length));
    }
    return new Matrix(rows, columns, values.clone());
  }

  /**
   * A matrix from its rows.
   *
   * @param rows at least one, all of one length; copied
   * @return the matrix
   * @throws DataException when there is no row or the rows differ in length
   */
  public static Matrix ofRows(double[]... rows) {
    DoubleRows checked = DoubleRows.copyOf("matrix", rows);
    double[] values = new double[checked.count() * checked.width()];
    for (int row = 0; row < checked.count(); row++) {
      checked.copyTo(row, values, row * checked.width());
    }
    return new Matrix(checked.count(), checked.width(), values);
  }

  /** The number of rows. */
  public int rows() {
    return rows;
  }

  /** The number of columns. */
  public int columns() {
    return columns;
  }

  /** The number of values. */
  public int size() {
    return values.length;
  }

  /**
   * One value.
   *
   * @param row from 0
   * @param column from 0
   * @return the value
   * @throws IndexOutOfBoundsException outside the matrix
   */
  public double get(int row, int column) {
    if (row < 0 || row >= rows || column < 0 || column >= columns) {
      throw new IndexOutOfBoundsException(
          "[%d,%d] of a %d x %d matrix".formatted(row, column, rows, columns));
    }
    return values[row * columns + column];
  }

  /**
   * One value by its place in the row by row order.
   *
   * @param index {@code row * columns + column}
   * @return the value
   * @throws IndexOutOfBoundsException outside the matrix
   */
  public double get(int index) {
    return values[index];
  }

  /**
   * One row.
   *
   * @param row from 0
   * @return a copy
   * @throws IndexOutOfBoundsException outside the matrix
   */
  public double[] row(int row) {
    requireRow(row);
    return Arrays.copyOfRange(values, row * columns, (row + 1) * columns);
  }

  /** All values, row by row: a copy. */
  public double[] toArray() {
    return values.clone();
  }

  /**
   * Copies one row.
   *
   * @param row from 0
   * @param destination receives {@code columns} values from its start
   * @throws IndexOutOfBoundsException outside the matrix
   */
  public void copyRow(int row, double[] destination) {
    requireRow(row);
    System.arraycopy(values, row * columns, destination, 0, columns);
  }

  /**
   * Copies all values, row by row.
   *
   * @param destination receives them from its start
   */
  public void copyTo(double[] destination) {
    System.arraycopy(values, 0, destination, 0, values.length);
  }

  /**
   * The same matrix with one value changed.
   *
   * @param row from 0
   * @param column from 0
   * @param value the new value
   * @return a new matrix
   */
  public Matrix with(int row, int column, double value) {
    get(row, column);
    double[] copy = values.clone();
    copy[row * columns + column] = value;
    return new Matrix(rows, columns, copy);
  }

  private void requireRow(int row) {
    if (row < 0 || row >= rows) {
      throw new IndexOutOfBoundsException(
          "row %d of a %d x %d matrix".formatted(row, rows, columns));
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Matrix that
        && rows == that.rows
        && columns == that.columns
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * rows + columns) + Arrays.hashCode(values);
  }

  /** The shape, and the values of a small matrix. */
  @Override
  public String toString() {
    String shape = rows + " x " + columns;
    return values.length > 16 ? shape : shape + " " + Arrays.toString(values);
  }
}
