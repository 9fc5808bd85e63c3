package dev.tandem.reference;

import dev.tandem.reference.matrix.Kernel;
import dev.tandem.reference.matrix.RowSum;
import dev.tandem.run.Mode;
import dev.tandem.spec.LayerNormalization;
import java.util.Arrays;
import java.util.List;

/**
 * {@code z = x W, h = (z - m) / s, a = f(g o h + b)}, {@code s = sqrt(v + epsilon)}, m and v over
 * the units of one sample, and back: {@code delta = dC/d(g o h + b), dC/db = sum of delta's rows,
 * dC/dg = sum of (delta o h)'s rows, dC/dz = (d - mean(d) - h mean(d o h)) / s} with {@code d = g o
 * delta}. Source: Ba, Kiros and Hinton 2016.
 */
final class NormalizedDenseEngine implements LayerEngine {

  private final Signal input;
  private final boolean learnsBelow;
  private final Parameter weights;
  private final Parameter biases;
  private final Parameter gain;
  private final double epsilon;
  private final ActivationFunction activation;
  private final Signal output;
  private final Kernel kernel;
  private double[][] zeros = {};
  private double[][] normalized = {};
  private double[][] drives = {};

  /** {@code 1 / s} of each sample; 0 where there is nothing to divide. */
  private double[] scales = {};

  /**
   * A normalized dense layer.
   *
   * @param input what it reads
   * @param learnsBelow whether anything below it learns, and so needs the gradient of its input
   * @param parameters weights, biases, gain
   */
  NormalizedDenseEngine(
      Signal input,
      boolean learnsBelow,
      List<Parameter> parameters,
      LayerNormalization normalization,
      ActivationFunction activation,
      Kernel kernel) {
    this.input = input;
    this.learnsBelow = learnsBelow;
    this.weights = parameters.get(0);
    this.biases = parameters.get(1);
    this.gain = parameters.get(2);
    this.epsilon = normalization.epsilon();
    this.activation = activation;
    this.kernel = kernel;
    this.output = new Signal(biases.spec.columns());
  }

  @Override
  public Signal output() {
    return output;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(weights, biases, gain);
  }

  @Override
  public void reserve(int rows) {
    output.reserve(rows);
    if (drives.length < rows) {
      zeros = new double[rows][output.width];
      normalized = new double[rows][output.width];
      drives = new double[rows][output.width];
      scales = new double[rows];
    }
  }

  @Override
  public void forward(int rows, Mode mode, long step) {
    kernel.times(input.values, weights.values, zeros, normalized, rows, input.width);
    for (int row = 0; row < rows; row++) {
      double[] h = normalized[row];
      scales[row] = normalize(h);
      for (int j = 0; j < h.length; j++) {
        drives[row][j] = gain.values[0][j] * h[j] + biases.values[0][j];
      }
      activation.forward(drives[row], output.values[row]);
    }
  }

  @Override
  public void backward(int rows) {
    double[][] delta = output.gradients;
    for (int row = 0; row < rows; row++) {
      activation.backward(drives[row], output.values[row], delta[row]);
    }
    RowSum.of(delta, biases.gradients[0], rows);
    Arrays.fill(gain.gradients[0], 0);
    for (int row = 0; row < rows; row++) {
      backwardToDrives(normalized[row], scales[row], delta[row]);
    }
    kernel.transposedTimes(input.values, delta, weights.gradients, rows, input.width);
    if (learnsBelow) {
      kernel.timesTransposed(delta, weights.values, input.gradients, rows);
    }
  }

  /** In place; equal values give exactly 0, since they are measured from the first of them. */
  private double normalize(double[] z) {
    double first = z[0];
    double sum = 0;
    for (int j = 0; j < z.length; j++) {
      z[j] -= first;
      sum += z[j];
    }
    double mean = sum / z.length;
    double squares = 0;
    for (int j = 0; j < z.length; j++) {
      z[j] -= mean;
      squares += z[j] * z[j];
    }
    double deviation = Math.sqrt(squares / z.length + epsilon);
    double scale = deviation > 0 ? 1 / deviation : 0;
    for (int j = 0; j < z.length; j++) {
      z[j] *= scale;
    }
    return scale;
  }

  /** From delta to {@code dC/dz} of one sample, in place; what the gain learns is added to it. */
  private void backwardToDrives(double[] h, double scale, double[] delta) {
    double sum = 0;
    double product = 0;
    for (int j = 0; j < h.length; j++) {
      gain.gradients[0][j] += delta[j] * h[j];
      delta[j] *= gain.values[0][j];
      sum += delta[j];
      product += delta[j] * h[j];
    }
    double mean = sum / h.length;
    double meanProduct = product / h.length;
    for (int j = 0; j < h.length; j++) {
      delta[j] = scale * (delta[j] - mean - h[j] * meanProduct);
    }
  }
}
