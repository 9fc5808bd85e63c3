package dev.tandem.neuron;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * {@code z = x W + b}: what a layer of neurons receives from the one before. Immutable.
 *
 * <p>W is inputs x units, as everywhere in Tandem; the course's {@code W x + b} (S0 5.1, S1 1.7) is
 * its transpose. Source: course N11.
 */
public final class Connections {

  private final double[][] weights;
  private final double[] biases;

  /**
   * Connections from their numbers.
   *
   * @param weights one row an input, one column a unit; copied
   * @param biases one value a unit; copied
   * @throws NeuronException when there are none, the rows differ in length, or a number is not
   *     finite
   */
  public Connections(double[][] weights, double[] biases) {
    Checks.requireAtLeastOne(weights.length, "connections: the number of inputs");
    Checks.requireAtLeastOne(biases.length, "connections: the number of units");
    for (int input = 0; input < weights.length; input++) {
      Checks.requireLength(weights[input], biases.length, "connections: row " + input);
      requireFinite(weights[input], "connections: a weight in row " + input);
    }
    requireFinite(biases, "connections: a bias");
    this.weights = Stream.of(weights).map(double[]::clone).toArray(double[][]::new);
    this.biases = biases.clone();
  }

  /** The number of inputs. */
  public int inputs() {
    return weights.length;
  }

  /** The number of units. */
  public int units() {
    return biases.length;
  }

  /**
   * The weight from an input to a unit.
   *
   * @param input from 0
   * @param unit from 0
   * @return {@code W[input][unit]}
   * @throws IndexOutOfBoundsException when there is no such connection
   */
  public double weight(int input, int unit) {
    return weights[input][unit];
  }

  /**
   * The bias of a unit.
   *
   * @param unit from 0
   * @return {@code b[unit]}
   * @throws IndexOutOfBoundsException when there is no such unit
   */
  public double bias(int unit) {
    return biases[unit];
  }

  /**
   * {@code x W + b}, summed from the first input to the last, then the bias.
   *
   * @param inputs x
   * @return one drive a unit
   * @throws NeuronException when there is not one value for each input
   */
  public double[] drives(double... inputs) {
    Checks.requireLength(inputs, weights.length, "drives(inputs)");
    double[] drives = new double[biases.length];
    for (int input = 0; input < inputs.length; input++) {
      for (int unit = 0; unit < drives.length; unit++) {
        drives[unit] += inputs[input] * weights[input][unit];
      }
    }
    for (int unit = 0; unit < drives.length; unit++) {
      drives[unit] += biases[unit];
    }
    return drives;
  }

  /**
   * The bias trick, {@code [x, 1] [W; b]}: the biases become the weights of one more input that is
   * always 1. The drives are the same to the last bit.
   *
   * @return connections with one input more and biases of 0
   */
  public Connections withBiasesAsInput() {
    double[][] rows = Arrays.copyOf(weights, weights.length + 1);
    rows[weights.length] = biases;
    return new Connections(rows, new double[biases.length]);
  }

  private static void requireFinite(double[] values, String what) {
    for (double value : values) {
      Checks.requireFinite(value, what);
    }
  }
}
