package dev.tandem.reference;

import dev.tandem.reference.matrix.Crew;

/** {@code a = sum x / n} over each window, and back: {@code dC/dx = sum of dC/da / n}. */
final class AveragePoolEngine extends PoolEngine {

  private final double[] divisors;

  /**
   * Averages.
   *
   * @param input what they read
   * @param divisors n of each place of a map
   * @param crew shares the samples of a batch
   */
  AveragePoolEngine(Signal input, Windows windows, double[] divisors, Crew crew) {
    super(input, windows, crew);
    this.divisors = divisors;
  }

  @Override
  void pool(int row, double[] x, double[] y) {
    int at = 0;
    for (int channel = 0; channel < windows.channels; channel++) {
      int map = channel * windows.pixels;
      for (int place = 0; place < divisors.length; place++) {
        double sum = 0;
        for (int pixel : windows.places[place]) {
          sum += x[map + pixel];
        }
        y[at++] = sum / divisors[place];
      }
    }
  }

  @Override
  void share(int row, double[] above, double[] below) {
    int at = 0;
    for (int channel = 0; channel < windows.channels; channel++) {
      int map = channel * windows.pixels;
      for (int place = 0; place < divisors.length; place++) {
        double share = above[at++] / divisors[place];
        for (int pixel : windows.places[place]) {
          below[map + pixel] += share;
        }
      }
    }
  }
}
