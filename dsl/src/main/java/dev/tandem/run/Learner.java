package dev.tandem.run;

import dev.tandem.data.Batch;
import dev.tandem.data.DataException;
import dev.tandem.data.Matrix;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Progress;
import dev.tandem.spec.SpecException;
import java.util.Map;

/**
 * One network in training in one backend, open to inspection: whatever two engines can disagree on
 * can be read here by name, and most of it can be set.
 *
 * <p>Vocabulary: the <em>loss</em> of a batch is the mean over its samples; the <em>objective</em>
 * is the loss plus the penalties. Not safe for use by several threads at once.
 */
public interface Learner {

  /** What is learned. */
  Experiment experiment();

  /** All parameters, copied. */
  Parameters parameters();

  /**
   * Sets all parameters. The optimizer's state stays.
   *
   * @param parameters one matrix for each parameter of the network
   * @throws DataException when a parameter is missing, unknown or of another shape
   */
  void setParameters(Parameters parameters);

  /** Where training stands: what masks and schedules depend on. */
  Progress progress();

  /**
   * Says where training stands, as when an epoch has ended. What the optimizer keeps stays.
   *
   * @param progress steps, epochs and plateaus
   * @throws DataException when the engine cannot count so far
   */
  void setProgress(Progress progress);

  /** Where training stands and what the optimizer keeps between steps, copied. */
  OptimizerState optimizerState();

  /**
   * Sets where training stands, and what the optimizer keeps.
   *
   * @param state slots named as {@link #optimizerState} names them
   * @throws DataException when a slot is missing, unknown or of another shape
   */
  void setOptimizerState(OptimizerState state);

  /**
   * The output of every node, one row a sample.
   *
   * @param batch the samples
   * @param mode training or prediction
   * @return by node name, in the order of the network
   * @throws DataException when the batch does not fit the network
   */
  Map<String, Matrix> activations(Batch batch, Mode mode);

  /**
   * The output of the network for prediction, without any copy but the result.
   *
   * @param batch the samples
   * @param outputs receives {@code batch.size() x outputs} values, sample after sample
   * @throws DataException when the batch does not fit the network or the array is too short
   */
  void predict(Batch batch, double[] outputs);

  /**
   * The mean loss of the batch, without penalties.
   *
   * @param batch samples and targets
   * @param mode training or prediction
   * @return the loss
   * @throws DataException when the batch does not fit the network
   */
  double loss(Batch batch, Mode mode);

  /**
   * The mean loss of the batch plus the penalties.
   *
   * @param batch samples and targets
   * @param mode training or prediction
   * @return the objective
   * @throws DataException when the batch does not fit the network
   */
  double objective(Batch batch, Mode mode);

  /**
   * The gradient of the objective in training mode, by the engine's own backpropagation.
   *
   * @param batch samples and targets
   * @return for each parameter the derivative of the objective
   * @throws SpecException when a layer has an activation without a derivative
   * @throws DataException when the batch does not fit the network
   */
  Parameters gradients(Batch batch);

  /**
   * One update from one batch. When the objective is not finite, nothing is updated.
   *
   * @param batch samples and targets
   * @return the objective in training mode before the update
   * @throws SpecException when a layer has an activation without a derivative
   * @throws DataException when the batch does not fit the network
   */
  double step(Batch batch);
}
