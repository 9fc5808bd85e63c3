package dev.tandem.reference.autodiff;

import dev.tandem.data.DataException;
import dev.tandem.data.Matrix;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * A node of the course's graph: a variable, a constant, or what an operation makes of other
 * expressions. Its values are a matrix; a number is a 1 x 1 matrix.
 *
 * <pre>{@code
 * Variable x = variable(1.3);
 * Expression f = cos(sin(x.square()).plus(x.square().times(3)));
 * f.value();
 * f.backward();
 * x.gradient();
 * }</pre>
 *
 * <p>An expression is a formula. It is computed when it is asked for, from what its variables hold
 * then, each node once. Shapes are checked when it is written. Source: course G8 to G15 (S1 ch. 4,
 * S4).
 */
public abstract sealed class Expression permits Constant, Variable, Result {

  private final int rows;
  private final int columns;

  Expression(int rows, int columns) {
    this.rows = rows;
    this.columns = columns;
  }

  /** What it is computed from, in order; nothing for a leaf. */
  abstract List<Expression> inputs();

  /** Whether a variable is in it, so that a gradient has somewhere to go. */
  abstract boolean hasVariables();

  /** The number of rows. */
  public final int rows() {
    return rows;
  }

  /** The number of columns. */
  public final int columns() {
    return columns;
  }

  /**
   * {@code x + y}, value by value; {@code s} to both. One number, a row or a column is repeated to
   * the shape of the other.
   *
   * @param other y
   * @return the sum
   * @throws DataException when neither shape can be repeated to the other
   */
  public final Expression plus(Expression other) {
    return Broadcast.apply("plus", Pairwise.PLUS, this, other);
  }

  /** {@code x + y} with a constant. */
  public final Expression plus(double other) {
    return plus(Constant.of(other));
  }

  /**
   * {@code x - y}, value by value; {@code s} and {@code -s}. Repeats as {@link #plus(Expression)}.
   *
   * @param other y
   * @return the difference
   * @throws DataException when neither shape can be repeated to the other
   */
  public final Expression minus(Expression other) {
    return Broadcast.apply("minus", Pairwise.MINUS, this, other);
  }

  /** {@code x - y} with a constant. */
  public final Expression minus(double other) {
    return minus(Constant.of(other));
  }

  /**
   * {@code x y}, value by value, not the matrix product; {@code s y} and {@code s x}. Repeats as
   * {@link #plus(Expression)}.
   *
   * @param other y
   * @return the product
   * @throws DataException when neither shape can be repeated to the other
   */
  public final Expression times(Expression other) {
    return Broadcast.apply("times", Pairwise.TIMES, this, other);
  }

  /** {@code x y} with a constant. */
  public final Expression times(double other) {
    return times(Constant.of(other));
  }

  /**
   * {@code x / y}, value by value; {@code s / y} and {@code -s x / y^2}. Repeats as {@link
   * #plus(Expression)}.
   *
   * @param other y
   * @return the quotient
   * @throws DataException when neither shape can be repeated to the other
   */
  public final Expression dividedBy(Expression other) {
    return Broadcast.apply("dividedBy", Pairwise.DIVIDED_BY, this, other);
  }

  /** {@code x / y} with a constant. */
  public final Expression dividedBy(double other) {
    return dividedBy(Constant.of(other));
  }

  /** {@code -x}. */
  public final Expression negative() {
    return Constant.of(0).minus(this);
  }

  /** {@code x^2}, value by value. */
  public final Expression square() {
    return times(this);
  }

  /**
   * {@code A B}, the matrix product; {@code s B^T} and {@code A^T s}. Source: course G11.
   *
   * @param other B, with as many rows as A has columns
   * @return the product, rows of A x columns of B
   * @throws DataException when the shapes do not fit
   */
  public final Expression dot(Expression other) {
    if (columns != other.rows) {
      throw new DataException(
          "dot: needs as many columns on the left as rows on the right but receives %s and %s; %s"
              .formatted(shape(), other.shape(), "transpose() one of them"));
    }
    return new Result(Product.PRODUCT, rows, other.columns, this, other);
  }

  /** {@code A^T}. */
  public final Expression transpose() {
    return select(columns, rows, i -> i % rows * columns + i / rows);
  }

  /** The sum of all values, one number; {@code s} to each. */
  public final Expression sum() {
    return reshape(1, rows * columns).rowSums();
  }

  /** The sum of each row, a column; {@code s} to each value of the row. */
  public final Expression rowSums() {
    return new Result(RowSums.ROW_SUMS, rows, 1, this);
  }

  /** The greatest value of each row, a column; {@code s} to it, of equal ones to the first. */
  public final Expression rowMaxima() {
    return new Result(Greatest.VALUE, rows, 1, this);
  }

