package dev.tandem.reference.autodiff;

import dev.tandem.data.DataException;
import dev.tandem.data.Matrix;
import java.util.List;

/** A leaf that can be set, and that keeps the gradients of the backward passes. */
public final class Variable extends Expression {

  private Matrix values;
  private Matrix gradients;

  Variable(Matrix values) {
    super(values.rows(), values.columns());
    this.values = values;
    this.gradients = zeros();
  }

  /** What it holds. */
  Matrix held() {
    return values;
  }

  /**
   * Sets the number; the gradient stays.
   *
   * @param value the new number
   * @throws DataException when the variable is more than one number
   */
  public void set(double value) {
    set(Matrix.of(1, 1, value));
  }

  /**
   * Sets all values; the gradients stay.
   *
   * @param values a matrix of the variable's shape
   * @throws DataException when it has another shape
   */
  public void set(Matrix values) {
    requireShape("set", values);
    this.values = values;
  }

  /**
   * The sum of the gradients of all backward passes since it was zeroed; 0 before.
   *
   * @return the gradient by the number
   * @throws DataException when the variable is more than one number
   */
  public double gradient() {
    if (rows() != 1 || columns() != 1) {
      throw new DataException(
          "gradient(): needs one number but the variable is %s; call gradients()"
              .formatted(shape()));
    }
    return gradients.get(0);
  }

  /** As {@link #gradient()}, by each value. */
  public Matrix gradients() {
    return gradients;
  }

  /** Forgets the gradients of all passes before. */
  public void zeroGradient() {
    gradients = zeros();
  }

  void addGradient(Matrix gradient) {
    double[] sums = gradients.toArray();
    for (int i = 0; i < sums.length; i++) {
      sums[i] += gradient.get(i);
    }
    gradients = Matrix.of(rows(), columns(), sums);
  }

  void requireShape(String where, Matrix matrix) {
    if (matrix.rows() != rows() || matrix.columns() != columns()) {
      throw new DataException(
          "%s: the variable is %s but receives %d x %d; give one value for each of its own"
              .formatted(where, shape(), matrix.rows(), matrix.columns()));
    }
  }

  @Override
  List<Expression> inputs() {
    return List.of();
  }

  @Override
  boolean hasVariables() {
    return true;
  }

  Matrix zeros() {
    return Matrix.of(rows(), columns(), new double[rows() * columns()]);
  }
}
