package dev.tandem.reference;

import dev.tandem.run.Mode;
import java.util.Arrays;
import java.util.List;

/** {@code a = sum x / n} over each window, and back: {@code dC/dx = sum of dC/da / n}. */
final class AveragePoolEngine implements LayerEngine {

  private final Signal input;
  private final Signal output;
  private final Windows windows;
  private final double[] divisors;

  /**
   * Averages.
   *
   * @param input what they read
   * @param divisors n of each place of a map
   */
  AveragePoolEngine(Signal input, Windows windows, double[] divisors) {
    this.input = input;
    this.output = new Signal(windows.channels * windows.places.length);
    this.windows = windows;
    this.divisors = divisors;
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
  }

  @Override
  public void forward(int rows, Mode mode, long step) {
    for (int row = 0; row < rows; row++) {
      double[] x = input.values[row];
      for (int at = 0; at < output.width; at++) {
        int place = at % divisors.length;
        int map = at / divisors.length * windows.pixels;
        double sum = 0;
        for (int pixel : windows.places[place]) {
          sum += x[map + pixel];
        }
        output.values[row][at] = sum / divisors[place];
      }
    }
  }

  @Override
  public void backward(int rows) {
    for (int row = 0; row < rows; row++) {
      double[] gradients = input.gradients[row];
      Arrays.fill(gradients, 0);
      for (int at = 0; at < output.width; at++) {
        int place = at % divisors.length;
        int map = at / divisors.length * windows.pixels;
        double share = output.gradients[row][at] / divisors[place];
        for (int pixel : windows.places[place]) {
          gradients[map + pixel] += share;
        }
      }
    }
  }
}
