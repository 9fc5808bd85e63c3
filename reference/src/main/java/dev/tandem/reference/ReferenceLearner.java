package dev.tandem.reference;

import dev.tandem.data.Batch;
import dev.tandem.data.Matrix;
import dev.tandem.reference.matrix.Crew;
import dev.tandem.run.DataCheck;
import dev.tandem.run.Learner;
import dev.tandem.run.Mode;
import dev.tandem.run.OptimizerState;
import dev.tandem.run.Parameters;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Progress;
import dev.tandem.spec.Slot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and sets by name what the engine computes, and takes its steps. */
final class ReferenceLearner implements Learner {

  private final Experiment experiment;
  private final Engine engine;
  private final Parameter[] trained;
  private final Crew crew;
  private long steps;
  private long epochs;
  private int plateaus;
  private @Nullable Training training;

  ReferenceLearner(Experiment experiment, Parameters start, Engine engine, Crew crew) {
    this.experiment = experiment;
    this.crew = crew;
    this.engine = engine;
    this.trained = Parameter.trained(engine.parameters());
    setParameters(start);
  }

  @Override
  public Experiment experiment() {
    return experiment;
  }

  @Override
  public Parameters parameters() {
    return Parameter.collect(engine.parameters(), parameter -> parameter.values);
  }

  @Override
  public void setParameters(Parameters parameters) {
    parameters.requireFor(experiment.network());
    for (Parameter parameter : engine.parameters()) {
      Parameter.set(parameter.values, parameters.get(parameter.spec.id()));
    }
  }

  @Override
  public Progress progress() {
    return new Progress(steps, epochs, plateaus);
  }

  @Override
  public void setProgress(Progress progress) {
    steps = progress.steps();
    epochs = progress.epochs();
    plateaus = progress.plateaus();
  }

  @Override
  public OptimizerState optimizerState() {
    Map<String, Parameters> slots = new LinkedHashMap<>();
    List<Slot> kept = experiment.optimizer().slots();
    for (int i = 0; i < kept.size(); i++) {
      int slot = i;
      slots.put(kept.get(i).name(), Parameter.collect(trained, parameter -> parameter.state[slot]));
    }
    return new OptimizerState(progress(), slots);
  }

  @Override
  public void setOptimizerState(OptimizerState state) {
    state.requireFor(experiment);
    List<Slot> kept = experiment.optimizer().slots();
    for (int i = 0; i < kept.size(); i++) {
      Parameters slot = state.slot(kept.get(i).name());
      for (Parameter parameter : trained) {
        Parameter.set(parameter.state[i], slot.get(parameter.spec.id()));
      }
    }
    setProgress(state.progress());
  }

  @Override
  public Map<String, Matrix> activations(Batch batch, Mode mode) {
    engine.forward(batch, mode, steps);
    return engine.activations(batch.size());
  }

  @Override
  public void predict(Batch batch, double[] outputs) {
    DataCheck.requireRoom(experiment.network(), batch, outputs);
    engine.forward(batch, Mode.PREDICTION, steps);
    engine.copyOutputs(batch.size(), outputs);
  }

  @Override
  public double loss(Batch batch, Mode mode) {
    engine.forward(batch, mode, steps);
    return engine.loss(batch.size());
  }

  @Override
  public double objective(Batch batch, Mode mode) {
    return loss(batch, mode) + engine.penalty();
  }

  @Override
  public Parameters gradients(Batch batch) {
    experiment.network().requireTrainable();
    loss(batch, Mode.TRAINING);
    engine.backward(batch.size());
    engine.addPenaltyGradients();
    return Parameter.collect(engine.parameters(), parameter -> parameter.gradients);
  }

  @Override
  public double step(Batch batch) {
    Training taken = training();
    double objective = objective(batch, Mode.TRAINING);
    if (Double.isFinite(objective)) {
      engine.backward(batch.size());
      taken.clip();
      engine.addPenaltyGradients();
      taken.update(steps, epochs, plateaus);
      engine.endStep(batch.size());
      taken.constrain();
      steps++;
    }
    return objective;
  }

  /** Made once: to look at every node would be felt in a step of a small network. */
  private Training training() {
    Training made = training;
    if (made == null) {
      experiment.network().requireTrainable();
      made = new Training(experiment, engine.parameters(), trained, crew);
      training = made;
    }
    return made;
  }
}
