package dev.tandem.reference;

import dev.tandem.run.Mode;

/**
 * One node in its place.
 *
 * @param node its name
 * @param layer what it computes
 * @param fork who reads it
 * @param learns whether it, or anything below it, learns
 */
record Stage(String node, LayerEngine layer, Fork fork, boolean learns) {

  /** Makes room for so many rows. */
  void reserve(int rows) {
    layer.reserve(rows);
    fork.reserve(rows);
  }

  /** From the values of what it reads to its own. */
  void forward(int rows, Mode mode, long step) {
    layer.forward(rows, mode, step);
  }

  /** From the gradients of its readers to those of its parameters and of what it reads. */
  void backward(int rows) {
    if (learns) {
      fork.collect(rows);
      layer.backward(rows);
    }
  }
}
