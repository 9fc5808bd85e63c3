package dev.tandem.reference.autodiff;

import dev.tandem.data.DataException;
import dev.tandem.data.Matrix;

/**
 * The words of expressions, for {@code import static}: leaves, functions and choices. Arithmetic
 * and matrices are methods of {@link Expression}.
 */
public final class Expressions {

  private Expressions() {}

  /**
   * A variable that holds one number.
   *
   * @param value the number
   * @return the variable
   */
  public static Variable variable(double value) {
    return variable(Matrix.of(1, 1, value));
  }

  /**
   * A variable that holds a matrix.
   *
   * @param values the matrix
   * @return the variable
   * @throws DataException when the matrix has no values
   */
  public static Variable variable(Matrix values) {
    requireValues("variable", values);
    return new Variable(values);
  }

  /**
   * A number that has no gradient.
   *
   * @param value the number
   * @return the constant
   */
  public static Expression constant(double value) {
    return Constant.of(value);
  }

  /**
   * A matrix that has no gradient.
   *
   * @param values the matrix
   * @return the constant
   * @throws DataException when the matrix has no values
   */
  public static Expression constant(Matrix values) {
    requireValues("constant", values);
    return new Constant(values);
  }

  /** {@code e^x}; {@code s e^x}. */
  public static Expression exp(Expression x) {
    return apply(Elementary.EXP, x);
  }

  /** {@code ln x}; {@code s / x}. */
  public static Expression log(Expression x) {
    return apply(Elementary.LOG, x);
  }

  /** {@code ln(1 + x)}, exact for small x too; {@code s / (1 + x)}. */
  public static Expression log1p(Expression x) {
    return apply(Elementary.LOG1P, x);
  }

  /** The root of x; {@code s / (2 sqrt x)}. */
  public static Expression sqrt(Expression x) {
    return apply(Elementary.SQRT, x);
  }

  /** {@code sin x}; {@code s cos x}. */
  public static Expression sin(Expression x) {
    return apply(Elementary.SIN, x);
  }

  /** {@code cos x}; {@code -s sin x}. */
  public static Expression cos(Expression x) {
    return apply(Elementary.COS, x);
  }

  /** {@code tanh x}; {@code s (1 - tanh^2 x)}. */
  public static Expression tanh(Expression x) {
    return apply(Elementary.TANH, x);
  }

  /** {@code arctan x}; {@code s / (1 + x^2)}. */
  public static Expression atan(Expression x) {
    return apply(Elementary.ATAN, x);
  }

  /**
   * {@code erfc x = 1 - erf x}, {@code 2 / sqrt(pi)} times the integral of {@code exp(-t^2)} from x
   * on; {@code -2 s / sqrt(pi) exp(-x^2)}.
   */
  public static Expression erfc(Expression x) {
    return apply(Elementary.ERFC, x);
  }

  /** {@code 1 / (1 + exp(-x))}, without overflow on either side. Source: course A1. */
  public static Expression sigmoid(Expression x) {
    Expression left = exp(x);
    Expression right = exp(x.negative()).plus(1);
    return ifPositive(x, constant(1).dividedBy(right), left.dividedBy(left.plus(1)));
  }

  /** {@code ln(1 + exp x)}, without overflow on either side. Source: course A13. */
  public static Expression softplus(Expression x) {
    return ifPositive(x, x.plus(log1p(exp(x.negative()))), log1p(exp(x)));
  }

  /** {@code |x|}; {@code s}, {@code -s}, and 0 at 0. */
  public static Expression abs(Expression x) {
    return ifPositive(x, x, ifPositive(x.negative(), x.negative(), constant(0)));
  }

  /**
   * {@code max(x, y)}, value by value; {@code s} to the greater, of equal ones to the first.
   * Repeats as {@link Expression#plus(Expression)}.
   *
   * @param x the first
   * @param y the second
   * @return the greater
   * @throws DataException when neither shape can be repeated to the other
   */
  public static Expression max(Expression x, Expression y) {
    return ifPositive(y.minus(x), y, x);
  }

  /**
   * Where the condition is positive the one, elsewhere the other, value by value. The chosen one
   * receives the seed, so the sides of a kink are a matter of which one is chosen there; the
   * condition receives nothing. Both are repeated to the shape of the condition. Where the
   * condition is NaN, so is the choice.
   *
   * @param condition what is compared with 0
   * @param then where it is positive
   * @param otherwise where it is 0 or negative
   * @return the choice
   * @throws DataException when one of them cannot be repeated to the shape of the condition
   */
  public static Expression ifPositive(Expression condition, Expression then, Expression otherwise) {
    return new Result(
        Choice.CHOICE,
        condition.rows(),
        condition.columns(),
        condition,
        Broadcast.to("ifPositive", then, condition),
        Broadcast.to("ifPositive", otherwise, condition));
  }

  /**
   * 1 at the greatest value of each row, the first of equals, else 0; no gradient goes below.
   * Source: course A18.
   */
  public static Expression oneHot(Expression x) {
    return new Result(Greatest.PLACE, x.rows(), x.columns(), x);
  }

  /**
   * Several expressions side by side; to each its own part of the seed.
   *
   * @param parts at least one, all of equally many rows
   * @return one expression with the columns of all
   * @throws DataException when there is none or the rows differ
   */
  public static Expression concatenate(Expression... parts) {
    int columns = 0;
    for (Expression part : parts) {
      if (part.rows() != parts[0].rows()) {
        throw new DataException(
            "concatenate: needs equally many rows but receives %s and %s; transpose() one of them"
                .formatted(parts[0].shape(), part.shape()));
      }
      columns += part.columns();
    }
    if (columns == 0) {
      throw new DataException("concatenate: receives nothing; give at least one expression");
    }
    return new Result(Concatenation.CONCATENATION, parts[0].rows(), columns, parts);
  }

  private static Expression apply(Elementary function, Expression x) {
    return new Result(function, x.rows(), x.columns(), x);
  }

  private static void requireValues(String where, Matrix values) {
    if (values.size() == 0) {
      throw new DataException(
          "%s: needs at least one value but receives %d x %d; give a matrix with values"
              .formatted(where, values.rows(), values.columns()));
    }
  }
}
