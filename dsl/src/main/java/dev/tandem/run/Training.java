package dev.tandem.run;

import dev.tandem.data.Batch;
import dev.tandem.data.DataException;
import dev.tandem.data.Dataset;
import dev.tandem.spec.Plan;
import dev.tandem.spec.SpecException;
import java.util.ArrayList;
import java.util.List;

/** The one training loop, the same for every backend. */
public final class Training {

  private Training() {}

  /**
   * Trains a learner for all epochs of its plan.
   *
   * @param learner where to start from; is changed
   * @param data training data
   * @param listener is told of each step and each epoch
   * @return the trained model
   * @throws SpecException when a layer has an activation without a derivative
   * @throws DataException when the data does not fit the experiment
   * @throws DivergedException when the objective becomes NaN or infinite
   */
  public static Model run(Learner learner, Dataset data, TrainingListener listener) {
    learner.experiment().network().requireTrainable();
    DataCheck.require(learner.experiment(), data);
    Plan plan = learner.experiment().plan();
    Batches batches = new Batches(data, plan);
    long steps = learner.optimizerState().steps();
    List<EpochReport> history = new ArrayList<>();
    for (int epoch = 0; epoch < plan.epochs(); epoch++) {
      double sum = 0;
      for (Batch batch : batches.epoch(epoch)) {
        double objective = learner.step(batch);
        steps++;
        if (!Double.isFinite(objective)) {
          throw DivergedException.at(learner, batch, steps, epoch + 1, objective);
        }
        sum += objective * batch.size();
        listener.onStep(steps, objective);
      }
      EpochReport report = new EpochReport(epoch + 1, plan.epochs(), steps, sum / data.size());
      history.add(report);
      listener.onEpoch(report, learner);
    }
    return new Model(learner, history);
  }
}
