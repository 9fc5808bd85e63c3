package dev.tandem.reference;

import dev.tandem.run.Backend;
import dev.tandem.run.Learner;
import dev.tandem.run.Parameters;
import dev.tandem.run.StartValues;
import dev.tandem.spec.Experiment;

/** Trains experiments with backpropagation written from scratch, in double precision. */
public final class ReferenceBackend implements Backend {

  /** The reference backend; there is nothing to configure. */
  public ReferenceBackend() {}

  /**
   * The reference backend, for {@code import static}: {@code reference().train(experiment, data)}.
   *
   * @return the backend
   */
  public static Backend reference() {
    return new ReferenceBackend();
  }

  @Override
  public String name() {
    return "reference";
  }

  @Override
  public Learner learn(Experiment experiment) {
    return learn(experiment, StartValues.draw(experiment));
  }

  @Override
  public Learner learn(Experiment experiment, Parameters start) {
    return new ReferenceLearner(experiment, start, new LayerwiseEngine(experiment));
  }
}
