package dev.tandem.reference.autodiff;

import dev.tandem.data.Matrix;
import java.util.List;

/** A leaf without a gradient. */
final class Constant extends Expression {

  private final Matrix values;

  Constant(Matrix values) {
    super(values.rows(), values.columns());
    this.values = values;
  }

  static Constant of(double value) {
    return new Constant(Matrix.of(1, 1, value));
  }

  /** What it holds. */
  Matrix held() {
    return values;
  }

  @Override
  List<Expression> inputs() {
    return List.of();
  }

  @Override
  boolean hasVariables() {
    return false;
  }
}
