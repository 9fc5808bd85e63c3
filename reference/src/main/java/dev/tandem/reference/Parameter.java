package dev.tandem.reference;

import dev.tandem.data.Matrix;
import dev.tandem.run.Parameters;
import dev.tandem.spec.ParameterId;
import dev.tandem.spec.ParameterId.Role;
import dev.tandem.spec.ParameterSpec;
import dev.tandem.spec.Slot;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One parameter array at work: values, gradients and what the optimizer keeps for it. */
final class Parameter {

  final ParameterSpec spec;
  final double[][] values;
  final double[][] gradients;

  /** For each row of the gradients whether it is known to be 0: nobody writes or reads it again. */
  final boolean[] isZero;

  final double[][][] state;

  /**
   * Values and gradients 0, and the state at its start.
   *
   * @param slots what the optimizer keeps for what is trained
   */
  Parameter(ParameterSpec spec, List<Slot> slots) {
    this.spec = spec;
    this.values = new double[spec.rows()][spec.columns()];
    this.gradients = new double[spec.rows()][spec.columns()];
    this.isZero = new boolean[spec.rows()];
    int kept = spec.isTrained() ? slots.size() : 0;
    this.state = new double[kept][spec.rows()][spec.columns()];
    for (int i = 0; i < kept; i++) {
      for (double[] row : state[i]) {
        Arrays.fill(row, slots.get(i).start());
      }
    }
  }

  /** Those of one role, in their order. */
  static Parameter[] of(Role role, Parameter[] parameters) {
    return Arrays.stream(parameters)
        .filter(parameter -> parameter.spec.id().role() == role)
        .toArray(Parameter[]::new);
  }

  /** Those that an optimizer changes, in their order. */
  static Parameter[] trained(Parameter[] parameters) {
    return Arrays.stream(parameters)
        .filter(parameter -> parameter.spec.isTrained())
        .toArray(Parameter[]::new);
  }

  /** Fills one of this parameter's arrays. */
  static void set(double[][] stored, Matrix matrix) {
    for (int row = 0; row < stored.length; row++) {
      matrix.copyRow(row, stored[row]);
    }
  }

  /** One of the arrays of each, by name; copied. */
  static Parameters collect(Parameter[] parameters, Function<Parameter, double[][]> array) {
    Map<ParameterId, Matrix> matrices = new LinkedHashMap<>();
    for (Parameter parameter : parameters) {
      matrices.put(parameter.spec.id(), Matrix.ofRows(array.apply(parameter)));
    }
    return Parameters.of(matrices);
  }
}
