package dev.tandem.reference;

import dev.tandem.reference.matrix.Crew;
import dev.tandem.run.Backend;
import dev.tandem.run.Learner;
import dev.tandem.run.Parameters;
import dev.tandem.run.StartValues;
import dev.tandem.spec.Experiment;

/**
 * Trains experiments on the expression graph of {@code dev.tandem.reference.autodiff}: slow and
 * obvious, to judge fast engines by. It shares the update rules with the reference, and no
 * derivative.
 */
public final class GraphBackend implements Backend {

  /** The graph backend; there is nothing to configure. */
  public GraphBackend() {}

  @Override
  public String name() {
    return "graph";
  }

  @Override
  public Learner learn(Experiment experiment) {
    return learn(experiment, StartValues.draw(experiment));
  }

  @Override
  public Learner learn(Experiment experiment, Parameters start) {
    return new ReferenceLearner(experiment, start, new GraphEngine(experiment), new Crew(1));
  }
}
