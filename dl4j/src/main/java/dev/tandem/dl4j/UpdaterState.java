package dev.tandem.dl4j;

import dev.tandem.run.OptimizerState;
import dev.tandem.run.Parameters;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Slot;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * DL4J's one vector of what its updater keeps. All parameters share one updater here, so the vector
 * holds slot after slot, each like the vector of the parameters.
 */
final class UpdaterState {

  private UpdaterState() {}

  /** Each slot by its name. */
  static Map<String, Parameters> read(
      @Nullable INDArray view, Experiment experiment, FlatVector vector) {
    List<Slot> slots = experiment.optimizer().slots();
    Map<String, Parameters> read = new LinkedHashMap<>();
    double[] all = view == null ? new double[0] : view.toDoubleVector();
    int size = slots.isEmpty() ? 0 : all.length / slots.size();
    for (int i = 0; i < slots.size(); i++) {
      double[] slot = Arrays.copyOfRange(all, i * size, (i + 1) * size);
      read.put(slots.get(i).name(), vector.split(slot));
    }
    return read;
  }

  /** Sets each slot. */
  static void write(
      @Nullable INDArray view, Experiment experiment, FlatVector vector, OptimizerState state) {
    if (view == null) {
      return;
    }
    double[] all = new double[Math.toIntExact(view.length())];
    int at = 0;
    for (Slot slot : experiment.optimizer().slots()) {
      double[] values = vector.join(state.slot(slot.name()));
      System.arraycopy(values, 0, all, at, values.length);
      at += values.length;
    }
    Buffers.write(all, view);
  }
}
