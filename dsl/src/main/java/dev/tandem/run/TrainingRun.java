package dev.tandem.run;

import dev.tandem.data.Batch;
import dev.tandem.data.Dataset;
import dev.tandem.spec.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** One run of the training loop. */
final class TrainingRun {

  private final Learner learner;
  private final Plan plan;
  private final Dataset training;
  private final @Nullable Dataset validation;
  private final TrainingListener listener;
  private final EarlyStopping stopping;
  private final List<EpochReport> history = new ArrayList<>();
  private long steps;
  private int epoch;
  private @Nullable Parameters best;

  TrainingRun(
      Learner learner, Dataset training, @Nullable Dataset validation, TrainingListener listener) {
    this.learner = learner;
    this.plan = learner.experiment().plan();
    this.training = training;
    this.validation = validation;
    this.listener = listener;
    this.stopping = new EarlyStopping(learner.experiment());
    this.steps = learner.progress().steps();
  }

  Model run() {
    Batches batches = new Batches(training, plan);
    boolean goesOn = true;
    while (goesOn && epoch < plan.epochs()) {
      double sum = train(batches.epoch(epoch));
      epoch++;
      learner.setProgress(learner.progress().nextEpoch());
      OptionalDouble loss = validate();
      EpochReport report =
          new EpochReport(epoch, plan.epochs(), steps, sum / training.size(), loss);
      history.add(report);
      listener.onEpoch(report, learner);
      goesOn = loss.isEmpty() || decide(loss.getAsDouble());
    }
    if (best == null) {
      return new Model(learner, history, epoch);
    }
    learner.setParameters(best);
    return new Model(learner, history, stopping.bestEpoch());
  }

  /** The sum over the samples of the objectives of their batches. */
  private double train(List<Batch> batches) {
    double sum = 0;
    for (Batch batch : batches) {
      double objective = learner.step(batch);
      steps++;
      if (!Double.isFinite(objective)) {
        throw DivergedException.at(learner, batch, steps, epoch + 1, objective);
      }
      sum += objective * batch.size();
      listener.onStep(steps, objective);
    }
    return sum;
  }

  private OptionalDouble validate() {
    return validation == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(Model.loss(learner, validation));
  }

  /** Whether to go on. */
  private boolean decide(double validationLoss) {
    EarlyStopping.Decision decision = stopping.after(validationLoss);
    switch (decision) {
      case KEEP -> best = plan.patience() == null ? null : learner.parameters();
      case GO_ON -> learner.setProgress(learner.progress().nextPlateau());
      case WAIT, STOP -> {}
    }
    return decision != EarlyStopping.Decision.STOP;
  }
}
