package dev.tandem.comparison;

import dev.tandem.data.Batch;
import dev.tandem.data.Matrix;
import dev.tandem.reference.ReferenceBackend;
import dev.tandem.run.Backend;
import dev.tandem.run.Learner;
import dev.tandem.run.Mode;
import dev.tandem.run.OptimizerState;
import dev.tandem.run.Parameters;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Progress;
import java.util.Map;
import java.util.function.Function;

/** The reference with one fault: overridden methods are wrong, all others are right. */
abstract class Faulty implements Learner {

  final Learner right;

  Faulty(Learner right) {
    this.right = right;
  }

  /** A backend whose learners are made wrong, called {@code faulty}. */
  static Backend backend(Function<Learner, Learner> fault) {
    return backendFor(experiment -> fault.apply(new ReferenceBackend().learn(experiment)));
  }

  /** A backend that learns another experiment than it is told, called {@code faulty}. */
  static Backend mistaking(Function<Experiment, Experiment> mistake) {
    return backendFor(experiment -> new ReferenceBackend().learn(mistake.apply(experiment)));
  }

  private static Backend backendFor(Function<Experiment, Learner> learners) {
    return new Backend() {
      @Override
      public String name() {
        return "faulty";
      }

      @Override
      public Learner learn(Experiment experiment) {
        return learners.apply(experiment);
      }
    };
  }

  @Override
  public Experiment experiment() {
    return right.experiment();
  }

  @Override
  public Parameters parameters() {
    return right.parameters();
  }

  @Override
  public void setParameters(Parameters parameters) {
    right.setParameters(parameters);
  }

  @Override
  public Progress progress() {
    return right.progress();
  }

  @Override
  public void setProgress(Progress progress) {
    right.setProgress(progress);
  }

  @Override
  public OptimizerState optimizerState() {
    return right.optimizerState();
  }

  @Override
  public void setOptimizerState(OptimizerState state) {
    right.setOptimizerState(state);
  }

  @Override
  public Map<String, Matrix> activations(Batch batch, Mode mode) {
    return right.activations(batch, mode);
  }

  @Override
  public void predict(Batch batch, double[] outputs) {
    right.predict(batch, outputs);
  }

  @Override
  public double loss(Batch batch, Mode mode) {
    return right.loss(batch, mode);
  }

  @Override
  public double objective(Batch batch, Mode mode) {
    return right.objective(batch, mode);
  }

  @Override
  public Parameters gradients(Batch batch) {
    return right.gradients(batch);
  }

  @Override
  public double step(Batch batch) {
    return right.step(batch);
  }
}
