package dev.tandem.reference.graph;

import dev.tandem.reference.autodiff.Expression;
import dev.tandem.reference.autodiff.Expressions;
import dev.tandem.spec.Join;
import java.util.List;
import java.util.function.BinaryOperator;

/** The table of joins: several branches become one. */
final class Joins {

  private Joins() {}

  static Expression of(Join join, List<Expression> branches) {
    return switch (join) {
      case SUM -> fold(branches, Expression::plus);
      case PRODUCT -> fold(branches, Expression::times);
      case AVERAGE -> fold(branches, Expression::plus).dividedBy(branches.size());
      case MAXIMUM -> fold(branches, Expressions::max);
      case CONCATENATE -> Expressions.concatenate(branches.toArray(new Expression[0]));
    };
  }

  /** From the first on, so that of equal branches the first is the maximum. */
  private static Expression fold(List<Expression> branches, BinaryOperator<Expression> join) {
    return branches.stream().reduce(join).orElseThrow();
  }
}
