package dev.tandem.dl4j;

import dev.tandem.run.OptimizerState;
import dev.tandem.run.Parameters;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Network;
import dev.tandem.spec.Slot;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * DL4J's one vector of what its updater keeps. All parameters share one updater here, so the vector
 * holds slot after slot, each like the vector of the parameters.
 */
final class UpdaterState {

  private UpdaterState() {}

  /** Each slot by its name. */
  static Map<String, Parameters> read(MultiLayerNetwork dl4j, Experiment experiment) {
    List<Slot> slots = experiment.optimizer().slots();
    Map<String, Parameters> read = new LinkedHashMap<>();
    INDArray view = dl4j.getUpdater().getStateViewArray();
    double[] all = view == null ? new double[0] : view.toDoubleVector();
    int size = slots.isEmpty() ? 0 : all.length / slots.size();
    for (int i = 0; i < slots.size(); i++) {
      double[] slot = Arrays.copyOfRange(all, i * size, (i + 1) * size);
      read.put(slots.get(i).name(), FlatVector.split(experiment.network(), slot));
    }
    return read;
  }

  /** Sets each slot. */
  static void write(MultiLayerNetwork dl4j, Experiment experiment, OptimizerState state) {
    Network network = experiment.network();
    List<Slot> slots = experiment.optimizer().slots();
    int size = Math.toIntExact(network.parameterCount());
    double[] all = new double[slots.size() * size];
    for (int i = 0; i < slots.size(); i++) {
      double[] slot = FlatVector.of(network, state.slot(slots.get(i).name()));
      System.arraycopy(slot, 0, all, i * size, size);
    }
    if (all.length > 0) {
      Buffers.write(all, dl4j.getUpdater().getStateViewArray());
    }
  }
}
