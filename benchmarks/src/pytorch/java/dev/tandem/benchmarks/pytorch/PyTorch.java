package dev.tandem.benchmarks.pytorch;

import ai.djl.ndarray.NDManager;
import dev.tandem.benchmarks.Peer;
import dev.tandem.benchmarks.PeerMaker;
import dev.tandem.data.Batch;
import dev.tandem.spec.Experiment;
import java.util.List;

/** Starts PyTorch from the natives on the class path, without looking anything up. */
public final class PyTorch implements PeerMaker {

  /** For {@link PeerMaker#pytorch()}. */
  public PyTorch() {}

  @Override
  public Peer make(Experiment experiment, List<Batch> batches, int threads) {
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    System.setProperty("ai.djl.pytorch.num_threads", Integer.toString(threads));
    System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
    NDManager manager = NDManager.newBaseManager("PyTorch");
    return new TorchPeer(
        TorchNetwork.of(experiment, manager),
        batches.stream()
            .map(batch -> TorchBatch.of(batch, experiment.network().input(), manager))
            .toList());
  }
}
