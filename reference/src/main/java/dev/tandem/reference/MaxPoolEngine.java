package dev.tandem.reference;

import dev.tandem.run.Mode;
import java.util.Arrays;
import java.util.List;

/** {@code a = max x} over each window; back to the first of the greatest values alone. */
final class MaxPoolEngine implements LayerEngine {

  private final Signal input;
  private final Signal output;
  private final Windows windows;

  /** Where in the input each value of the output comes from. */
  private int[][] winners = {};

  MaxPoolEngine(Signal input, Windows windows) {
    this.input = input;
    this.output = new Signal(windows.channels * windows.places.length);
    this.windows = windows;
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
    if (winners.length < rows) {
      winners = new int[rows][output.width];
    }
  }

  @Override
  public void forward(int rows, Mode mode, long step) {
    for (int row = 0; row < rows; row++) {
      pool(input.values[row], winners[row], output.values[row]);
    }
  }

  @Override
  public void backward(int rows) {
    for (int row = 0; row < rows; row++) {
      double[] below = input.gradients[row];
      double[] above = output.gradients[row];
      int[] from = winners[row];
      Arrays.fill(below, 0);
      for (int at = 0; at < from.length; at++) {
        below[from[at]] += above[at];
      }
    }
  }

  private void pool(double[] x, int[] from, double[] y) {
    int at = 0;
    for (int channel = 0; channel < windows.channels; channel++) {
      int map = channel * windows.pixels;
      for (int[] window : windows.places) {
        int winner = map + window[0];
        for (int i = 1; i < window.length; i++) {
          int pixel = map + window[i];
          winner = x[pixel] > x[winner] ? pixel : winner;
        }
        from[at] = winner;
        y[at++] = x[winner];
      }
    }
  }
}
