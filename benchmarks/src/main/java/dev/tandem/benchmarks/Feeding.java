package dev.tandem.benchmarks;

import dev.tandem.data.Batch;
import dev.tandem.dl4j.Dl4j;
import dev.tandem.run.Learner;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Shape;
import java.util.List;
import org.deeplearning4j.datasets.iterator.ExistingDataSetIterator;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.dataset.api.iterator.DataSetIterator;

/** How DL4J gets its batches, and with which workspaces it trains on them. */
public enum Feeding {
  /** As Tandem does: each batch is copied to the same two arrays, then {@code fit(arrays)}. */
  TANDEM {
    @Override
    Runnable prepare(Experiment experiment, List<Batch> batches) {
      Learner learner = Dl4j.dl4j().learn(experiment);
      return () -> batches.forEach(learner::step);
    }
  },
  /** {@code fit(iterator)}, each batch converted when its turn comes. */
  ITERATOR {
    @Override
    Runnable prepare(Experiment experiment, List<Batch> batches) {
      return fitting(Dl4j.network(experiment), new InTurn(experiment, batches));
    }
  },
  /** {@code fit(iterator)}, batches converted ahead in a thread: {@code AsyncDataSetIterator}. */
  ASYNC_ITERATOR {
    @Override
    Runnable prepare(Experiment experiment, List<Batch> batches) {
      return fitting(
          Dl4j.network(experiment), new ExistingDataSetIterator(converted(experiment, batches)));
    }
  },
  /** As {@link #ITERATOR}, with workspaces off. */
  NO_WORKSPACES {
    @Override
    Runnable prepare(Experiment experiment, List<Batch> batches) {
      MultiLayerConfiguration configuration = Dl4j.configuration(experiment);
      configuration.setTrainingWorkspaceMode(WorkspaceMode.NONE);
      configuration.setInferenceWorkspaceMode(WorkspaceMode.NONE);
      MultiLayerNetwork network = new MultiLayerNetwork(configuration);
      network.init();
      return fitting(network, new InTurn(experiment, batches));
    }
  };

  /** A pass over the batches, again and again. */
  abstract Runnable prepare(Experiment experiment, List<Batch> batches);

  private static Runnable fitting(MultiLayerNetwork network, DataSetIterator iterator) {
    return () -> network.fit(iterator);
  }

  private static Iterable<DataSet> converted(Experiment experiment, List<Batch> batches) {
    Shape input = experiment.network().input();
    return () -> batches.stream().map(batch -> Nd4jData.of(batch, input)).iterator();
  }

  /** An iterator that DL4J does not wrap in one with a thread. */
  private static final class InTurn extends ExistingDataSetIterator {

    private static final long serialVersionUID = 1L;

    InTurn(Experiment experiment, List<Batch> batches) {
      super(converted(experiment, batches));
    }

    @Override
    public boolean asyncSupported() {
      return false;
    }
  }
}
