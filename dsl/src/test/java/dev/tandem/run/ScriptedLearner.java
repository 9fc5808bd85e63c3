package dev.tandem.run;

import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.dsl.Tandem.weights;
import static dev.tandem.dsl.Tandem.xavier;

import dev.tandem.data.Batch;
import dev.tandem.data.Matrix;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Progress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A learner that computes next to nothing: both outputs are the input's sum and its negative, the
 * loss of a batch is the mean of its first inputs, and its steps come to what a script says.
 */
final class ScriptedLearner implements Learner {

  static final Experiment EXPERIMENT =
      network(vector(2))
          .dense(2, identity(), weights(xavier()))
          .minimizing(quadratic())
          .by(sgd(0.5), epochs(2).batchesOf(2).inGivenOrder());

  private final Experiment experiment;
  private final double[] script;
  private final double activation;
  private final List<Integer> batchSizes = new ArrayList<>();
  private Progress progress = Progress.START;
  private Parameters parameters = StartValues.draw(EXPERIMENT);

  /**
   * Makes the learner.
   *
   * @param activation what its layer gives in {@link #activations}
   * @param script the objective of each step, the last one again and again
   */
  ScriptedLearner(double activation, double... script) {
    this(EXPERIMENT, activation, script);
  }

  /** As above, for another experiment on the same network. */
  ScriptedLearner(Experiment experiment, double activation, double... script) {
    this.experiment = experiment;
    this.activation = activation;
    this.script = script;
  }

  List<Integer> batchSizes() {
    return batchSizes;
  }

  @Override
  public Experiment experiment() {
    return experiment;
  }

  @Override
  public Parameters parameters() {
    return parameters;
  }

  @Override
  public void setParameters(Parameters parameters) {
    this.parameters = parameters;
  }

  @Override
  public Progress progress() {
    return progress;
  }

  @Override
  public void setProgress(Progress progress) {
    this.progress = progress;
  }

  @Override
  public OptimizerState optimizerState() {
    return new OptimizerState(progress, Map.of());
  }

  @Override
  public void setOptimizerState(OptimizerState state) {
    progress = state.progress();
  }

  @Override
  public Map<String, Matrix> activations(Batch batch, Mode mode) {
    Map<String, Matrix> activations = new LinkedHashMap<>();
    activations.put("dense1", Matrix.of(1, 2, 0, activation));
    return activations;
  }

  @Override
  public void predict(Batch batch, double[] outputs) {
    Matrix inputs = batch.inputs();
    for (int row = 0; row < batch.size(); row++) {
      outputs[2 * row] = inputs.get(row, 0) + inputs.get(row, 1);
      outputs[2 * row + 1] = -outputs[2 * row];
    }
  }

  @Override
  public double loss(Batch batch, Mode mode) {
    batchSizes.add(batch.size());
    double sum = 0;
    for (int row = 0; row < batch.size(); row++) {
      sum += batch.inputs().get(row, 0);
    }
    return sum / batch.size();
  }

  @Override
  public double objective(Batch batch, Mode mode) {
    return loss(batch, mode);
  }

  @Override
  public Parameters gradients(Batch batch) {
    return parameters;
  }

  @Override
  public double step(Batch batch) {
    batchSizes.add(batch.size());
    double objective = script[(int) Math.min(progress.steps(), script.length - 1)];
    if (Double.isFinite(objective)) {
      progress = progress.atStep(progress.steps() + 1);
    }
    return objective;
  }
}
