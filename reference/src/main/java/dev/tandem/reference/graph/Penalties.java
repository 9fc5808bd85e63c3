package dev.tandem.reference.graph;

import dev.tandem.reference.autodiff.Expression;
import dev.tandem.reference.autodiff.Expressions;
import dev.tandem.spec.Penalty;
import java.util.function.UnaryOperator;

/** The table of penalties: what one parameter array adds to the objective. */
enum Penalties implements Penalty.Cases<UnaryOperator<Expression>> {
  TABLE;

  @Override
  public UnaryOperator<Expression> l1(Penalty.L1 penalty) {
    return w -> Expressions.abs(w).sum().times(penalty.coefficient());
  }

  @Override
  public UnaryOperator<Expression> l2(Penalty.L2 penalty) {
    return w -> w.square().sum().times(0.5 * penalty.coefficient());
  }
}
