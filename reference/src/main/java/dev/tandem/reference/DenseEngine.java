package dev.tandem.reference;

import dev.tandem.reference.matrix.Crew;
import dev.tandem.reference.matrix.Kernel;
import dev.tandem.reference.matrix.RowSum;
import dev.tandem.reference.matrix.Workshop;
import dev.tandem.run.Mode;
import java.util.Arrays;
import java.util.List;

/**
 * {@code z = x W + b, a = f(z)} and back: {@code delta = dC/dz, dC/dW = x^T delta, dC/db = sum of
 * delta's rows, dC/dx = delta W^T}. Source: course G6, G7.
 */
final class DenseEngine implements LayerEngine {

  final ActivationFunction activation;
  final Signal output;
  double[][] drives = {};

  private final Signal input;
  private final boolean learnsBelow;
  private final Parameter weights;
  private final Connections connections;
  private final Parameter biases;
  private final Kernel kernel;
  private final Crew crew;
  private final Crew.Job activate = this::activate;
  private final Crew.Job differentiate = this::differentiate;

  /** Samples often have many zeros; what a layer gives seldom has one in common. */
  private final ActiveInputs active;

  /** The biases once for each row. */
  private double[][] starts = {};

  /**
   * A dense layer.
   *
   * @param input what it reads
   * @param learnsBelow whether anything below it learns, and so needs the gradient of its input
   * @param connections the weights as they are used
   */
  DenseEngine(
      Signal input,
      boolean learnsBelow,
      Parameter weights,
      Connections connections,
      Parameter biases,
      ActivationFunction activation,
      Workshop workshop) {
    this.input = input;
    this.learnsBelow = learnsBelow;
    this.weights = weights;
    this.connections = connections;
    this.biases = biases;
    this.activation = activation;
    this.kernel = workshop.kernel();
    this.crew = workshop.crew();
    this.active = new ActiveInputs(workshop, input.width);
    this.output = new Signal(biases.spec.columns());
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
      starts = new double[rows][];
      Arrays.fill(starts, biases.values[0]);
      if (!learnsBelow) {
        active.reserve(rows);
      }
    }
  }

  @Override
  public void forward(int rows, Mode mode, long step) {
    connections.begin(mode, step);
    if (learnsBelow) {
      kernel.times(input.values, connections.values(), starts, drives, rows, input.width);
    } else {
      active.times(input.values, connections.values(), starts, drives, rows);
    }
    crew.share(activate, rows, functions(rows));
  }

  private long functions(int rows) {
    return (long) rows * output.width * Crew.FUNCTION;
  }

  private void activate(int part, int from, int to) {
    for (int row = from; row < to; row++) {
      activation.forward(drives[row], output.values[row]);
    }
  }

  @Override
  public void backward(int rows) {
    crew.share(differentiate, rows, functions(rows));
    backwardFromDrive(rows);
  }

  private void differentiate(int part, int from, int to) {
    for (int row = from; row < to; row++) {
      activation.backward(drives[row], output.values[row], output.gradients[row]);
    }
  }

  /** As {@link #backward}, when the output's gradients already are {@code delta = dC/dz}. */
  void backwardFromDrive(int rows) {
    double[][] delta = output.gradients;
    if (learnsBelow) {
      kernel.transposedTimes(input.values, delta, weights.gradients, rows, input.width);
    } else {
      active.transposedTimes(delta, weights.gradients, weights.isZero, rows);
    }
    connections.backward();
    RowSum.of(delta, biases.gradients[0], rows);
    if (learnsBelow) {
      kernel.timesTransposed(delta, connections.values(), input.gradients, rows);
    }
  }
}
