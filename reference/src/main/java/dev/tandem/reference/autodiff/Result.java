package dev.tandem.reference.autodiff;

import java.util.List;

/** What an operation makes of its inputs. */
final class Result extends Expression {

  private final Operation operation;
  private final List<Expression> inputs;
  private final boolean hasVariables;

  Result(Operation operation, int rows, int columns, Expression... inputs) {
    super(rows, columns);
    this.operation = operation;
    this.inputs = List.of(inputs);
    this.hasVariables = this.inputs.stream().anyMatch(Expression::hasVariables);
  }

  Operation operation() {
    return operation;
  }

  @Override
  List<Expression> inputs() {
    return inputs;
  }

  @Override
  boolean hasVariables() {
    return hasVariables;
  }
}
