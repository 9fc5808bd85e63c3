package dev.tandem.run;

import dev.tandem.data.DataException;
import dev.tandem.data.Dataset;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.SpecException;

/** An engine that experiments can be run on. Stateless. */
public interface Backend {

  /** The name in reports, such as {@code reference}. */
  String name();

  /**
   * A learner for an experiment, at step 0 with the start values that the plan's seed gives. An
   * experiment with activations without a derivative gets a learner that predicts but takes no
   * step.
   *
   * @param experiment what to learn
   * @return a learner of its own
   */
  Learner learn(Experiment experiment);

  /**
   * Trains a network as its plan says.
   *
   * @param experiment what to learn
   * @param data training data
   * @return the trained model
   * @throws SpecException when a layer has an activation without a derivative
   * @throws DataException when the data does not fit the experiment
   * @throws DivergedException when the objective becomes NaN or infinite
   */
  default Model train(Experiment experiment, Dataset data) {
    return train(experiment, data, TrainingListener.SILENT);
  }

  /**
   * Trains a network as its plan says.
   *
   * @param experiment what to learn
   * @param data training data
   * @param listener is told of each step and each epoch
   * @return the trained model
   * @throws SpecException when a layer has an activation without a derivative
   * @throws DataException when the data does not fit the experiment
   * @throws DivergedException when the objective becomes NaN or infinite
   */
  default Model train(Experiment experiment, Dataset data, TrainingListener listener) {
    return Training.run(learn(experiment), Holdout.of(data, experiment.plan()), listener);
  }

  /**
   * Trains a network as its plan says, with validation data of its own.
   *
   * @param experiment what to learn
   * @param data training data
   * @param validation what is measured after each epoch, and what patience waits for
   * @param listener is told of each step and each epoch
   * @return the trained model
   * @throws SpecException when a layer has an activation without a derivative
   * @throws DataException when the data does not fit the experiment, or the plan holds out a share
   * @throws DivergedException when the objective becomes NaN or infinite
   */
  default Model train(
      Experiment experiment, Dataset data, Dataset validation, TrainingListener listener) {
    return Training.run(
        learn(experiment), Holdout.given(data, validation, experiment.plan()), listener);
  }
}
