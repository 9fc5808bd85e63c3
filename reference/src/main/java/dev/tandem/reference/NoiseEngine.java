package dev.tandem.reference;

import dev.tandem.run.Mode;
import java.util.List;

/**
 * {@code a = m x + s} with the factors m and addends s of the step, and back: {@code dC/dx = m
 * dC/da}; in prediction {@code a = x}.
 */
abstract class NoiseEngine implements LayerEngine {

  private final Signal input;
  private final Signal output;
  private double[] factors = {};
  private double[] addends = {};

  NoiseEngine(Signal input) {
    this.input = input;
    this.output = new Signal(input.width);
  }

  /**
   * Draws what belongs to a step, sample after sample.
   *
   * @param step number of steps taken before this one
   * @param rows number of samples
   * @param factors receives m for each value
   * @param addends receives s for each value; 0 before the first draw
   */
  abstract void draw(long step, int rows, double[] factors, double[] addends);

  @Override
  public Signal output() {
    return output;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of();
  }

  @Override
  public void reserve(int rows) {
    output.reserve(rows);
    if (factors.length < rows * output.width) {
      factors = new double[rows * output.width];
      addends = new double[rows * output.width];
    }
  }

  @Override
  public void forward(int rows, Mode mode, long step) {
    switch (mode) {
      case PREDICTION -> {
        for (int row = 0; row < rows; row++) {
          System.arraycopy(input.values[row], 0, output.values[row], 0, output.width);
        }
      }
      case TRAINING -> {
        draw(step, rows, factors, addends);
        for (int row = 0; row < rows; row++) {
          disturb(row * output.width, input.values[row], output.values[row]);
        }
      }
    }
  }

  @Override
  public void backward(int rows) {
    for (int row = 0; row < rows; row++) {
      for (int i = 0; i < output.width; i++) {
        input.gradients[row][i] = factors[row * output.width + i] * output.gradients[row][i];
      }
    }
  }

  private void disturb(int from, double[] x, double[] a) {
    for (int i = 0; i < output.width; i++) {
      a[i] = factors[from + i] * x[i] + addends[from + i];
    }
  }
}
