package dev.tandem.reference;

import dev.tandem.reference.matrix.Elementary;
import dev.tandem.reference.matrix.Functions;
import dev.tandem.spec.Activation;
import java.util.function.DoubleUnaryOperator;

/**
 * The table of activation functions: value and derivative side by side.
 *
 * @param functions what computes the rows of those that most networks have
 */
record Activations(Functions functions) implements Activation.Cases<ActivationFunction> {

  @Override
  public ActivationFunction identity(Activation.Identity activation) {
    return RowActivations.IDENTITY;
  }

  @Override
  public ActivationFunction sigmoid(Activation.Sigmoid activation) {
    return new RowSigmoid(functions);
  }

  @Override
  public ActivationFunction tanh(Activation.Tanh activation) {
    return new RowTanh(functions);
  }

  @Override
  public ActivationFunction relu(Activation.Relu activation) {
    return RowActivations.RELU;
  }

  @Override
  public ActivationFunction softmax(Activation.Softmax activation) {
    return new RowSoftmax(functions);
  }

  @Override
  public ActivationFunction arctan(Activation.ArcTan activation) {
    return new Elementwise(Math::atan, (z, a) -> 1 / (1 + z * z));
  }

  @Override
  public ActivationFunction leakyRelu(Activation.LeakyRelu activation) {
    return new RowLine(activation.slope());
  }

  @Override
  public ActivationFunction elu(Activation.Elu activation) {
    return new RowElu(functions, activation.alpha());
  }

  @Override
  public ActivationFunction selu(Activation.Selu activation) {
    double lambda = Activation.Selu.LAMBDA;
    double alpha = Activation.Selu.ALPHA;
    return new Elementwise(
        z -> lambda * (z > 0 ? z : alpha * Elementary.expm1(z)),
        (z, a) -> lambda * (z > 0 ? 1 : alpha * Elementary.exp(z)));
  }

  @Override
  public ActivationFunction softplus(Activation.Softplus activation) {
    return new RowSoftplus(functions);
  }

  @Override
  public ActivationFunction softsign(Activation.Softsign activation) {
    return new Elementwise(
        z -> z / (1 + Math.abs(z)), (z, a) -> 1 / ((1 + Math.abs(z)) * (1 + Math.abs(z))));
  }

  @Override
  public ActivationFunction swish(Activation.Swish activation) {
    return gated(1, 1);
  }

  @Override
  public ActivationFunction eSwish(Activation.ESwish activation) {
    return gated(activation.beta(), 1);
  }

  /** {@code 1 - tanh^2 = 1 / cosh^2}, which does not cancel. */
  @Override
  public ActivationFunction mish(Activation.Mish activation) {
    return new Elementwise(
        z -> z * Elementary.tanh(Elementary.softplus(z)),
        (z, a) ->
            Elementary.tanh(Elementary.softplus(z))
                + z * Elementary.logistic(z) * squared(1 / Math.cosh(Elementary.softplus(z))));
  }

  @Override
  public ActivationFunction gelu(Activation.Gelu activation) {
    return new Elementwise(
        z -> z * Normal.distribution(z), (z, a) -> Normal.distribution(z) + z * Normal.density(z));
  }

  @Override
  public ActivationFunction geluTanh(Activation.GeluTanh activation) {
    double root = Math.sqrt(2 / Math.PI);
    DoubleUnaryOperator u = z -> root * (z + 0.044715 * z * z * z);
    DoubleUnaryOperator slope = z -> root * (1 + 3 * 0.044715 * z * z);
    return new Elementwise(
        z -> 0.5 * z * (1 + Elementary.tanh(u.applyAsDouble(z))),
        (z, a) ->
            0.5 * (1 + Elementary.tanh(u.applyAsDouble(z)))
                + 0.5 * z * squared(1 / Math.cosh(u.applyAsDouble(z))) * slope.applyAsDouble(z));
  }

  @Override
  public ActivationFunction geluSigmoid(Activation.GeluSigmoid activation) {
    return gated(1, 1.702);
  }

