package dev.tandem.reference;

import dev.tandem.data.Matrix;
import dev.tandem.spec.ParameterSpec;
import dev.tandem.spec.Slot;
import java.util.Arrays;
import java.util.List;

/** One parameter array at work: values, gradients and what the optimizer keeps for it. */
final class Parameter {

  final ParameterSpec spec;
  final double[][] values;
  final double[][] gradients;
  final double[][][] state;

  /**
   * Values and gradients 0, and the state at its start.
   *
   * @param slots what the optimizer keeps
   */
  Parameter(ParameterSpec spec, List<Slot> slots) {
    this.spec = spec;
    this.values = new double[spec.rows()][spec.columns()];
    this.gradients = new double[spec.rows()][spec.columns()];
    this.state = new double[slots.size()][spec.rows()][spec.columns()];
    for (int i = 0; i < slots.size(); i++) {
      for (double[] row : state[i]) {
        Arrays.fill(row, slots.get(i).start());
      }
    }
  }

  /** Fills one of this parameter's arrays. */
  static void set(double[][] stored, Matrix matrix) {
    for (int row = 0; row < stored.length; row++) {
      matrix.copyRow(row, stored[row]);
    }
  }
}
