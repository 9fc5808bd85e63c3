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
      double[] x = input.values[row];
      int at = 0;
      for (int channel = 0; channel < windows.channels; channel++) {
        for (int[] window : windows.places) {
          int winner = winner(x, channel * windows.pixels, window);
          winners[row][at] = winner;
          output.values[row][at++] = x[winner];
        }
      }
    }
  }

  @Override
  public void backward(int rows) {
    for (int row = 0; row < rows; row++) {
      Arrays.fill(input.gradients[row], 0);
      for (int at = 0; at < output.width; at++) {
        input.gradients[row][winners[row][at]] += output.gradients[row][at];
      }
    }
  }

  private static int winner(double[] x, int map, int[] window) {
    int winner = map + window[0];
    for (int pixel : window) {
      winner = x[map + pixel] > x[winner] ? map + pixel : winner;
    }
    return winner;
  }
}
