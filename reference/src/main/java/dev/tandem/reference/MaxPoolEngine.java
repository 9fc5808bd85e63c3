package dev.tandem.reference;

import dev.tandem.reference.matrix.Crew;

/** {@code a = max x} over each window; back to the first of the greatest values alone. */
final class MaxPoolEngine extends PoolEngine {

  /** Where in the input each value of the output comes from. */
  private int[][] winners = {};

  MaxPoolEngine(Signal input, Windows windows, Crew crew) {
    super(input, windows, crew);
  }

  @Override
  public void reserve(int rows) {
    super.reserve(rows);
    if (winners.length < rows) {
      winners = new int[rows][output().width];
    }
  }

  @Override
  void pool(int row, double[] x, double[] y) {
    int[] from = winners[row];
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

  @Override
  void share(int row, double[] above, double[] below) {
    int[] from = winners[row];
    for (int at = 0; at < from.length; at++) {
      below[from[at]] += above[at];
    }
  }
}
