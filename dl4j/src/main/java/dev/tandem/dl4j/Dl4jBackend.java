package dev.tandem.dl4j;

import dev.tandem.run.Backend;
import dev.tandem.run.Learner;
import dev.tandem.spec.Experiment;

/** Learns with Deeplearning4j 1.0.0-M2.1, in {@code DOUBLE}. */
public final class Dl4jBackend implements Backend {

  @Override
  public String name() {
    return "dl4j";
  }

  @Override
  public Learner learn(Experiment experiment) {
    return new Dl4jLearner(experiment);
  }

  @Override
  public String toString() {
    return name();
  }
}
