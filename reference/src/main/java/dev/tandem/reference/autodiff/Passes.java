package dev.tandem.reference.autodiff;

import static dev.tandem.reference.autodiff.DoubleArithmetic.DOUBLES;

import dev.tandem.data.Matrix;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The passes that users ask for: in doubles, and in dual numbers over doubles. */
final class Passes {

  private static final DualArithmetic<Double> DUALS = new DualArithmetic<>(DOUBLES);

  private Passes() {}

  /** Reverse mode. */
  static Map<Variable, Matrix> gradients(Expression root) {
    return matrices(Tape.of(List.of(root)).gradients(root), x -> x);
  }

  /** Forward mode. */
  static Matrix slopes(Expression root, Map<Variable, Matrix> direction) {
    return inDuals(root, direction).values(root).toMatrix(Dual::slope);
  }

  /** Reverse mode in numbers of the forward mode. */
  static Map<Variable, Matrix> slopesOfGradients(Expression root, Map<Variable, Matrix> direction) {
    return matrices(inDuals(root, direction).gradients(root), Dual::slope);
  }

  private static Tape<Dual<Double>> inDuals(Expression root, Map<Variable, Matrix> direction) {
    for (Map.Entry<Variable, Matrix> moving : direction.entrySet()) {
      moving.getKey().requireShape("direction", moving.getValue());
    }
    return Tape.of(DUALS, variable -> moving(variable, direction.get(variable)), List.of(root));
  }

  private static Values<Dual<Double>> moving(Variable variable, @Nullable Matrix direction) {
    Matrix held = variable.held();
    return Values.of(
        held.rows(),
        held.columns(),
        i -> new Dual<>(held.get(i), direction == null ? 0 : direction.get(i)));
  }

  private static <N> Map<Variable, Matrix> matrices(
      Map<Variable, Values<N>> gradients, Function<N, Double> part) {
    Map<Variable, Matrix> matrices = new LinkedHashMap<>();
    gradients.forEach((variable, values) -> matrices.put(variable, values.toMatrix(part)));
    return matrices;
  }
}
