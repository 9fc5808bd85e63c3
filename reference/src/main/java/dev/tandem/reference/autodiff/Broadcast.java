package dev.tandem.reference.autodiff;

import dev.tandem.data.DataException;

/** Repeats one number, a row or a column to the shape of what it is joined with. */
final class Broadcast {

  private Broadcast() {}

  /** An operation on two expressions of which one has the shape of the result. */
  static Expression apply(String where, Operation operation, Expression x, Expression y) {
    Expression shape = fits(y, x) ? x : y;
    return new Result(
        operation, shape.rows(), shape.columns(), to(where, x, shape), to(where, y, shape));
  }

  /** An expression in the shape of another. */
  static Expression to(String where, Expression x, Expression shape) {
    if (!fits(x, shape)) {
      throw new DataException(
          "%s: needs equal shapes, or one number, row or column to repeat, but receives %s for %s; %s"
              .formatted(where, x.shape(), shape.shape(), "transpose() or reshape() it"));
    }
    if (x.rows() == shape.rows() && x.columns() == shape.columns()) {
      return x;
    }
    int down = x.rows() == 1 ? 0 : x.columns();
    int right = x.columns() == 1 ? 0 : 1;
    int columns = shape.columns();
    return x.select(shape.rows(), columns, i -> i / columns * down + i % columns * right);
  }

  private static boolean fits(Expression x, Expression shape) {
    return (x.rows() == 1 || x.rows() == shape.rows())
        && (x.columns() == 1 || x.columns() == shape.columns());
  }
}
