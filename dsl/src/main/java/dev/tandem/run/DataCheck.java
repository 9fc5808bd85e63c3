package dev.tandem.run;

import dev.tandem.data.Batch;
import dev.tandem.data.DataException;
import dev.tandem.data.Dataset;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Loss;
import dev.tandem.spec.Network;

/** Checks that data is what an experiment reads, before any work is done. */
public final class DataCheck {

  private DataCheck() {}

  /**
   * Checks widths and whether the targets lie where the loss needs them.
   *
   * @param experiment what reads the data
   * @param data training or test data
   * @throws DataException when it does not fit
   */
  public static void require(Experiment experiment, Dataset data) {
    requireWidths(experiment.network(), data.all());
    Loss loss = experiment.problem().loss();
    TargetRule rule = loss.match(TargetRules.INSTANCE);
    double[] target = new double[data.targetWidth()];
    for (int sample = 0; sample < data.size(); sample++) {
      data.copyTarget(sample, target, 0);
      rule.require(loss, sample, target);
    }
  }

  /**
   * Checks the widths of a batch.
   *
   * @param network what reads the batch
   * @param batch the samples
   * @throws DataException when a width differs
   */
  public static void requireWidths(Network network, Batch batch) {
    requireInputWidth(network, batch.inputWidth());
    if (batch.targetWidth() != network.output().size()) {
      throw new DataException(
          "%s: gives %d outputs but targets have %d values; give one target value an output"
              .formatted(network.head(), network.output().size(), batch.targetWidth()));
    }
  }

  /**
   * Checks that an array has room for all outputs of a batch.
   *
   * @param network what gives the outputs
   * @param batch the samples
   * @param outputs where the outputs are to go
   * @throws DataException when it is too short
   */
  public static void requireRoom(Network network, Batch batch, double[] outputs) {
    long needed = (long) batch.size() * network.output().size();
    if (outputs.length < needed) {
      throw new DataException(
          "predict: %d samples of %d outputs need %d places but the array has %d; give a longer one"
              .formatted(batch.size(), network.output().size(), needed, outputs.length));
    }
  }

  /** Checks the width of inputs alone. */
  static void requireInputWidth(Network network, int width) {
    if (width != network.input().size()) {
      throw new DataException(
          "%s: needs %d values a sample (%s) but receives %d; change the data or the input"
              .formatted(Network.INPUT, network.input().size(), network.input(), width));
    }
  }
}