  @Override
  public ActivationFunction hardTanh(Activation.HardTanh activation) {
    return new Elementwise(z -> Math.max(-1, Math.min(1, z)), (z, a) -> -1 <= z && z <= 1 ? 1 : 0);
  }

  @Override
  public ActivationFunction hardSigmoid(Activation.HardSigmoid activation) {
    return new Elementwise(
        z -> Math.max(0, Math.min(1, 0.2 * z + 0.5)), (z, a) -> -2.5 <= z && z <= 2.5 ? 0.2 : 0);
  }

  @Override
  public ActivationFunction piecewiseLinear(Activation.PiecewiseLinear activation) {
    return new Elementwise(
        z -> Math.max(0, Math.min(1, z + 0.5)), (z, a) -> -0.5 <= z && z <= 0.5 ? 1 : 0);
  }

  @Override
  public ActivationFunction relu6(Activation.Relu6 activation) {
    return new Elementwise(z -> Math.max(0, Math.min(6, z)), (z, a) -> 0 < z && z < 6 ? 1 : 0);
  }

  @Override
  public ActivationFunction thresholdedRelu(Activation.ThresholdedRelu activation) {
    double theta = activation.theta();
    return new Elementwise(z -> z > theta ? z : 0, (z, a) -> z > theta ? 1 : 0);
  }

  @Override
  public ActivationFunction cube(Activation.Cube activation) {
    return new Elementwise(z -> z * z * z, (z, a) -> 3 * z * z);
  }

  @Override
  public ActivationFunction rationalTanh(Activation.RationalTanh activation) {
    DoubleUnaryOperator q = u -> 1 + u + u * u + 1.41645 * u * u * u * u;
    DoubleUnaryOperator slope = u -> 1 + 2 * u + 4 * 1.41645 * u * u * u;
    return new Elementwise(
        z -> 1.7159 * Math.signum(z) * (1 - 1 / q.applyAsDouble(2 * Math.abs(z) / 3)),
        (z, a) -> {
          double u = 2 * Math.abs(z) / 3;
          return 1.7159 * 2 / 3 * slope.applyAsDouble(u) / squared(q.applyAsDouble(u));
        });
  }

  @Override
  public ActivationFunction rectifiedTanh(Activation.RectifiedTanh activation) {
    return new Elementwise(z -> Math.max(0, Elementary.tanh(z)), (z, a) -> z > 0 ? 1 - a * a : 0);
  }

  @Override
  public ActivationFunction lifRate(Activation.LifRate activation) {
    double refractory = activation.refractory();
    double membrane = activation.membrane();
    return new Elementwise(
        z -> z > 1 ? 1 / (refractory - membrane * Math.log1p(-1 / z)) : 0,
        (z, a) -> z > 1 ? a * a * membrane / (z * (z - 1)) : 0);
  }

  @Override
  public ActivationFunction heaviside(Activation.Heaviside activation) {
    return step(z -> z == 0 ? activation.atZero() : z > 0 ? 1 : 0);
  }

  @Override
  public ActivationFunction sign(Activation.Sign activation) {
    return step(Math::signum);
  }

  @Override
  public ActivationFunction oneHot(Activation.OneHot activation) {
    return new GreatestOfRow();
  }

  @Override
  public ActivationFunction surrogate(Activation.Surrogate activation) {
    return new StraightThrough(activation.step().match(this), activation.derivedFrom().match(this));
  }

  /** {@code scale z sigmoid(gain z)}. */
  private static ActivationFunction gated(double scale, double gain) {
    return new Elementwise(
        z -> scale * z * Elementary.logistic(gain * z),
        (z, a) -> {
          double s = Elementary.logistic(gain * z);
          return scale * (s + gain * z * s * (1 - s));
        });
  }

  /** A function of one drive whose derivative is 0 wherever there is one. */
  private static ActivationFunction step(DoubleUnaryOperator value) {
    return new Elementwise(value, (z, a) -> 0);
  }

  private static double squared(double x) {
    return x * x;
  }
}
