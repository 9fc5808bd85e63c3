package dev.tandem.reference;

import dev.tandem.run.Masks;
import dev.tandem.run.Mode;
import java.util.List;

/** {@code a = m x} with the mask m of the step, and back: {@code dC/dx = m dC/da}. */
final class DropoutEngine implements LayerEngine {

  private final Signal input;
  private final Signal output;
  private final String node;
  private final double rate;
  private final long seed;
  private double[] mask = {};

  DropoutEngine(Signal input, String node, double rate, long seed) {
    this.input = input;
    this.output = new Signal(input.width);
    this.node = node;
    this.rate = rate;
    this.seed = seed;
  }

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
    if (mask.length < rows * output.width) {
      mask = new double[rows * output.width];
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
        Masks.draw(seed, node, step, rate, mask, rows * output.width);
        multiply(input.values, output.values, rows);
      }
    }
  }

  @Override
  public void backward(int rows) {
    multiply(output.gradients, input.gradients, rows);
  }

  private void multiply(double[][] from, double[][] to, int rows) {
    for (int row = 0; row < rows; row++) {
      for (int i = 0; i < output.width; i++) {
        to[row][i] = mask[row * output.width + i] * from[row][i];
      }
    }
  }
}
