package dev.tandem.reference.autodiff;

import dev.tandem.data.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * A matrix of the numbers of some arithmetic, row by row. Immutable.
 *
 * @param <N> a number
 */
public final class Values<N> {

  private final int rows;
  private final int columns;
  private final List<N> values;

  private Values(int rows, int columns, List<N> values) {
    this.rows = rows;
    this.columns = columns;
    this.values = values;
  }

  /**
   * A matrix from a number for each place.
   *
   * @param rows number of rows
   * @param columns number of columns
   * @param value the number at {@code row * columns + column}
   * @return the matrix
   * @param <N> a number
   */
  public static <N> Values<N> of(int rows, int columns, IntFunction<N> value) {
    List<N> values = new ArrayList<>(rows * columns);
    for (int i = 0; i < rows * columns; i++) {
      values.add(value.apply(i));
    }
    return new Values<>(rows, columns, values);
  }

  /**
   * A matrix of doubles in another arithmetic.
   *
   * @param matrix the doubles
   * @param arithmetic whose numbers
   * @return a matrix of the same shape
   * @param <N> a number
   */
  public static <N> Values<N> of(Matrix matrix, Arithmetic<N> arithmetic) {
    return of(matrix.rows(), matrix.columns(), i -> arithmetic.of(matrix.get(i)));
  }

  /** The number of rows. */
  public int rows() {
    return rows;
  }

  /** The number of columns. */
  public int columns() {
    return columns;
  }

  /**
   * One number.
   *
   * @param index {@code row * columns + column}
   * @return the number
   * @throws IndexOutOfBoundsException outside the matrix
   */
  public N get(int index) {
    return values.get(index);
  }

  /**
   * The matrix in doubles.
   *
   * @param toDouble makes a double of a number
   * @return a matrix of the same shape
   */
  public Matrix toMatrix(Function<N, Double> toDouble) {
    double[] doubles = new double[values.size()];
    for (int i = 0; i < doubles.length; i++) {
      doubles[i] = toDouble.apply(values.get(i));
    }
    return Matrix.of(rows, columns, doubles);
  }

  N get(int row, int column) {
    return values.get(row * columns + column);
  }
}
