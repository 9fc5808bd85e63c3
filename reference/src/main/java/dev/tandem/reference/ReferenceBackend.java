package dev.tandem.reference;

import dev.tandem.reference.matrix.Kernels;
import dev.tandem.reference.matrix.Kernels.Form;
import dev.tandem.reference.matrix.Workshop;
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

  private final Kernels kernels;

  /**
   * The reference backend as the system properties say.
   *
   * @throws SpecException when they ask for what is not there
   */
  public ReferenceBackend() {
    this(KernelProperties.chosen());
  }

  private ReferenceBackend(Kernels kernels) {
    this.kernels = kernels;
  }

  /**
   * The reference backend, for {@code import static}: {@code reference().train(experiment, data)}.
   *
   * @return the backend
   * @throws SpecException when a system property asks for what is not there
   */
  public static ReferenceBackend reference() {
    return new ReferenceBackend();
  }

  /**
   * The same in plain loops, whatever else there is.
   *
   * @return a new backend
   */
  public ReferenceBackend inPlainLoops() {
    return new ReferenceBackend(new Kernels(Form.PLAIN, kernels.threads()));
  }

  /**
   * The same on so many cores.
   *
   * @param threads 1 for the thread that calls alone
   * @return a new backend
   * @throws SpecException when the number is not from 1 to 9999
   */
  public ReferenceBackend onThreads(int threads) {
    if (threads < 1 || threads > KernelProperties.MOST_THREADS) {
      throw new SpecException(
          "onThreads(%d): needs a number from 1 to %d; 1 is the calling thread alone"
              .formatted(threads, KernelProperties.MOST_THREADS));
    }
    return new ReferenceBackend(new Kernels(kernels.form(), threads));
  }

  /**
   * How it computes matrix products, in one line.
   *
   * @return such as {@code plain kernel, 1 thread}
   */
  public String kernel() {
    return kernels.description();
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
    Workshop workshop = new Workshop(kernels);
    Engine engine = new LayerwiseEngine(experiment, workshop);
    return new ReferenceLearner(experiment, start, engine, workshop.crew());
  }
}
