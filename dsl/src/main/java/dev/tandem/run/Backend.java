package dev.tandem.run;

import dev.tandem.data.DataException;
import dev.tandem.data.Dataset;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.SpecException;
import java.nio.file.Path;
import java.util.List;

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

  /**
   * A learner that starts from given parameters.
   *
   * @param experiment what to learn
   * @param start one matrix for each parameter of the network
   * @return a learner of its own, at step 0
   * @throws DataException when a parameter is missing, unknown or of another shape
   */
  default Learner learn(Experiment experiment, Parameters start) {
    Learner learner = learn(experiment);
    learner.setParameters(start);
    return learner;
  }

  /**
   * A model from a file that any backend's {@link Model#save} wrote. It predicts as the saved one
   * did, has no history, and its learner stands at step 0.
   *
   * @param file what was saved
   * @return a model of its own
   * @throws DataException when there is no such file, when it is damaged, of another format or
   *     version, or when anything in it is not as it was written
   */
  default Model load(Path file) {
    return load(Saved.read(file));
  }

  /**
   * A model from what was read before: one for each thread of a server, see {@link Saved}.
   *
   * @param saved what was saved
   * @return a model of its own
   */
  default Model load(Saved saved) {
    Learner learner = learn(saved.experiment(), saved.parameters());
    return new Model(learner, List.of(), saved.epoch());
  }
}
