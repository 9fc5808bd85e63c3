package dev.tandem.reference;

import dev.tandem.run.Mode;
import java.util.List;

/** One node at work on a batch. */
interface LayerEngine {

  /** What the node gives: its values after {@link #forward}. */
  Signal output();

  /** Its parameters, in the order of the specification. */
  List<Parameter> parameters();

  /** Makes room for so many rows. */
  void reserve(int rows);

  /** From the values of the input to the values of the output. */
  void forward(int rows, Mode mode, long step);

  /**
   * From the gradients of the output to those of the parameters and of the input; may use the
   * output's gradients as scratch.
   */
  void backward(int rows);

  /**
   * Keeps what a step leaves behind besides its update, from the batch that was computed last.
   * Gradients, losses and activations leave nothing, and most layers never do.
   */
  default void endStep(int rows) {}
}
