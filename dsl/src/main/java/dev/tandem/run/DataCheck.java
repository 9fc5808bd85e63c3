package dev.tandem.run;

import dev.tandem.data.Batch;
import dev.tandem.data.DataException;
import dev.tandem.data.Dataset;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Loss;
import dev.tandem.spec.Network;

/** Checks that data is what an experiment reads, before any work is done. */
public final class DataCheck {

  private static final double SUM_TOLERANCE = 1e-9;

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
    TargetRule rule = experiment.problem().loss().match(TargetRules.INSTANCE);
    double[] target = new double[data.targetWidth()];
    for (int sample = 0; sample < data.size(); sample++) {
      data.copyTarget(sample, target, 0);
      rule.require(experiment.problem().loss(), sample, target);
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

  private interface TargetRule {
    void require(Loss loss, int sample, double[] target);
  }

  private enum TargetRules implements Loss.Cases<TargetRule> {
    INSTANCE;

    @Override
    public TargetRule quadratic(Loss.Quadratic loss) {
      return DataCheck::anything;
    }

    @Override
    public TargetRule meanSquaredError(Loss.MeanSquaredError loss) {
      return DataCheck::anything;
    }

    @Override
    public TargetRule binaryCrossEntropy(Loss.BinaryCrossEntropy loss) {
      return DataCheck::probabilities;
    }

    @Override
    public TargetRule crossEntropy(Loss.CrossEntropy loss) {
      return DataCheck::distribution;
    }
  }

  private static void anything(Loss loss, int sample, double[] target) {}

  private static void probabilities(Loss loss, int sample, double[] target) {
    for (int i = 0; i < target.length; i++) {
      if (!(target[i] >= 0 && target[i] <= 1)) {
        throw new DataException(
            "%s: targets must lie in [0, 1] but sample %d, output %d is %s; use 0 and 1"
                .formatted(loss, sample, i, target[i]));
      }
    }
  }

  private static void distribution(Loss loss, int sample, double[] target) {
    probabilities(loss, sample, target);
    double sum = 0;
    for (double value : target) {
      sum += value;
    }
    if (Math.abs(sum - 1) > SUM_TOLERANCE) {
      throw new DataException(
          "%s: the targets of a sample must sum to 1 but those of sample %d sum to %s; use one-hot"
              .formatted(loss, sample, sum));
    }
  }
}
