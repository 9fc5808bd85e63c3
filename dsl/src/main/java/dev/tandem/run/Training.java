package dev.tandem.run;

import dev.tandem.data.DataException;
import dev.tandem.data.Dataset;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.SpecException;

/** The one training loop, the same for every backend. */
public final class Training {

  private Training() {}

  /**
   * Trains a learner for all epochs of its plan, or until its patience ends. Logs {@link Warnings}.
   *
   * @param learner where to start from; is changed
   * @param data what to train on and what validates
   * @param listener is told of each step and each epoch
   * @return the trained model; with patience it has the parameters of the best epoch, and what the
   *     optimizer keeps is that of the last
   * @throws SpecException when a layer has an activation without a derivative
   * @throws DataException when the data does not fit the experiment, or patience has nothing to
   *     validate with
   * @throws DivergedException when the objective becomes NaN or infinite
   */
  public static Model run(Learner learner, Holdout data, TrainingListener listener) {
    Experiment experiment = learner.experiment();
    experiment.network().requireTrainable();
    DataCheck.require(experiment, data.training());
    Dataset validation = data.validation();
    if (validation != null) {
      DataCheck.require(experiment, validation);
    } else if (experiment.plan().patience() != null) {
      throw new DataException(
          "train: stopping(%s) needs validation data; add holdingOut(0.2), or give a set"
              .formatted(experiment.plan().patience()));
    }
    Warnings.log(experiment, data.training());
    return new TrainingRun(learner, data.training(), validation, listener).run();
  }
}
