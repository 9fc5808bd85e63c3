package example.mistakes;

import static dev.tandem.reference.autodiff.Expressions.concatenate;
import static dev.tandem.reference.autodiff.Expressions.constant;
import static dev.tandem.reference.autodiff.Expressions.ifPositive;
import static dev.tandem.reference.autodiff.Expressions.variable;
import static example.mistakes.Mistake.mistake;

import dev.tandem.data.DataException;
import dev.tandem.data.Matrix;
import dev.tandem.reference.autodiff.Expression;
import dev.tandem.reference.autodiff.Variable;
import java.util.ArrayList;
import java.util.List;

/** Expressions whose shapes do not fit, and derivatives that there are not. */
final class ExpressionMistakes {

  private static final String REPEAT =
      ": needs equal shapes, or one number, row or column to repeat, but receives ";

  private ExpressionMistakes() {}

  static List<Mistake> all() {
    List<Mistake> all = new ArrayList<>(shapes());
    all.addAll(derivatives());
    return all;
  }

  private static List<Mistake> shapes() {
    Expression wide = constant(Matrix.of(2, 3, new double[6]));
    Expression high = constant(Matrix.of(3, 2, new double[6]));
    Expression column = constant(Matrix.of(2, 1, new double[2]));
    Matrix nothing = Matrix.of(0, 3);
    return List.of(
        mistake("a sum of unlike matrices", () -> wide.plus(high))
            .fails(
                DataException.class,
                "plus" + REPEAT + "2 x 3 for 3 x 2; transpose() or reshape() it"),
        mistake("a difference of unlike matrices", () -> high.minus(wide))
            .fails(
                DataException.class,
                "minus" + REPEAT + "3 x 2 for 2 x 3; transpose() or reshape() it"),
        mistake("a row and a column", () -> column.times(column.transpose()))
            .fails(
                DataException.class,
                "times" + REPEAT + "2 x 1 for 1 x 2; transpose() or reshape() it"),
        mistake("a quotient of unlike matrices", () -> wide.dividedBy(high))
            .fails(
                DataException.class,
                "dividedBy" + REPEAT + "2 x 3 for 3 x 2; transpose() or reshape() it"),
        mistake("a choice of another shape", () -> ifPositive(column, wide, column))
            .fails(
                DataException.class,
                "ifPositive" + REPEAT + "2 x 3 for 2 x 1; transpose() or reshape() it"),
        mistake("a matrix product of unlike sides", () -> wide.dot(wide))
            .fails(
                DataException.class,
                "dot: needs as many columns on the left as rows on the right"
                    + " but receives 2 x 3 and 2 x 3; transpose() one of them"),
        mistake("a place outside an expression", () -> wide.at(2, 0))
            .fails(
                DataException.class,
                "at(2, 0): the expression is 2 x 3; count rows and columns from 0"),
        mistake("another number of values", () -> wide.reshape(2, 2))
            .fails(
                DataException.class,
                "reshape(2, 2): the expression is 2 x 3; give a shape of as many values"),
        mistake("a selection of nothing", () -> wide.select(0, 3, i -> i))
            .fails(
                DataException.class, "select(0, 3): needs at least one row and column; give more"),
        mistake("a selection beyond the values", () -> wide.select(2, 4, i -> i))
            .fails(
                DataException.class,
                "select(2, 4): place 6 shows value 6 of an expression that is 2 x 3;"
                    + " give an index below 6, or -1 for a 0"),
        mistake("unlike rows side by side", () -> concatenate(wide, high))
            .fails(
                DataException.class,
                "concatenate: needs equally many rows but receives 2 x 3 and 3 x 2;"
                    + " transpose() one of them"),
        mistake("nothing side by side", () -> concatenate())
            .fails(
                DataException.class, "concatenate: receives nothing; give at least one expression"),
        mistake("a variable without values", () -> variable(nothing))
            .fails(
                DataException.class,
                "variable: needs at least one value but receives 0 x 3;"
                    + " give a matrix with values"),
        mistake("a constant without values", () -> constant(nothing))
            .fails(
                DataException.class,
                "constant: needs at least one value but receives 0 x 3;"
                    + " give a matrix with values"));
  }

  private static List<Mistake> derivatives() {
    Variable x = variable(Matrix.of(2, 3, new double[6]));
    Matrix number = Matrix.of(1, 1, 1);
    return List.of(
        mistake("one value of many", () -> x.value())
            .fails(
                DataException.class,
                "value(): needs one number but the expression is 2 x 3;"
                    + " call values(), or sum() it"),
        mistake("a pass back from many values", () -> x.backward())
            .fails(
                DataException.class,
                "backward(): needs one number but the expression is 2 x 3; sum() it first"),
        mistake("one gradient of many", () -> x.gradient())
            .fails(
                DataException.class,
                "gradient(): needs one number but the variable is 2 x 3; call gradients()"),
        mistake("one derivative of many values", () -> x.derivative(variable(1)))
            .fails(
                DataException.class,
                "derivative: needs one number but the expression is 2 x 3;"
                    + " name a direction to have all derivatives along it"),
        mistake("one derivative by many values", () -> x.sum().derivative(x))
            .fails(
                DataException.class,
                "direction: the variable is 2 x 3 but receives 1 x 1;"
                    + " give one value for each of its own"),
        mistake("a Hessian of many values", () -> x.hessianTimes(x, number))
            .fails(
                DataException.class,
                "hessianTimes: needs one number but the expression is 2 x 3; sum() it first"),
        mistake("one number for a matrix", () -> x.set(5))
            .fails(
                DataException.class,
                "set: the variable is 2 x 3 but receives 1 x 1;"
                    + " give one value for each of its own"));
  }
}
