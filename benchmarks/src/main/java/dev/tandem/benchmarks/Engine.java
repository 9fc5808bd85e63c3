package dev.tandem.benchmarks;

import dev.tandem.dl4j.Dl4jBackend;
import dev.tandem.dl4j.NativeThreads;
import dev.tandem.reference.ReferenceBackend;
import dev.tandem.run.Backend;

/**
 * What is measured: an engine, with its number of native threads where it has any.
 *
 * <p>The number is set while the program runs, for the whole process, which JMH starts anew for
 * each engine. {@code OMP_NUM_THREADS} should not be set: with 1, the native libraries start
 * without threads to hand work to, and what two threads do then is not what a user of DL4J sees.
 */
public enum Engine {
  /** The reference: plain Java, one thread. */
  REFERENCE,
  /** DL4J, each native operation on one thread. */
  DL4J1,
  /** DL4J, each native operation on two threads. */
  DL4J2;

  /** The engine, with its native threads set. */
  Backend start() {
    return switch (this) {
      case REFERENCE -> new ReferenceBackend();
      case DL4J1 -> dl4j(1);
      case DL4J2 -> dl4j(2);
    };
  }

  private static Backend dl4j(int threads) {
    NativeThreads.use(threads);
    return new Dl4jBackend();
  }
}
