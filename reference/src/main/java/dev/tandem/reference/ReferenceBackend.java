package dev.tandem.reference;

import dev.tandem.reference.matrix.Kernels;
import dev.tandem.run.Backend;
import dev.tandem.run.Learner;
import dev.tandem.run.Parameters;
import dev.tandem.run.StartValues;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.SpecException;

/**
 * Trains experiments with backpropagation written from scratch, in double precision.
 *
 * <p>Matrix products are computed in vector instructions when Java is started with {@code
 * --add-modules jdk.incubator.vector}, else in plain loops: each rounds in its own order, and they
 * agree within 1e-13. The system property {@code tandem.reference.kernel} chooses {@code vector} or
 * {@code plain}; without it the faster one that is there is taken. Large products and the images of
 * a batch are shared among all processors, or as many as {@code tandem.reference.threads} says: the
 * bits are the same.
 */
public final class ReferenceBackend implements Backend {

  /** The reference backend. */
  public ReferenceBackend() {}

  /**
   * The reference backend, for {@code import static}: {@code reference().train(experiment, data)}.
   *
   * @return the backend
   */
  public static Backend reference() {
    return new ReferenceBackend();
  }

  /**
   * How it computes matrix products, in one line.
   *
   * @return such as {@code plain kernel, 1 thread}
   * @throws SpecException when a system property asks for what is not there
   */
  public static String kernel() {
    return Kernels.chosen().description();
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
    return new ReferenceLearner(
        experiment, start, new LayerwiseEngine(experiment, Kernels.chosen()));
  }
}
