package dev.tandem.benchmarks;

import dev.tandem.data.Batch;
import dev.tandem.dl4j.Dl4jBackend;
import dev.tandem.dl4j.NativeThreads;
import dev.tandem.reference.ReferenceBackend;
import dev.tandem.run.Backend;
import dev.tandem.spec.Experiment;
import java.util.Arrays;
import java.util.List;

/**
 * What is measured: an engine, with its number of native threads where it has any.
 *
 * <p>The number is set while the program runs, for the whole process, which JMH starts anew for
 * each engine. {@code OMP_NUM_THREADS} should not be set: with 1, the native libraries start
 * without threads to hand work to, and what two threads do then is not what a user of DL4J sees.
 */
public enum Engine {
  /** The reference. */
  REFERENCE,
  /** The reference in a JVM without {@code jdk.incubator.vector}. */
  PLAIN,
  /** DL4J, each native operation on one thread. */
  DL4J1,
  /** DL4J, each native operation on two threads. */
  DL4J2,
  /** PyTorch, each native operation on one thread; only with {@code -P pytorch}. */
  PYTORCH1,
  /** PyTorch, each native operation on two threads; only with {@code -P pytorch}. */
  PYTORCH2;

  /** Those that are here: PyTorch may be missing. */
  static List<Engine> present() {
    return Arrays.stream(values()).filter(Engine::isPresent).toList();
  }

  /** The engine with its native threads set, at step 0 of a workload. */
  Peer start(String network) {
    return start(Workload.experiment(network), Images.of(network));
  }

  private Peer start(Experiment experiment, List<Batch> batches) {
    return switch (this) {
      case REFERENCE, PLAIN, DL4J1, DL4J2 -> LearnerPeer.of(backend(), experiment, batches);
      case PYTORCH1, PYTORCH2 ->
          PeerMaker.pytorch()
              .orElseThrow(() -> new IllegalStateException(this + ": needs -P pytorch"))
              .make(experiment, batches, threads());
    };
  }

  /** One of Tandem's backends, with its native threads set. */
  Backend backend() {
    return switch (this) {
      case REFERENCE, PLAIN -> new ReferenceBackend();
      case DL4J1, DL4J2 -> {
        NativeThreads.use(threads());
        yield new Dl4jBackend();
      }
      case PYTORCH1, PYTORCH2 -> throw new IllegalStateException(this + " is no backend");
    };
  }

  private boolean isPresent() {
    return !name().startsWith("PYTORCH") || PeerMaker.pytorch().isPresent();
  }

  private int threads() {
    return name().endsWith("2") ? 2 : 1;
  }
}
