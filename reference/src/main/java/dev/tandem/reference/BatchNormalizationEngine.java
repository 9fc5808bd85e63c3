package dev.tandem.reference;

import dev.tandem.run.Mode;
import dev.tandem.spec.Channels;
import dev.tandem.spec.Normalization;
import java.util.List;

/**
 * {@code h = (x - m) / s, y = gamma h + beta}, {@code s = sqrt(v + epsilon)}, and back through the
 * batch's own m and v: {@code dC/dgamma = sum d h, dC/dbeta = sum d, dC/dx = gamma / s (d - mean(d)
 * - h mean(d h))} with {@code d = dC/dy} and sums over the n values of the channel. Source: Ioffe
 * and Szegedy 2015.
 */
final class BatchNormalizationEngine implements LayerEngine {

  private final Normalization.Batch layer;
  private final Signal input;
  private final Signal output;
  private final boolean learnsBelow;
  private final int positions;
  private final Parameter gamma;
  private final Parameter beta;
  private final Parameter runningMean;
  private final Parameter runningVariance;
  private final double[] means;
  private final double[] variances;
  private double[][] normalized = {};

  /**
   * A normalization of so many channels.
   *
   * @param parameters gamma, beta, running mean, running variance
   * @param learnsBelow whether anything below learns, and so needs the gradient of the input
   */
  BatchNormalizationEngine(
      Normalization.Batch layer,
      Channels channels,
      Signal input,
      boolean learnsBelow,
      List<Parameter> parameters) {
    this.layer = layer;
    this.input = input;
    this.output = new Signal(input.width);
    this.learnsBelow = learnsBelow;
    this.positions = channels.positions();
    this.gamma = parameters.get(0);
    this.beta = parameters.get(1);
    this.runningMean = parameters.get(2);
    this.runningVariance = parameters.get(3);
    this.means = new double[channels.count()];
    this.variances = new double[channels.count()];
  }

  @Override
  public Signal output() {
    return output;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(gamma, beta, runningMean, runningVariance);
  }

  @Override
  public void reserve(int rows) {
    output.reserve(rows);
    if (normalized.length < rows) {
      normalized = new double[rows][output.width];
    }
  }

  @Override
  public void forward(int rows, Mode mode, long step) {
    for (int channel = 0; channel < means.length; channel++) {
      switch (mode) {
        case TRAINING -> {
          means[channel] = mean(channel, rows);
          variances[channel] = variance(channel, rows);
          normalize(channel, rows, means[channel], variances[channel]);
        }
        case PREDICTION ->
            normalize(
                channel, rows, runningMean.values[0][channel], runningVariance.values[0][channel]);
      }
    }
  }

  @Override
  public void backward(int rows) {
    int n = rows * positions;
    for (int channel = 0; channel < means.length; channel++) {
      double sum = 0;
      double product = 0;
      for (int row = 0; row < rows; row++) {
        double[] d = output.gradients[row];
        for (int i = first(channel); i < first(channel + 1); i++) {
          sum += d[i];
          product += d[i] * normalized[row][i];
        }
      }
      gamma.gradients[0][channel] = product;
      beta.gradients[0][channel] = sum;
      if (learnsBelow) {
        backwardToInput(channel, rows, sum / n, product / n);
      }
    }
  }

  /** {@code r' = decay r + (1 - decay) r_batch}, from the last batch in training mode. */
  @Override
  public void endStep(int rows) {
    int n = rows * positions;
    for (int channel = 0; channel < means.length; channel++) {
      average(runningMean.values[0], channel, means[channel]);
      switch (layer.form()) {
        case DL4J -> average(runningVariance.values[0], channel, variances[channel]);
        case TEXTBOOK -> {
          if (n > 1) {
            average(runningVariance.values[0], channel, variances[channel] * n / (n - 1));
          }
        }
      }
    }
  }

  private void average(double[] running, int channel, double batch) {
    running[channel] = layer.decay() * running[channel] + (1 - layer.decay()) * batch;
  }

  private int first(int channel) {
    return channel * positions;
  }

  private double mean(int channel, int rows) {
    double sum = 0;
    for (int row = 0; row < rows; row++) {
      for (int i = first(channel); i < first(channel + 1); i++) {
        sum += input.values[row][i];
      }
    }
    return sum / (rows * positions);
  }

  private double variance(int channel, int rows) {
    double sum = 0;
    for (int row = 0; row < rows; row++) {
      for (int i = first(channel); i < first(channel + 1); i++) {
        double distance = input.values[row][i] - means[channel];
        sum += distance * distance;
      }
    }
    return sum / (rows * positions);
  }

  private void normalize(int channel, int rows, double mean, double variance) {
    double deviation = Math.sqrt(variance + layer.epsilon());
    double g = gamma.values[0][channel];
    double b = beta.values[0][channel];
    for (int row = 0; row < rows; row++) {
      for (int i = first(channel); i < first(channel + 1); i++) {
        normalized[row][i] = (input.values[row][i] - mean) / deviation;
        output.values[row][i] = g * normalized[row][i] + b;
      }
    }
  }

  private void backwardToInput(int channel, int rows, double mean, double meanProduct) {
    double factor = gamma.values[0][channel] / Math.sqrt(variances[channel] + layer.epsilon());
    for (int row = 0; row < rows; row++) {
      double[] d = output.gradients[row];
      for (int i = first(channel); i < first(channel + 1); i++) {
        input.gradients[row][i] = factor * (d[i] - mean - normalized[row][i] * meanProduct);
      }
    }
  }
}
