package dev.tandem.neuron;

import java.util.Arrays;

/** What a perceptron is shown and what it shall answer: 0 or 1. Immutable. */
public final class Pattern {

  private final double[] inputs;
  private final int target;

  private Pattern(double[] inputs, int target) {
    this.inputs = inputs;
    this.target = target;
  }

  /**
   * A pattern whose answer is 0, until {@link #gives} says otherwise.
   *
   * @param inputs x, at least one value; copied
   * @return the pattern
   * @throws NeuronException when there is no value or one is not finite
   */
  public static Pattern of(double... inputs) {
    Checks.requireAtLeastOne(inputs.length, "pattern: the number of inputs");
    for (double input : inputs) {
      Checks.requireFinite(input, "pattern: an input");
    }
    return new Pattern(inputs.clone(), 0);
  }

  /**
   * The same inputs with a target.
   *
   * @param answer t, 0 or 1
   * @return a new pattern
   * @throws NeuronException when it is neither
   */
  public Pattern gives(int answer) {
    if (answer != 0 && answer != 1) {
      throw new NeuronException(
          "pattern: gives(%d): a perceptron answers 0 or 1; give one of them".formatted(answer));
    }
    return new Pattern(inputs, answer);
  }

  /** x: a copy. */
  public double[] inputs() {
    return inputs.clone();
  }

  /** t, 0 or 1. */
  public int target() {
    return target;
  }

  /** {@code |x|^2 + 1}: the squared length with the bias's input. */
  double squaredLength() {
    return Arrays.stream(inputs).map(x -> x * x).sum() + 1;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Pattern that
        && target == that.target
        && Arrays.equals(inputs, that.inputs);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(inputs) + target;
  }

  @Override
  public String toString() {
    return Arrays.toString(inputs) + " gives " + target;
  }
}
