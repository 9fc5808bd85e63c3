package dev.tandem.benchmarks;

import dev.tandem.data.Batch;
import dev.tandem.spec.Experiment;
import java.util.List;
import java.util.Optional;

/** An engine that may be missing: it is compiled with the profile {@code pytorch} only. */
public interface PeerMaker {

  /** PyTorch, if it is there. It is asked for by name: a file that names it would outlive it. */
  static Optional<PeerMaker> pytorch() {
    try {
      Class<?> type = Class.forName("dev.tandem.benchmarks.pytorch.PyTorch");
      return Optional.of((PeerMaker) type.getDeclaredConstructor().newInstance());
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("PyTorch is there but cannot be made", e);
    }
  }

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
