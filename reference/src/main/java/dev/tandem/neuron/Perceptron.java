package dev.tandem.neuron;

import java.util.Arrays;
import java.util.List;

/**
 * {@code y = 1} for {@code w x + b >= 0}, else 0. Learns by {@code E = t - y, w' = w + E x, b' = b
 * + E}. Immutable.
 *
 * <p>Source: course P1-P4 (S0 7.1), which prints {@code b' = b + E t}: then b never falls (its
 * erratum E0-6). The step is 1 at 0, as printed there (course A5).
 */
public final class Perceptron {

  private final double[] weights;
  private final double bias;

  private Perceptron(double[] weights, double bias) {
    this.weights = weights;
    this.bias = bias;
  }

  /**
   * A perceptron with a bias of 0.
   *
   * @param weights w, at least one; copied
   * @return the perceptron
   * @throws NeuronException when there is none or one is not finite
   */
  public static Perceptron withWeights(double... weights) {
    Checks.requireAtLeastOne(weights.length, "perceptron: the number of weights");
    for (double weight : weights) {
      Checks.requireFinite(weight, "perceptron: a weight");
    }
    return new Perceptron(weights.clone(), 0);
  }

  /**
   * The same weights with another bias.
   *
   * @param value b
   * @return a new perceptron
   * @throws NeuronException when it is not finite
   */
  public Perceptron withBias(double value) {
    Checks.requireFinite(value, "perceptron: the bias");
    return new Perceptron(weights, value);
  }

  /** w: a copy. */
  public double[] weights() {
    return weights.clone();
  }

  /** b. */
  public double bias() {
    return bias;
  }

  /**
   * {@code w x + b}.
   *
   * @param inputs x
   * @return the drive
   * @throws NeuronException when there is not one input for each weight
   */
  public double drive(double... inputs) {
    Checks.requireLength(inputs, weights.length, "perceptron: the inputs");
    double drive = 0;
    for (int i = 0; i < weights.length; i++) {
      drive += weights[i] * inputs[i];
    }
    return drive + bias;
  }

  /**
   * y.
   *
   * @param inputs x
   * @return 1 for a drive of 0 or more, else 0
   * @throws NeuronException when there is not one input for each weight
   */
  public int answer(double... inputs) {
    return drive(inputs) >= 0 ? 1 : 0;
  }

  /**
   * {@code E = t - y}, with its sign.
   *
   * @param pattern x and t
   * @return -1, 0 or 1
   * @throws NeuronException when the pattern has not one input for each weight
   */
  public int error(Pattern pattern) {
    return pattern.target() - answer(pattern.inputs());
  }

  /**
   * What one lesson makes of the perceptron: {@code w' = w + E x, b' = b + E}.
   *
   * @param pattern x and t
   * @return a new perceptron; this one when the answer was right
   * @throws NeuronException when the pattern has not one input for each weight
   */
  public Perceptron taught(Pattern pattern) {
    int error = error(pattern);
    if (error == 0) {
      return this;
    }
    double[] moved = pattern.inputs();
    Arrays.setAll(moved, i -> weights[i] + error * moved[i]);
    return new Perceptron(moved, bias + error);
  }

  /**
   * Whether all answers are right.
   *
   * @param patterns x and t of each
   * @return true when no error is left
   * @throws NeuronException when a pattern has not one input for each weight
   */
  public boolean separates(List<Pattern> patterns) {
    boolean right = true;
    for (Pattern pattern : patterns) {
      right &= error(pattern) == 0;
    }
    return right;
  }

  /**
   * Teaches the patterns in turn until an epoch passes without a mistake, or an epoch ends where an
   * earlier one did, or the epochs are over.
   *
   * @param patterns x and t of each
   * @param epochs how many at most
   * @return the perceptron at the end, and how it came to be
   * @throws NeuronException when a pattern has not one input for each weight
   */
  public PerceptronTraining trained(List<Pattern> patterns, int epochs) {
    Checks.requireAtLeastOne(epochs, "trained(...): the number of epochs");
    return PerceptronTraining.of(this, patterns, epochs);
  }

  /**
   * {@code gamma = min (2 t - 1)(w x + b) / |(w, b)|}: how far the nearest pattern is from the
   * border, on the right side.
   *
   * @param patterns x and t of each
   * @return positive when all are on their sides
   * @throws NeuronException when a pattern has not one input for each weight
   */
  public double margin(List<Pattern> patterns) {
    double least = Double.POSITIVE_INFINITY;
    for (Pattern pattern : patterns) {
      least = Math.min(least, (2 * pattern.target() - 1) * drive(pattern.inputs()));
    }
    return least / Math.sqrt(product(this));
  }

  /**
   * The greatest number of mistakes that a training can make if this perceptron separates the
   * patterns: from {@code w = 0, b = 0} it is {@code (R / gamma)^2}, R the length of the longest
   * {@code (x, 1)}; from elsewhere the greatest k with {@code k gamma + a <= sqrt(|w0|^2 + k R^2)},
   * a being the start's component along this.
   *
   * <p>Source: A. B. J. Novikoff, On convergence proofs on perceptrons, 1962.
   *
   * @param patterns what is taught
   * @param start where the training begins
   * @return the bound, not rounded
   * @throws NeuronException when this perceptron has a pattern on the wrong side or on the border
   */
  public double greatestMistakes(List<Pattern> patterns, Perceptron start) {
    double margin = margin(patterns);
    if (!(margin > 0)) {
      throw new NeuronException(
          "greatestMistakes(...): %s has a margin of %s; give the bound by one that separates"
              .formatted(this, margin));
    }
    double square = patterns.stream().mapToDouble(Pattern::squaredLength).max().orElse(0);
    double along = product(start) / Math.sqrt(product(this));
    double linear = square - 2 * margin * along;
    double rest = start.product(start) - along * along;
    double root = Math.sqrt(linear * linear + 4 * margin * margin * Math.max(0, rest));
    return Math.max(0, (linear + root) / (2 * margin * margin));
  }

  /** The scalar product of all numbers, the bias's too. */
  private double product(Perceptron other) {
    Checks.requireLength(other.weights, weights.length, "perceptron: the weights");
    double product = bias * other.bias;
    for (int i = 0; i < weights.length; i++) {
      product += weights[i] * other.weights[i];
    }
    return product;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Perceptron that
        && Arrays.equals(weights, that.weights)
        && Double.compare(bias, that.bias) == 0;
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(weights) + Double.hashCode(bias);
  }

  @Override
  public String toString() {
    return "perceptron" + Arrays.toString(weights) + " with bias " + bias;
  }
}