  /**
   * The value at one place, one number.
   *
   * @param row from 0
   * @param column from 0
   * @return the number
   * @throws DataException outside the expression
   */
  public final Expression at(int row, int column) {
    if (row < 0 || row >= rows || column < 0 || column >= columns) {
      throw new DataException(
          "at(%d, %d): the expression is %s; count rows and columns from 0"
              .formatted(row, column, shape()));
    }
    return select(1, 1, i -> row * columns + column);
  }

  /**
   * The same values in another shape, row by row.
   *
   * @param rows number of rows
   * @param columns number of columns
   * @return the reshaped expression
   * @throws DataException when there are not rows x columns values
   */
  public final Expression reshape(int rows, int columns) {
    if (rows < 1 || columns < 1 || (long) rows * columns != (long) this.rows * this.columns) {
      throw new DataException(
          "reshape(%d, %d): the expression is %s; give a shape of as many values"
              .formatted(rows, columns, shape()));
    }
    return select(rows, columns, i -> i);
  }

  /**
   * Values of this expression in other places: repeated, left out, or moved; each receives the sum
   * of the seeds of its places. Windows and patches of an image are selections.
   *
   * @param rows rows of the result
   * @param columns columns of the result
   * @param places for the value at {@code row * columns + column} of the result its index here, or
   *     -1 for a 0
   * @return the selection
   * @throws DataException when there is no row or column, or a place shows no value
   */
  public final Expression select(int rows, int columns, IntUnaryOperator places) {
    return Selection.of(this, rows, columns, places);
  }

  /** The same values as constants: no gradient goes below. Source: course G15. */
  public final Expression stopGradient() {
    return new Result(Stop.STOP, rows, columns, this);
  }

  /**
   * Computes the number.
   *
   * @return the value
   * @throws DataException when there is more than one
   */
  public final double value() {
    requireNumber("value()", "call values(), or sum() it");
    return values().get(0);
  }

  /** Computes all values. */
  public final Matrix values() {
    return Tape.of(List.of(this)).values(this).toMatrix(x -> x);
  }

  /**
   * Reverse mode: adds the derivative of this number by each of its variables to what {@link
   * Variable#gradients} holds. Gradients always add up; {@link Variable#zeroGradient} begins anew.
   * Source: course G15, erratum E1-6.
   *
   * @throws DataException when there is more than one number
   */
  public final void backward() {
    requireNumber("backward()", "sum() it first");
    Passes.gradients(this).forEach(Variable::addGradient);
  }

  /**
   * Forward mode: the derivative of this number by another one, by dual numbers. No gradient
   * changes.
   *
   * @param variable one number
   * @return the derivative
   * @throws DataException when one of the two is more than one number
   */
  public final double derivative(Variable variable) {
    requireNumber("derivative", "name a direction to have all derivatives along it");
    return derivative(variable, Matrix.of(1, 1, 1)).get(0);
  }

  /**
   * Forward mode: how all values move with a variable, {@code d/dt f(x + t v)} at {@code t = 0}, by
   * dual numbers. No gradient changes.
   *
   * @param variable x
   * @param direction v, of the shape of x
   * @return a matrix of the shape of this expression
   * @throws DataException when the direction has another shape
   */
  public final Matrix derivative(Variable variable, Matrix direction) {
    return Passes.slopes(this, Map.of(variable, direction));
  }

  /**
   * {@code H v}: how the gradient moves along a direction, {@code d/dt grad f(x + t v)} at {@code t
   * = 0}, by the reverse mode in dual numbers. No gradient changes. Source: Pearlmutter 1994.
   *
   * @param direction v: for each variable that moves a matrix of its shape
   * @return for each variable of the expression its part of H v
   * @throws DataException when this is more than one number or a direction has another shape
   */
  public final Map<Variable, Matrix> hessianTimes(Map<Variable, Matrix> direction) {
    requireNumber("hessianTimes", "sum() it first");
    return Passes.slopesOfGradients(this, direction);
  }

  /**
   * As {@link #hessianTimes(Map)}, along one variable and for this one: {@code d^2 f / dx^2 v}.
   *
   * @param variable x
   * @param direction v, of the shape of x
   * @return a matrix of the shape of x; 0 when x is not in the expression
   * @throws DataException when this is more than one number or the direction has another shape
   */
  public final Matrix hessianTimes(Variable variable, Matrix direction) {
    return hessianTimes(Map.of(variable, direction)).getOrDefault(variable, variable.zeros());
  }

  /** {@code 2 x 3}. */
  final String shape() {
    return rows + " x " + columns;
  }

  private void requireNumber(String where, String advice) {
    if (rows != 1 || columns != 1) {
      throw new DataException(
          "%s: needs one number but the expression is %s; %s".formatted(where, shape(), advice));
    }
  }
}
