package dev.tandem.benchmarks;

import dev.tandem.data.Batch;
import dev.tandem.spec.Experiment;
import java.util.List;

/** An engine that may be missing, found by {@link java.util.ServiceLoader}. */
public interface PeerMaker {

  /**
   * Starts it.
   *
   * @param experiment what is learned
   * @param batches what from, all of one size
   * @param threads native threads, for the whole process
   * @return at Tandem's start values
   */
  Peer make(Experiment experiment, List<Batch> batches, int threads);
}
