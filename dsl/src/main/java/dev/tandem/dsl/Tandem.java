package dev.tandem.dsl;

import dev.tandem.spec.Activation;
import dev.tandem.spec.Adaptive;
import dev.tandem.spec.Clipping;
import dev.tandem.spec.Constraint;
import dev.tandem.spec.Divisor;
import dev.tandem.spec.DropConnect;
import dev.tandem.spec.Extent;
import dev.tandem.spec.Fan;
import dev.tandem.spec.GivenValues;
import dev.tandem.spec.Initializer;
import dev.tandem.spec.Kernel;
import dev.tandem.spec.LayerNormalization;
import dev.tandem.spec.Loss;
import dev.tandem.spec.Momentum;
import dev.tandem.spec.Network;
import dev.tandem.spec.Normalization;
import dev.tandem.spec.Optimizer;
import dev.tandem.spec.ParameterId.Role;
import dev.tandem.spec.Patience;
import dev.tandem.spec.Penalty;
import dev.tandem.spec.Plan;
import dev.tandem.spec.Schedule;
import dev.tandem.spec.ScheduleStart;
import dev.tandem.spec.Scheme;
import dev.tandem.spec.Shape;
import dev.tandem.spec.SpecException;
import dev.tandem.spec.Start;
import dev.tandem.spec.WeightDecay;
import dev.tandem.spec.Window;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

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

  /**
   * The shape of a sample that is an image; its values come in the order channel, row, column. See
   * {@link Shape.Image}.
   *
   * @param channels number of channels: 1 for gray, 3 for colors
   * @param height number of rows
   * @param width number of columns
   * @return the shape
   * @throws SpecException when a number is not positive
   */
  public static Shape image(int channels, int height, int width) {
    return new Shape.Image(channels, height, width);
  }

  /**
   * A square kernel that moves pixel by pixel and stays inside the image. {@code
   * kernel(3).stride(2).dilation(2).samePadding()} says otherwise.
   *
   * @param side height and width, at least 1
   * @return the kernel
   * @throws SpecException when the side is not positive
   */
  public static Kernel kernel(int side) {
    return new Kernel(Extent.square(side));
  }

  /**
   * A kernel of another height than width.
   *
   * @param height number of rows, at least 1
   * @param width number of columns, at least 1
   * @return the kernel
   * @throws SpecException when a number is not positive
   */
  public static Kernel kernel(int height, int width) {
    return new Kernel(new Extent(height, width));
  }

  /**
   * A square window for pooling that moves by its own size and stays inside the map. {@code
   * window(3).stride(2).samePadding()} says otherwise.
   *
   * @param side height, width and strides, at least 1
   * @return the window
   * @throws SpecException when the side is not positive
   */
  public static Window window(int side) {
    return new Window(Extent.square(side));
  }

  /**
   * A window of another height than width.
   *
   * @param height number of rows and stride down, at least 1
   * @param width number of columns and stride to the right, at least 1
   * @return the window
   * @throws SpecException when a number is not positive
   */
  public static Window window(int height, int width) {
    return new Window(new Extent(height, width));
  }

  /** Averages of what lies inside the map, also at its border. See {@link Divisor}. */
  public static Divisor pixelsInside() {
    return Divisor.PIXELS_INSIDE;
  }

  /** Averages that count padding as zeros. See {@link Divisor}. */
  public static Divisor wholeWindow() {
    return Divisor.WHOLE_WINDOW;
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

  /** {@code a = arctan(z)}. See {@link Activation.ArcTan}. */
  public static Activation arctan() {
    return new Activation.ArcTan();
  }

  /**
   * {@code a = z} or {@code slope z}. See {@link Activation.LeakyRelu}.
   *
   * @param slope factor of negative drives, in [0, 1)
   * @return the activation
   * @throws SpecException when the slope is outside [0, 1)
   */
  public static Activation leakyRelu(double slope) {
    return new Activation.LeakyRelu(slope);
  }

  /** {@code a = z} or {@code exp(z) - 1}: alpha is 1. See {@link Activation.Elu}. */
  public static Activation elu() {
    return elu(1);
  }

  /**
   * {@code a = z} or {@code alpha (exp(z) - 1)}. See {@link Activation.Elu}.
   *
   * @param alpha what negative drives saturate to is {@code -alpha}; positive
   * @return the activation
   * @throws SpecException when alpha is not positive and finite
   */
  public static Activation elu(double alpha) {
    return new Activation.Elu(alpha);
  }

  /** {@code a = LAMBDA z} or {@code LAMBDA ALPHA (exp(z) - 1)}. See {@link Activation.Selu}. */
  public static Activation selu() {
    return new Activation.Selu();
  }

  /** {@code a = ln(1 + exp(z))}. See {@link Activation.Softplus}. */
  public static Activation softplus() {
    return new Activation.Softplus();
  }

  /** {@code a = z / (1 + |z|)}. See {@link Activation.Softsign}. */
  public static Activation softsign() {
    return new Activation.Softsign();
  }

  /** {@code a = z sigmoid(z)}. See {@link Activation.Swish}. */
  public static Activation swish() {
    return new Activation.Swish();
  }

  /**
   * {@code a = beta z sigmoid(z)}. See {@link Activation.ESwish}.
   *
   * @param beta factor, positive; its paper uses 1 to 2
   * @return the activation
   * @throws SpecException when beta is not positive and finite
   */
  public static Activation eSwish(double beta) {
    return new Activation.ESwish(beta);
  }

  /** {@code a = z tanh(softplus(z))}. See {@link Activation.Mish}. */
  public static Activation mish() {
    return new Activation.Mish();
  }

  /** {@code a = z Phi(z)}. See {@link Activation.Gelu}. */
  public static Activation gelu() {
    return new Activation.Gelu();
  }

  /** {@code a = 1/2 z (1 + tanh u)}. See {@link Activation.GeluTanh}. */
  public static Activation geluTanh() {
    return new Activation.GeluTanh();
  }

  /** {@code a = z sigmoid(1.702 z)}. See {@link Activation.GeluSigmoid}. */
  public static Activation geluSigmoid() {
    return new Activation.GeluSigmoid();
  }

  /** {@code a = max(-1, min(1, z))}. See {@link Activation.HardTanh}. */
  public static Activation hardTanh() {
    return new Activation.HardTanh();
  }

  /** {@code a = max(0, min(1, 0.2 z + 0.5))}. See {@link Activation.HardSigmoid}. */
  public static Activation hardSigmoid() {
    return new Activation.HardSigmoid();
  }

  /** {@code a = max(0, min(1, z + 1/2))}. See {@link Activation.PiecewiseLinear}. */
  public static Activation piecewiseLinear() {
    return new Activation.PiecewiseLinear();
  }

  /** {@code a = min(6, max(0, z))}. See {@link Activation.Relu6}. */
  public static Activation relu6() {
    return new Activation.Relu6();
  }

  /**
   * {@code a = z} for {@code z > theta}, else 0. See {@link Activation.ThresholdedRelu}.
   *
   * @param theta up to where a unit is silent, at least 0; 1 in DL4J
   * @return the activation
   * @throws SpecException when theta is negative or not finite
   */
  public static Activation thresholdedRelu(double theta) {
    return new Activation.ThresholdedRelu(theta);
  }

  /** {@code a = z^3}. See {@link Activation.Cube}. */
  public static Activation cube() {
    return new Activation.Cube();
  }

  /** {@code a = 1.7159 r(2 z / 3)}. See {@link Activation.RationalTanh}. */
  public static Activation rationalTanh() {
    return new Activation.RationalTanh();
  }

  /** {@code a = max(0, tanh(z))}. See {@link Activation.RectifiedTanh}. */
  public static Activation rectifiedTanh() {
    return new Activation.RectifiedTanh();
  }

  /**
   * The rate of a leaky integrate-and-fire neuron with the course's times of 2 and 20 milliseconds;
   * {@code withRefractory} and {@code withMembrane} follow as verbs. See {@link
   * Activation.LifRate}.
   *
   * @return the activation
   */
  public static Activation.LifRate lifRate() {
    return new Activation.LifRate();
  }

  /** 0 or 1, 1/2 at 0, as in S4. See {@link Activation.Heaviside}. */
  public static Activation.Heaviside heaviside() {
    return heaviside(0.5);
  }

  /**
   * 0, {@code atZero} or 1. See {@link Activation.Heaviside}.
   *
   * @param atZero value at 0, in [0, 1]
   * @return the activation
   * @throws SpecException when the value is outside [0, 1]
   */
  public static Activation.Heaviside heaviside(double atZero) {
    return new Activation.Heaviside(atZero);
  }

  /** -1, 0 or 1. See {@link Activation.Sign}. */
  public static Activation.Sign sign() {
    return new Activation.Sign();
  }

  /** 1 for the greatest drive, else 0. See {@link Activation.OneHot}. */
  public static Activation.OneHot oneHot() {
    return new Activation.OneHot();
  }

  /** {@code 1/2 sum (a - y)^2}, the half included. See {@link Loss.Quadratic}. */
  public static Loss quadratic() {
    return new Loss.Quadratic();
  }

  /** {@code 1/n sum (a - y)^2} over n units, as in DL4J. See {@link Loss.MeanSquaredError}. */
  public static Loss meanSquaredError() {
    return new Loss.MeanSquaredError();
  }

  /** {@code sum (a - y)^2}, no half, not divided by the units. See {@link Loss.SumOfSquares}. */
  public static Loss sumOfSquares() {
    return new Loss.SumOfSquares();
  }

  /** {@code 1/n sum |a - y|} over n units. See {@link Loss.MeanAbsoluteError}. */
  public static Loss meanAbsoluteError() {
    return new Loss.MeanAbsoluteError();
  }

  /** {@code sum |a - y|}, not divided by the units. See {@link Loss.SumOfAbsoluteErrors}. */
  public static Loss sumOfAbsoluteErrors() {
    return new Loss.SumOfAbsoluteErrors();
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
   * {@code -ln a_c} for softmax units, the one-hot targets naming class c. See {@link
   * Loss.LogLikelihood}.
   */
  public static Loss logLikelihood() {
    return new Loss.LogLikelihood();
  }

  /** {@code sum y ln(y / a)} for softmax units. See {@link Loss.KlDivergence}. */
  public static Loss klDivergence() {
    return new Loss.KlDivergence();
  }

  /** {@code sum max(0, 1 - y a)} for targets -1 and 1. See {@link Loss.Hinge}. */
  public static Loss hinge() {
    return new Loss.Hinge();
  }

  /** {@code sum max(0, 1 - y a)^2} for targets -1 and 1. See {@link Loss.SquaredHinge}. */
  public static Loss squaredHinge() {
    return new Loss.SquaredHinge();
  }

  /** {@code sum (a - y ln a)} for softplus units. See {@link Loss.Poisson}. */
  public static Loss poisson() {
    return new Loss.Poisson();
  }

  /** {@code -sum y a / (|y| |a|)}: only directions count. See {@link Loss.CosineProximity}. */
  public static Loss cosineProximity() {
    return new Loss.CosineProximity();
  }

  /** {@code 1/n sum ln^2((a + 1) / (y + 1))} over n units. See {@link Loss.MeanSquaredLogError}. */
  public static Loss meanSquaredLogError() {
    return new Loss.MeanSquaredLogError();
  }

  /**
   * {@code 100/n sum |(y - a) / y|} over n units, in percent. See {@link
   * Loss.MeanAbsolutePercentageError}.
   */
  public static Loss meanAbsolutePercentageError() {
    return new Loss.MeanAbsolutePercentageError();
  }

  /**
   * {@code c sum |w|} over all weights; {@code onBiases} follows as a verb. See {@link Penalty.L1}.
   *
   * @param coefficient the factor c, at least 0
   * @return the penalty
   * @throws SpecException when the coefficient is negative or not finite
   */
  public static Penalty l1(double coefficient) {
    return new Penalty.L1(coefficient);
  }

  /**
   * {@code 1/2 c sum w^2} over all weights; {@code onBiases} follows as a verb. See {@link
   * Penalty.L2}.
   *
   * @param coefficient the factor c, at least 0; the course's lambda / n
   * @return the penalty
   * @throws SpecException when the coefficient is negative or not finite
   */
  public static Penalty l2(double coefficient) {
    return new Penalty.L2(coefficient);
  }

  /**
   * Clips every value of the gradient to {@code [-theta, theta]}. See {@link Clipping.EachValue}.
   *
   * @param limit theta, positive and finite
   * @return the clipping
   * @throws SpecException when the limit is not positive and finite
   */
  public static Clipping eachValueTo(double limit) {
    return new Clipping.EachValue(limit);
  }

  /**
   * Shortens the gradient of each layer to the norm {@code theta}. See {@link
   * Clipping.NormOfLayer}.
   *
   * @param limit theta, positive and finite
   * @return the clipping
   * @throws SpecException when the limit is not positive and finite
   */
  public static Clipping normOfLayerTo(double limit) {
    return new Clipping.NormOfLayer(limit);
  }

  /**
   * Shortens the gradient of each parameter array to the norm {@code theta}. See {@link
   * Clipping.NormOfParameter}.
   *
   * @param limit theta, positive and finite
   * @return the clipping
   * @throws SpecException when the limit is not positive and finite
   */
  public static Clipping normOfParameterTo(double limit) {
    return new Clipping.NormOfParameter(limit);
  }

  /** Brings the gradient of each layer to the norm 1. See {@link Clipping.UnitNormOfLayer}. */
  public static Clipping unitNormOfLayer() {
    return new Clipping.UnitNormOfLayer();
  }

  /**
   * Brings the gradient of each parameter array to the norm 1. See {@link
   * Clipping.UnitNormOfParameter}.
   */
  public static Clipping unitNormOfParameter() {
    return new Clipping.UnitNormOfParameter();
  }

  /**
   * How batch normalization is done: {@code decay}, {@code epsilon} and {@code asInDl4j} follow as
   * verbs. See {@link Normalization.Batch}.
   */
  public static Normalization.Batch batchStatistics() {
    return new Normalization.Batch();
  }

  /**
   * {@code w' = w - u - eta c w} beside the optimizer's update u; {@code withoutLearningRate} and
   * {@code onBiases} follow as verbs. See {@link WeightDecay}.
   *
   * @param coefficient c, at least 0 and finite
   * @return the decay of all weights
   * @throws SpecException when the coefficient is negative or not finite
   */
  public static WeightDecay weightDecay(double coefficient) {
    return new WeightDecay(coefficient);
  }

  /**
   * Shortens the weights into each unit to the norm {@code m}; {@code onBiases} follows as a verb.
   * See {@link Constraint.MaxNorm}.
   *
   * @param norm m, positive and finite
   * @return the constraint on all weights
   * @throws SpecException when the norm is not positive and finite
   */
  public static Constraint maxNorm(double norm) {
    return new Constraint.MaxNorm(norm, Role.WEIGHTS);
  }

  /**
   * Brings the weights into each unit to the norm 1; {@code onBiases} follows as a verb. See {@link
   * Constraint.UnitNorm}.
   */
  public static Constraint unitNorm() {
    return new Constraint.UnitNorm(Role.WEIGHTS);
  }

  /**
   * Replaces negative weights by 0; {@code onBiases} follows as a verb. See {@link
   * Constraint.NonNegative}.
   */
  public static Constraint nonNegative() {
    return new Constraint.NonNegative(Role.WEIGHTS);
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

  /**
   * Drops weights of a dense layer in training: {@code dropConnect(0.3)} drops three in ten. See
   * {@link DropConnect}.
   *
   * @param rate probability that a weight is dropped, in [0, 1)
   * @return what a dense layer may drop
   * @throws SpecException when the rate is outside [0, 1)
   */
  public static DropConnect dropConnect(double rate) {
    return new DropConnect(rate);
  }

  /**
   * Brings the drives of each sample in a dense layer to mean 0 and variance 1; {@code epsilon}
   * follows as a verb. See {@link LayerNormalization}.
   */
  public static LayerNormalization layerNormalization() {
    return new LayerNormalization();
  }

  /** {@code N(0, 1)}. See {@link Initializer.Normal}. */
  public static Initializer standardNormal() {
    return new Initializer.Normal(1, 0);
  }

  /**
   * {@code N(0, sd^2)}; {@code normal(0.1).around(1)} has the mean 1. See {@link
   * Initializer.Normal}.
   *
   * @param standardDeviation sd, positive and finite
   * @return the initializer
   * @throws SpecException when it is not positive and finite
   */
  public static Initializer.Normal normal(double standardDeviation) {
    return new Initializer.Normal(standardDeviation, 0);
  }

  /**
   * {@code N(0, sd^2)} cut at two standard deviations; {@code around} sets the mean. See {@link
   * Initializer.TruncatedNormal}.
   *
   * @param standardDeviation sd before the cut, positive and finite
   * @return the initializer
   * @throws SpecException when it is not positive and finite
   */
  public static Initializer.TruncatedNormal truncatedNormal(double standardDeviation) {
    return new Initializer.TruncatedNormal(standardDeviation, 0);
  }

  /**
   * {@code U(-limit, limit)}; {@code uniform(0.5).around(0.5)} is U(0, 1). See {@link
   * Initializer.Uniform}.
   *
   * @param limit half of the width, positive and finite
   * @return the initializer
   * @throws SpecException when it is not positive and finite
   */
  public static Initializer.Uniform uniform(double limit) {
    return new Initializer.Uniform(limit, 0);
  }

  /**
   * {@code exp(sd z)}, z standard normal: positive values around the median 1; {@code withMedian}
   * sets another. See {@link Initializer.LogNormal}.
   *
   * @param standardDeviation sd of the logarithm, positive and finite
   * @return the initializer
   * @throws SpecException when it is not positive and finite
   */
  public static Initializer.LogNormal logNormal(double standardDeviation) {
    return new Initializer.LogNormal(standardDeviation, 1);
  }

  /** {@code N(0, 1 / n_in)}. See {@link Scheme#LECUN_NORMAL}. */
  public static Initializer lecunNormal() {
    return Scheme.LECUN_NORMAL;
  }

  /** {@code N(0, 2 / (n_in + n_out))}. See {@link Scheme#XAVIER}. */
  public static Initializer xavier() {
    return Scheme.XAVIER;
  }

  /** {@code N(0, 1 / (n_in + n_out))}. See {@link Scheme#XAVIER_LEGACY}. */
  public static Initializer xavierLegacy() {
    return Scheme.XAVIER_LEGACY;
  }

  /** {@code N(0, 2 / n_in)}. See {@link Scheme#HE_NORMAL}. */
  public static Initializer heNormal() {
    return Scheme.HE_NORMAL;
  }

  /** {@code U(-a, a), a = 1 / sqrt(n_in)}. See {@link Scheme#FAN_IN_UNIFORM}. */
  public static Initializer fanInUniform() {
    return Scheme.FAN_IN_UNIFORM;
  }

  /** {@code U(-a, a), a = sqrt(3 / n_in)}. See {@link Scheme#LECUN_UNIFORM}. */
  public static Initializer lecunUniform() {
    return Scheme.LECUN_UNIFORM;
  }

  /** {@code U(-a, a), a = sqrt(6 / n_in)}. See {@link Scheme#HE_UNIFORM}. */
  public static Initializer heUniform() {
    return Scheme.HE_UNIFORM;
  }

  /** {@code U(-a, a), a = sqrt(6 / (n_in + n_out))}. See {@link Scheme#XAVIER_UNIFORM}. */
  public static Initializer xavierUniform() {
    return Scheme.XAVIER_UNIFORM;
  }

  /** {@code U(-a, a), a = 4 sqrt(6 / (n_in + n_out))}. See {@link Scheme#SIGMOID_UNIFORM}. */
  public static Initializer sigmoidUniform() {
    return Scheme.SIGMOID_UNIFORM;
  }

  /**
   * {@code N(0, 1 / fan)} cut at two standard deviations. See {@link
   * Scheme#VARIANCE_SCALING_NORMAL_FAN_IN}.
   *
   * @param fan {@link #fanIn}, {@link #fanOut} or {@link #fanAverage}
   * @return the initializer
   */
  public static Initializer varianceScalingNormal(Fan fan) {
    return Scheme.varianceScalingNormal(fan);
  }

  /**
   * {@code U(-a, a), a = sqrt(3 / fan)}, as in the textbooks. See {@link
   * Scheme#VARIANCE_SCALING_UNIFORM_FAN_IN}.
   *
   * @param fan {@link #fanIn}, {@link #fanOut} or {@link #fanAverage}
   * @return the initializer
   */
  public static Initializer varianceScalingUniform(Fan fan) {
    return Scheme.varianceScalingUniform(fan);
  }

  /**
   * {@code U(-a, a), a = 3 / sqrt(fan)}: what DL4J means by {@code LECUN_UNIFORM} and {@code
   * VAR_SCALING_UNIFORM}. See {@link Scheme#WIDE_UNIFORM_FAN_IN}.
   *
   * @param fan {@link #fanIn}, {@link #fanOut} or {@link #fanAverage}
   * @return the initializer
   */
  public static Initializer wideUniform(Fan fan) {
    return Scheme.wideUniform(fan);
  }

  /** {@code n_in}. See {@link Fan#IN}. */
  public static Fan fanIn() {
    return Fan.IN;
  }

  /** {@code n_out}. See {@link Fan#OUT}. */
  public static Fan fanOut() {
    return Fan.OUT;
  }

  /** {@code (n_in + n_out) / 2}. See {@link Fan#AVERAGE}. */
  public static Fan fanAverage() {
    return Fan.AVERAGE;
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

  /** Every value 0. */
  public static Initializer zeros() {
    return constant(0);
  }

  /** Every value 1. */
  public static Initializer ones() {
    return constant(1);
  }

  /** 1 on the diagonal, 0 elsewhere. See {@link Initializer.IdentityMatrix}. */
  public static Initializer identityMatrix() {
    return new Initializer.IdentityMatrix();
  }

  /** Orthonormal columns, or rows where there are fewer. See {@link Initializer.Orthogonal}. */
  public static Initializer orthogonal() {
    return new Initializer.Orthogonal(1);
  }

  /**
   * Orthonormal columns, or rows, times a gain. See {@link Initializer.Orthogonal}.
   *
   * @param gain the factor, positive and finite
   * @return the initializer
   * @throws SpecException when it is not positive and finite
   */
  public static Initializer orthogonal(double gain) {
    return new Initializer.Orthogonal(gain);
  }

  /**
   * Values of your own: for weights one row an input and one column a unit, for biases one row. See
   * {@link GivenValues}.
   *
   * @param rows at least one, all of one length; copied
   * @return the initializer
   * @throws SpecException when there is no value, the rows differ in length, or a value is not
   *     finite
   */
  public static Initializer given(double[]... rows) {
    return new GivenValues(rows);
  }

  /**
   * Gradient descent, {@code w' = w - eta g}; {@code withMomentum}, {@code withNesterov} and other
   * forms of momentum follow as verbs.
   *
   * @param learningRate eta, positive and finite
   * @return the optimizer
   * @throws SpecException when it is not positive and finite
   */
  public static Optimizer.Sgd sgd(double learningRate) {
    return sgd(new Schedule.Constant(learningRate));
  }

  /**
   * As {@link #sgd(double)}, on a schedule.
   *
   * @param learningRate eta as a function of steps or epochs
   * @return the optimizer
   */
  public static Optimizer.Sgd sgd(Schedule learningRate) {
    return new Optimizer.Sgd(learningRate);
  }

  /**
   * A rolling ball, {@code v' = (1 - r dt) v - dt g, w' = w + dt v'}; {@code withFriction} follows
   * as a verb. See {@link Momentum.Ball}.
   *
   * @param timeStep dt, positive and finite
   * @return the optimizer
   * @throws SpecException when it is not positive and finite
   */
  public static Momentum.Ball ball(double timeStep) {
    return ball(new Schedule.Constant(timeStep));
  }

  /**
   * As {@link #ball(double)}, on a schedule.
   *
   * @param timeStep dt as a function of steps or epochs
   * @return the optimizer
   */
  public static Momentum.Ball ball(Schedule timeStep) {
    return new Momentum.Ball(timeStep, 0);
  }

  /**
   * Steps by the root of the sum of squares. See {@link Adaptive.AdaGrad}.
   *
   * @param learningRate eta, positive and finite
   * @return the optimizer
   * @throws SpecException when it is not positive and finite
   */
  public static Adaptive.AdaGrad adaGrad(double learningRate) {
    return adaGrad(new Schedule.Constant(learningRate));
  }

  /**
   * As {@link #adaGrad(double)}, on a schedule.
   *
   * @param learningRate eta as a function of steps or epochs
   * @return the optimizer
   */
  public static Adaptive.AdaGrad adaGrad(Schedule learningRate) {
    return Adaptive.AdaGrad.of(learningRate);
  }

  /**
   * Steps by the root of the average square. See {@link Adaptive.RmsProp}.
   *
   * @param learningRate eta, positive and finite
   * @return the optimizer
   * @throws SpecException when it is not positive and finite
   */
  public static Adaptive.RmsProp rmsProp(double learningRate) {
    return rmsProp(new Schedule.Constant(learningRate));
  }

  /**
   * As {@link #rmsProp(double)}, on a schedule.
   *
   * @param learningRate eta as a function of steps or epochs
   * @return the optimizer
   */
  public static Adaptive.RmsProp rmsProp(Schedule learningRate) {
    return Adaptive.RmsProp.of(learningRate);
  }

  /**
   * Average gradient by the root of the average square. See {@link Adaptive.Adam}.
   *
   * @param learningRate eta, positive and finite
   * @return the optimizer
   * @throws SpecException when it is not positive and finite
   */
  public static Adaptive.Adam adam(double learningRate) {
    return adam(new Schedule.Constant(learningRate));
  }

  /**
   * As {@link #adam(double)}, on a schedule.
   *
   * @param learningRate eta as a function of steps or epochs
   * @return the optimizer
   */
  public static Adaptive.Adam adam(Schedule learningRate) {
    return Adaptive.Adam.of(learningRate);
  }

  /**
   * Average gradient by the greatest size. See {@link Adaptive.AdaMax}.
   *
   * @param learningRate eta, positive and finite
   * @return the optimizer
   * @throws SpecException when it is not positive and finite
   */
  public static Adaptive.AdaMax adaMax(double learningRate) {
    return adaMax(new Schedule.Constant(learningRate));
  }

  /**
   * As {@link #adaMax(double)}, on a schedule.
   *
   * @param learningRate eta as a function of steps or epochs
   * @return the optimizer
   */
  public static Adaptive.AdaMax adaMax(Schedule learningRate) {
    return Adaptive.AdaMax.of(learningRate);
  }

  /**
   * Average gradient by the root of the greatest average square. See {@link Adaptive.AmsGrad}.
   *
   * @param learningRate eta, positive and finite
   * @return the optimizer
   * @throws SpecException when it is not positive and finite
   */
  public static Adaptive.AmsGrad amsGrad(double learningRate) {
    return amsGrad(new Schedule.Constant(learningRate));
  }

  /**
   * As {@link #amsGrad(double)}, on a schedule.
   *
   * @param learningRate eta as a function of steps or epochs
   * @return the optimizer
   */
  public static Adaptive.AmsGrad amsGrad(Schedule learningRate) {
    return Adaptive.AmsGrad.of(learningRate);
  }

  /**
   * Adam that looks ahead. See {@link Adaptive.Nadam}.
   *
   * @param learningRate eta, positive and finite
   * @return the optimizer
   * @throws SpecException when it is not positive and finite
   */
  public static Adaptive.Nadam nadam(double learningRate) {
    return nadam(new Schedule.Constant(learningRate));
  }

  /**
   * As {@link #nadam(double)}, on a schedule.
   *
   * @param learningRate eta as a function of steps or epochs
   * @return the optimizer
   */
  public static Adaptive.Nadam nadam(Schedule learningRate) {
    return Adaptive.Nadam.of(learningRate);
  }

  /**
   * Average gradient by the root of the average squared surprise. See {@link Adaptive.AdaBelief}.
   *
   * @param learningRate eta, positive and finite
   * @return the optimizer
   * @throws SpecException when it is not positive and finite
   */
  public static Adaptive.AdaBelief adaBelief(double learningRate) {
    return adaBelief(new Schedule.Constant(learningRate));
  }

  /**
   * As {@link #adaBelief(double)}, on a schedule.
   *
   * @param learningRate eta as a function of steps or epochs
   * @return the optimizer
   */
  public static Adaptive.AdaBelief adaBelief(Schedule learningRate) {
    return Adaptive.AdaBelief.of(learningRate);
  }

  /** Steps by the ratio of two roots, without a learning rate. See {@link Adaptive.AdaDelta}. */
  public static Adaptive.AdaDelta adaDelta() {
    return Adaptive.AdaDelta.of();
  }

  /**
   * The start of a schedule: {@code from(0.5).halved().everyEpochs(10)}, {@code
   * from(0.1).toZeroInSteps(1000)} and others.
   *
   * @param start the first value, positive and finite
   * @return the first half of the sentence
   * @throws SpecException when the value is not positive and finite
   */
  public static ScheduleStart from(double start) {
    return new ScheduleStart(start);
  }

  /**
   * A schedule by a table: the value at the greatest key that has been reached.
   *
   * @param values by number of steps taken; has the key 0
   * @return the schedule
   * @throws SpecException when the key 0 is missing, or a key or value cannot be
   */
  public static Schedule byStep(Map<Integer, Double> values) {
    return new Schedule.Table(new TreeMap<>(values), Schedule.Clock.STEPS);
  }

  /**
   * A schedule by a table: the value at the greatest key that has been reached.
   *
   * @param values by number of epochs finished; has the key 0
   * @return the schedule
   * @throws SpecException when the key 0 is missing, or a key or value cannot be
   */
  public static Schedule byEpoch(Map<Integer, Double> values) {
    return new Schedule.Table(new TreeMap<>(values), Schedule.Clock.EPOCHS);
  }

  /**
   * When the validation loss has stopped improving: {@code noImprovementIn(10)}, or {@code
   * noImprovementIn(10, 20, 50)} with more patience after each plateau. See {@link Patience}.
   *
   * @param epochs for how many epochs, once a plateau
   * @return the patience
   * @throws SpecException when there is no number, or one below 1
   */
  public static Patience noImprovementIn(int... epochs) {
    return new Patience(Arrays.stream(epochs).boxed().toList());
  }

  /**
   * Trains for so many passes over the data; {@code batchesOf}, {@code seed}, {@code inGivenOrder},
   * {@code holdingOut} and {@code stopping} follow as verbs.
   *
   * @param epochs number of passes, at least 1
   * @return a plan with batches of 32, seed 1, shuffled
   * @throws SpecException when there is not at least one epoch
   */
  public static Plan epochs(int epochs) {
    return new Plan(epochs);
  }
}
