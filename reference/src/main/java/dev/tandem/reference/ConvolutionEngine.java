package dev.tandem.reference;

import dev.tandem.reference.matrix.Crew;
import dev.tandem.reference.matrix.Workshop;
import dev.tandem.run.Mode;
import dev.tandem.spec.Grid;
import java.util.Arrays;
import java.util.List;

/**
 * {@code z = W^T x + b} for the patches x of each image, {@code a = f(z)}, and back: {@code dC/dW =
 * x delta^T}, {@code dC/dx = W delta}, which is added up where patches overlap. The images of a
 * batch are shared among the cores. Source: Chellapilla, Puri and Simard 2006.
 */
final class ConvolutionEngine implements LayerEngine {

  private final Signal input;
  private final Signal output;
  private final boolean learnsBelow;
  private final Parameter weights;
  private final Parameter biases;
  private final ActivationFunction activation;

  private final Crew crew;
  private final ImageWorker[] workers;
  private final Crew.Job forward = this::forward;
  private final Crew.Job backward = this::backward;

  /** {@code W^T}, one row a map; and for each map its bias at every place. */
  private final double[][] kernels;

  private final double[][] starts;

  private double[][] drives = {};

  /** For each image its share of the gradients: they are added in the order of the batch. */
  private double[][][] shares = {};

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
      Workshop workshop) {
    int count = biases.spec.columns();
    this.input = input;
    this.output = new Signal(count * grid.places());
    this.learnsBelow = learnsBelow;
    this.weights = weights;
    this.biases = biases;
    this.activation = activation;
    this.kernels = new double[count][weights.spec.rows()];
    this.starts = new double[count][grid.places()];
    this.crew = workshop.crew();
    this.workers = new ImageWorker[crew.size()];
    for (int i = 0; i < workers.length; i++) {
      workers[i] = new ImageWorker(grid, weights.values, workshop.kernelOfOne());
    }
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
      shares = new double[rows][kernels.length][kernels[0].length + 1];
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
    crew.share(forward, rows, work(rows));
  }

  @Override
  public void backward(int rows) {
    crew.share(backward, rows, 2 * work(rows));
    Arrays.fill(biases.gradients[0], 0);
    for (double[] gradients : weights.gradients) {
      Arrays.fill(gradients, 0);
    }
    for (int row = 0; row < rows; row++) {
      add(shares[row]);
    }
  }

  private long work(int rows) {
    return (long) rows * output.width * (kernels[0].length + Crew.FUNCTION);
  }

  private void forward(int part, int from, int to) {
    for (int row = from; row < to; row++) {
      workers[part].drives(input.values[row], kernels, starts, drives[row]);
      activation.forward(drives[row], output.values[row]);
    }
  }

  private void backward(int part, int from, int to) {
    for (int row = from; row < to; row++) {
      double[] delta = output.gradients[row];
      activation.backward(drives[row], output.values[row], delta);
      workers[part].share(input.values[row], delta, shares[row]);
      if (learnsBelow) {
        workers[part].inputGradients(input.gradients[row]);
      }
    }
  }

  /** A share has one row a map: the gradients of its weights, then of its bias. */
  private void add(double[][] share) {
    int inputs = kernels[0].length;
    for (int map = 0; map < share.length; map++) {
      for (int k = 0; k < inputs; k++) {
        weights.gradients[k][map] += share[map][k];
      }
      biases.gradients[0][map] += share[map][inputs];
    }
  }
}
