package dev.tandem.approximation;

import dev.tandem.spec.Activation;
import dev.tandem.spec.GivenValues;
import dev.tandem.spec.Network;
import dev.tandem.spec.Shape;
import dev.tandem.spec.Start;

/** Cells as a network of steps. */
final class Wiring {

  /** More would be a network that nobody can look at. */
  static final int MOST_WEIGHTS = 4_000_000;

  private static final Activation STEP = new Activation.Heaviside(1);

  private Wiring() {}

  /** How many weights the largest layer has. */
  static double weights(double perAxis, int dimensions) {
    double steps = dimensions * (perAxis - 1);
    return dimensions == 1 ? steps : steps * Math.pow(perAxis, dimensions);
  }

  static Network of(Cells cells) {
    Network network = new Network(new Shape.Vector(cells.dimensions()));
    return cells.dimensions() == 1
        ? heights(steps(network, cells), cells)
        : boxes(steps(network, cells), cells);
  }

  /** One step {@code H(x_axis - edge)} for each edge between two cells, axis after axis. */
  private static Network steps(Network network, Cells cells) {
    int inner = cells.perAxis() - 1;
    int dimensions = cells.dimensions();
    double[][] weights = new double[dimensions][dimensions * inner];
    double[] biases = new double[dimensions * inner];
    for (int unit = 0; unit < biases.length; unit++) {
      weights[unit / inner][unit] = 1;
      biases[unit] = -cells.edge(unit % inner + 1);
    }
    return network.dense(biases.length, STEP, given(weights, biases));
  }

  /** {@code f(c_0) + sum_k (f(c_k) - f(c_(k-1))) H_k}: boxes side by side share their steps. */
  private static Network heights(Network network, Cells cells) {
    double[][] weights = new double[cells.count() - 1][1];
    for (int k = 1; k < cells.count(); k++) {
      weights[k - 1][0] = cells.value(k) - cells.value(k - 1);
    }
    return linear(network, weights, cells.value(0));
  }

  /**
   * {@code H(steps on the near sides - steps on the far sides - near sides + 1/2)}: 1 where all
   * near steps are on and no far one is.
   */
  private static Network boxes(Network network, Cells cells) {
    int inner = cells.perAxis() - 1;
    double[][] weights = new double[cells.dimensions() * inner][cells.count()];
    double[] biases = new double[cells.count()];
    double[][] heights = new double[cells.count()][1];
    for (int cell = 0; cell < cells.count(); cell++) {
      biases[cell] = 0.5;
      heights[cell][0] = cells.value(cell);
      for (int axis = 0; axis < cells.dimensions(); axis++) {
        int place = cells.place(cell, axis);
        if (place > 0) {
          weights[axis * inner + place - 1][cell] = 1;
          biases[cell]--;
        }
        if (place < inner) {
          weights[axis * inner + place][cell] = -1;
        }
      }
    }
    return linear(network.dense(cells.count(), STEP, given(weights, biases)), heights, 0);
  }

  private static Network linear(Network network, double[][] weights, double bias) {
    return network.dense(1, new Activation.Identity(), given(weights, new double[] {bias}));
  }

  private static Start given(double[][] weights, double[] biases) {
    return new Start(new GivenValues(weights), new GivenValues(biases));
  }
}
