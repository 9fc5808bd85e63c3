package dev.tandem.reference;

import dev.tandem.data.Batch;
import dev.tandem.data.Matrix;
import dev.tandem.run.Mode;
import java.util.Map;

/** Computes a network forward and backward; what is read belongs to the batch computed last. */
interface Engine {

  /** All parameters, in the order of the network. */
  Parameter[] parameters();

  /**
   * Computes every node.
   *
   * @param batch samples and targets
   * @param mode training or prediction
   * @param step number of steps taken before, for masks
   */
  void forward(Batch batch, Mode mode, long step);

  /** What every node gave. */
  Map<String, Matrix> activations(int rows);

  /** Copies what the last node gave, sample after sample. */
  void copyOutputs(int rows, double[] outputs);

  /** The mean loss of the batch. */
  double loss(int rows);

  /** What the penalties add to the objective. */
  double penalty();

  /** Writes the gradient of the loss into every parameter. */
  void backward(int rows);

  /** From the gradient of the loss to that of the objective. */
  void addPenaltyGradients();

  /** Ends a step: moves what follows the batches instead of a gradient. */
  void endStep(int rows);
}
