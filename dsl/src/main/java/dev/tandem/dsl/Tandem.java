package dev.tandem.dsl;

import dev.tandem.spec.Activation;
import dev.tandem.spec.Initializer;
import dev.tandem.spec.Loss;
import dev.tandem.spec.Network;
import dev.tandem.spec.Optimizer;
import dev.tandem.spec.Penalty;
import dev.tandem.spec.Plan;
import dev.tandem.spec.Shape;
import dev.tandem.spec.SpecException;
import dev.tandem.spec.Start;

/**
 * The nouns of the language; the verbs are methods of what they return.
 *
 * <pre>{@code
 * Experiment nielsen = network(vector(784))
 *     .dense(30, sigmoid())
 *     .dense(10, sigmoid())
 *     .minimizing(binaryCrossEntropy())
 *     .plus(l2(5.0 / 50_000))
 *     .by(sgd(0.5), epochs(30).batchesOf(10).seed(1));
 * }</pre>
 */
public final class Tandem {

  private Tandem() {}

  /**
   * A network that reads samples of the given shape; layers follow as verbs.
   *
   * @param input shape of one sample
   * @return a network without layers
   */
  public static Network network(Shape input) {
    return new Network(input);
  }

  /**
   * The shape of a sample with {@code size} features.
   *
   * @param size number of features, at least 1
   * @return the shape
   * @throws SpecException when the size is not positive
   */
  public static Shape vector(int size) {
    return new Shape.Vector(size);
  }

  /** {@code a = z}. See {@link Activation.Identity}. */
  public static Activation identity() {
    return new Activation.Identity();
  }

  /** {@code a = 1 / (1 + exp(-z))}. See {@link Activation.Sigmoid}. */
  public static Activation sigmoid() {
    return new Activation.Sigmoid();
  }

  /** {@code a = tanh(z)}. See {@link Activation.Tanh}. */
  public static Activation tanh() {
    return new Activation.Tanh();
  }

  /** {@code a = max(0, z)}. See {@link Activation.Relu}. */
  public static Activation relu() {
    return new Activation.Relu();
  }

  /** {@code a_j = exp(z_j) / sum_k exp(z_k)}. See {@link Activation.Softmax}. */
  public static Activation softmax() {
    return new Activation.Softmax();
  }

  /** {@code 1/2 sum (a - y)^2}, the half included. See {@link Loss.Quadratic}. */
  public static Loss quadratic() {
    return new Loss.Quadratic();
  }

  /** {@code 1/n sum (a - y)^2} over n units, as in DL4J. See {@link Loss.MeanSquaredError}. */
  public static Loss meanSquaredError() {
    return new Loss.MeanSquaredError();
  }

  /**
   * {@code -sum (y ln a + (1 - y) ln(1 - a))} for sigmoid units. See {@link
   * Loss.BinaryCrossEntropy}.
   */
  public static Loss binaryCrossEntropy() {
    return new Loss.BinaryCrossEntropy();
  }

  /** {@code -sum y ln a} for softmax units. See {@link Loss.CrossEntropy}. */
  public static Loss crossEntropy() {
    return new Loss.CrossEntropy();
  }

  /**
   * {@code c sum |w|} over all weights. See {@link Penalty.L1}.
   *
   * @param coefficient the factor c, at least 0
   * @return the penalty
   * @throws SpecException when the coefficient is negative or not finite
   */
  public static Penalty l1(double coefficient) {
    return new Penalty.L1(coefficient);
  }

  /**
   * {@code 1/2 c sum w^2} over all weights. See {@link Penalty.L2}.
   *
   * @param coefficient the factor c, at least 0; the course's lambda / n
   * @return the penalty
   * @throws SpecException when the coefficient is negative or not finite
   */
  public static Penalty l2(double coefficient) {
    return new Penalty.L2(coefficient);
  }

  /**
   * Weights from a distribution, biases 0: {@code weights(xavier()).biases(standardNormal())} says
   * both.
   *
   * @param initializer distribution of the weights
   * @return where a layer starts
   */
  public static Start weights(Initializer initializer) {
    return new Start(initializer, constant(0));
  }

  /** {@code N(0, 1)}. See {@link Initializer.StandardNormal}. */
  public static Initializer standardNormal() {
    return new Initializer.StandardNormal();
  }

  /** {@code N(0, 1 / n_in)}. See {@link Initializer.LecunNormal}. */
  public static Initializer lecunNormal() {
    return new Initializer.LecunNormal();
  }

  /** {@code N(0, 2 / (n_in + n_out))}. See {@link Initializer.Xavier}. */
  public static Initializer xavier() {
    return new Initializer.Xavier();
  }

  /**
   * Every value alike.
   *
   * @param value the value, finite
   * @return the initializer
   * @throws SpecException when the value is not finite
   */
  public static Initializer constant(double value) {
    return new Initializer.Constant(value);
  }

  /**
   * Gradient descent, {@code w' = w - eta g}; {@code withMomentum} and {@code withNesterov} follow
   * as verbs.
   *
   * @param learningRate eta, positive and finite
   * @return the optimizer
   * @throws SpecException when the rate is not positive and finite
   */
  public static Optimizer.Sgd sgd(double learningRate) {
    return new Optimizer.Sgd(learningRate);
  }

  /**
   * Trains for so many passes over the data; {@code batchesOf}, {@code seed} and {@code
   * inGivenOrder} follow as verbs.
   *
   * @param epochs number of passes, at least 1
   * @return a plan with batches of 32, seed 1, shuffled
   * @throws SpecException when there is not at least one epoch
   */
  public static Plan epochs(int epochs) {
    return new Plan(epochs);
  }
}
