package dev.tandem.benchmarks;

import dev.tandem.data.Batch;
import dev.tandem.run.Backend;
import dev.tandem.run.Learner;
import dev.tandem.spec.Experiment;
import java.util.List;

/** One of Tandem's engines: it copies the pixels of each batch, which counts. */
record LearnerPeer(Learner learner, List<Batch> batches, double[] outputs) implements Peer {

  static Peer of(Backend backend, Experiment experiment, List<Batch> batches) {
    double[] outputs = new double[batches.get(0).size() * Workload.CLASSES];
    return new LearnerPeer(backend.learn(experiment), batches, outputs);
  }

  @Override
  public double step(int batch) {
    return learner.step(batches.get(batch));
  }

  @Override
  public double[] predict(int batch) {
    learner.predict(batches.get(batch), outputs);
    return outputs;
  }
}
