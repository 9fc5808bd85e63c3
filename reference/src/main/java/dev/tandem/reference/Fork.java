package dev.tandem.reference;

import java.util.ArrayList;
import java.util.List;

/**
 * A signal and the nodes that read it. A single one reads the signal itself. Several share its
 * values, but each has gradients of its own, since a node overwrites them: {@code dC/dx} is their
 * sum.
 */
final class Fork {

  final Signal signal;

  private final long readers;
  private final List<Signal> prongs = new ArrayList<>();

  /**
   * A signal that nobody reads yet.
   *
   * @param readers how many will
   */
  Fork(Signal signal, long readers) {
    this.signal = signal;
    this.readers = readers;
  }

  /** What one more reader reads. */
  Signal read() {
    if (readers == 1) {
      return signal;
    }
    Signal prong = new Signal(signal.width);
    prongs.add(prong);
    return prong;
  }

  /** Makes room for so many rows, after the signal has done so. */
  void reserve(int rows) {
    for (Signal prong : prongs) {
      prong.reserve(rows);
      prong.values = signal.values;
    }
  }

  /** Sums the gradients of several readers; that of a single one is in its place already. */
  void collect(int rows) {
    for (int i = 0; i < prongs.size(); i++) {
      double[][] gradients = prongs.get(i).gradients;
      for (int row = 0; row < rows; row++) {
        if (i == 0) {
          System.arraycopy(gradients[row], 0, signal.gradients[row], 0, signal.width);
        } else {
          add(gradients[row], signal.gradients[row]);
        }
      }
    }
  }

  private static void add(double[] gradient, double[] sum) {
    for (int j = 0; j < sum.length; j++) {
      sum[j] += gradient[j];
    }
  }
}
