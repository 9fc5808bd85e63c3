package dev.tandem.reference;

import dev.tandem.run.Masks;
import dev.tandem.run.Mode;
import dev.tandem.spec.DropConnect;

/**
 * The weights that a dense layer multiplies by: W, or in training {@code M o W} with the mask M of
 * the step, and back: {@code dC/dW = M o dC/d(M o W)}.
 */
final class Connections {

  private final Parameter weights;
  private final DropConnect dropConnect;
  private final long seed;
  private final double[] mask;
  private final double[][] masked;
  private double[][] used;

  Connections(Parameter weights, DropConnect dropConnect, long seed) {
    this.weights = weights;
    this.dropConnect = dropConnect;
    this.seed = seed;
    int kept = dropConnect.drops() ? 1 : 0;
    this.mask = new double[kept * weights.spec.size()];
    this.masked = new double[kept * weights.spec.rows()][weights.spec.columns()];
    this.used = weights.values;
  }

  /** Decides for a pass forward, and for the pass back that follows it. */
  void begin(Mode mode, long step) {
    used = weights.values;
    if (mode == Mode.TRAINING && dropConnect.drops()) {
      String node = weights.spec.id().node();
      Masks.drawKept(seed, node, step, dropConnect.rate(), mask, mask.length);
      multiply(weights.values, masked);
      used = masked;
    }
  }

  /** What the layer multiplies by. */
  double[][] values() {
    return used;
  }

  /** From the gradient by what was multiplied to that of the weights, in place. */
  void backward() {
    if (used == masked) {
      multiply(weights.gradients, weights.gradients);
    }
  }

  private void multiply(double[][] from, double[][] to) {
    double survivor =
        switch (dropConnect.survivors()) {
          case SCALED -> 1 / (1 - dropConnect.rate());
          case UNSCALED -> 1;
        };
    for (int row = 0; row < to.length; row++) {
      for (int i = 0; i < to[row].length; i++) {
        to[row][i] = survivor * mask[row * to[row].length + i] * from[row][i];
      }
    }
  }
}
