package dev.tandem.reference;

import dev.tandem.reference.matrix.Kernel;
import dev.tandem.run.Mode;
import dev.tandem.spec.Grid;
import java.util.Arrays;
import java.util.List;

/**
 * {@code z = W^T x + b} for the patches x of each image, {@code a = f(z)}, and back: {@code dC/dW =
 * x delta^T}, {@code dC/dx = W delta}, which is added up where patches overlap. Source:
 * Chellapilla, Puri and Simard 2006.
 */
final class ConvolutionEngine implements LayerEngine {

  private final Signal input;
  private final Signal output;
  private final boolean learnsBelow;
  private final Parameter weights;
  private final Parameter biases;
  private final ActivationFunction activation;
  private final Kernel kernel;

  /** Of one image at a time: its patches, and the drives or deltas, one row a map. */
  private final Patches patches;

  private final double[][] maps;

  /** What the sums of a map start from: its bias at each place; and zeros for every patch. */
  private final double[][] starts;

  private final double[][] zeros;

  /** {@code W^T}, one row a map, and one image's share of its gradient. */
  private final double[][] kernels;

  private final double[][] share;

  private double[][] drives = {};

  /**
   * A convolution.
   *
   * @param input what it reads
   * @param grid the places of its kernel
   * @param learnsBelow whether anything below it learns, and so needs the gradient of its input
   */
  ConvolutionEngine(
      Signal input,
      Grid grid,
      boolean learnsBelow,
      Parameter weights,
      Parameter biases,
      ActivationFunction activation,
      Kernel kernel) {
    int count = biases.spec.columns();
    this.input = input;
    this.output = new Signal(count * grid.places());
    this.learnsBelow = learnsBelow;
    this.weights = weights;
    this.biases = biases;
    this.activation = activation;
    this.kernel = kernel;
    this.patches = new Patches(grid);
    this.maps = new double[count][grid.places()];
    this.starts = new double[count][grid.places()];
    this.zeros = new double[weights.spec.rows()][grid.places()];
    this.kernels = new double[count][weights.spec.rows()];
    this.share = new double[count][weights.spec.rows()];
  }

  @Override
  public Signal output() {
    return output;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(weights, biases);
  }

  @Override
  public void reserve(int rows) {
    output.reserve(rows);
    if (drives.length < rows) {
      drives = new double[rows][output.width];
    }
  }

  @Override
  public void forward(int rows, Mode mode, long step) {
    for (int map = 0; map < kernels.length; map++) {
      for (int k = 0; k < kernels[map].length; k++) {
        kernels[map][k] = weights.values[k][map];
      }
      Arrays.fill(starts[map], biases.values[0][map]);
    }
    for (int row = 0; row < rows; row++) {
      patches.cut(input.values[row]);
      kernel.times(kernels, patches.values, starts, maps, maps.length, patches.values.length);
      for (int map = 0; map < maps.length; map++) {
        System.arraycopy(maps[map], 0, drives[row], map * maps[map].length, maps[map].length);
      }
      activation.forward(drives[row], output.values[row]);
    }
  }

  @Override
  public void backward(int rows) {
    Arrays.fill(biases.gradients[0], 0);
    for (double[] gradients : weights.gradients) {
      Arrays.fill(gradients, 0);
    }
    for (int row = 0; row < rows; row++) {
      double[] delta = output.gradients[row];
      activation.backward(drives[row], output.values[row], delta);
      for (int map = 0; map < maps.length; map++) {
        System.arraycopy(delta, map * maps[map].length, maps[map], 0, maps[map].length);
      }
      addParameterGradients(row);
      if (learnsBelow) {
        kernel.times(
            weights.values, maps, zeros, patches.values, patches.values.length, maps.length);
        patches.addUp(input.gradients[row]);
      }
    }
  }

  private void addParameterGradients(int row) {
    patches.cut(input.values[row]);
    kernel.timesTransposed(maps, patches.values, share, maps.length);
    for (int map = 0; map < maps.length; map++) {
      for (int k = 0; k < share[map].length; k++) {
        weights.gradients[k][map] += share[map][k];
      }
      double sum = 0;
      for (double value : maps[map]) {
        sum += value;
      }
      biases.gradients[0][map] += sum;
    }
  }
}
