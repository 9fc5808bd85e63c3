package dev.tandem.dl4j;

import dev.tandem.data.Matrix;
import dev.tandem.dl4j.memory.Buffers;
import dev.tandem.run.OptimizerState;
import dev.tandem.run.Parameters;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.ParameterId;
import dev.tandem.spec.ParameterSpec;
import dev.tandem.spec.Slot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.updater.BaseMultiLayerUpdater;
import org.deeplearning4j.nn.updater.UpdaterBlock;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * DL4J's one vector of what its updater keeps. Neighbors of one updater are a block, and the vector
 * holds block after block and in each slot after slot. What is not trained parts the blocks and
 * keeps nothing.
 */
final class UpdaterState {

  private UpdaterState() {}

  /** Each slot by its name. */
  static Map<String, Parameters> read(
      BaseMultiLayerUpdater<?> updater, Experiment experiment, FlatVector vector) {
    List<Slot> slots = experiment.optimizer().slots();
    Map<String, Parameters> read = new LinkedHashMap<>();
    INDArray view = updater.getStateViewArray();
    double[] all = view == null ? new double[0] : view.toDoubleVector();
    for (int i = 0; i < slots.size(); i++) {
      double[] slot = new double[vector.size()];
      for (UpdaterBlock block : blocks(updater)) {
        System.arraycopy(all, start(block, i), slot, block.getParamOffsetStart(), size(block));
      }
      read.put(slots.get(i).name(), trained(vector, slot));
    }
    return read;
  }

  /** Sets each slot. */
  static void write(
      BaseMultiLayerUpdater<?> updater,
      Experiment experiment,
      FlatVector vector,
      OptimizerState state) {
    INDArray view = updater.getStateViewArray();
    if (view == null) {
      return;
    }
    List<Slot> slots = experiment.optimizer().slots();
    double[] all = new double[Math.toIntExact(view.length())];
    for (int i = 0; i < slots.size(); i++) {
      double[] slot = vector.join(state.slot(slots.get(i).name()));
      for (UpdaterBlock block : blocks(updater)) {
        System.arraycopy(slot, block.getParamOffsetStart(), all, start(block, i), size(block));
      }
    }
    Buffers.write(all, view);
  }

  /** Those that keep something. */
  private static List<UpdaterBlock> blocks(BaseMultiLayerUpdater<?> updater) {
    return updater.getUpdaterBlocks().stream()
        .filter(block -> block.getUpdaterViewOffsetEnd() > block.getUpdaterViewOffsetStart())
        .toList();
  }

  private static int size(UpdaterBlock block) {
    return block.getParamOffsetEnd() - block.getParamOffsetStart();
  }

  private static int start(UpdaterBlock block, int slot) {
    return block.getUpdaterViewOffsetStart() + slot * size(block);
  }

  private static Parameters trained(FlatVector vector, double[] flat) {
    Parameters all = vector.split(flat);
    Map<ParameterId, Matrix> trained = new LinkedHashMap<>();
    for (ParameterSpec parameter : vector.network().parameters()) {
      if (parameter.isTrained()) {
        trained.put(parameter.id(), all.get(parameter.id()));
      }
    }
    return Parameters.of(trained);
  }
}
