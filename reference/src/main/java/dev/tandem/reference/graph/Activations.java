package dev.tandem.reference.graph;

import static dev.tandem.reference.autodiff.Expressions.atan;
import static dev.tandem.reference.autodiff.Expressions.constant;
import static dev.tandem.reference.autodiff.Expressions.erfc;
import static dev.tandem.reference.autodiff.Expressions.exp;
import static dev.tandem.reference.autodiff.Expressions.ifPositive;
import static dev.tandem.reference.autodiff.Expressions.log1p;
import static dev.tandem.reference.autodiff.Expressions.sqrt;

import dev.tandem.reference.autodiff.Expression;
import dev.tandem.reference.autodiff.Expressions;
import dev.tandem.spec.Activation;
import java.util.function.UnaryOperator;

/**
 * The table of activation functions, samples as rows. At a kink the piece that is chosen there says
 * which derivative it has.
 */
enum Activations implements Activation.Cases<UnaryOperator<Expression>> {
  TABLE;

  @Override
  public UnaryOperator<Expression> identity(Activation.Identity activation) {
    return z -> z;
  }

  @Override
  public UnaryOperator<Expression> sigmoid(Activation.Sigmoid activation) {
    return Expressions::sigmoid;
  }

  @Override
  public UnaryOperator<Expression> tanh(Activation.Tanh activation) {
    return Expressions::tanh;
  }

  @Override
  public UnaryOperator<Expression> relu(Activation.Relu activation) {
    return z -> ifPositive(z, z, constant(0));
  }

  /** Less the greatest of the row, which changes nothing and keeps the exponentials finite. */
  @Override
  public UnaryOperator<Expression> softmax(Activation.Softmax activation) {
    return z -> {
      Expression e = exp(z.minus(z.rowMaxima().stopGradient()));
      return e.dividedBy(e.rowSums());
    };
  }

  @Override
  public UnaryOperator<Expression> arctan(Activation.ArcTan activation) {
    return Expressions::atan;
  }

  @Override
  public UnaryOperator<Expression> leakyRelu(Activation.LeakyRelu activation) {
    return z -> ifNegative(z, z.times(activation.slope()), z);
  }

  @Override
  public UnaryOperator<Expression> elu(Activation.Elu activation) {
    return z -> ifNegative(z, exp(z).minus(1).times(activation.alpha()), z);
  }

  @Override
  public UnaryOperator<Expression> selu(Activation.Selu activation) {
    return z ->
        ifPositive(z, z, exp(z).minus(1).times(Activation.Selu.ALPHA))
            .times(Activation.Selu.LAMBDA);
  }

  @Override
  public UnaryOperator<Expression> softplus(Activation.Softplus activation) {
    return Expressions::softplus;
  }

  @Override
  public UnaryOperator<Expression> softsign(Activation.Softsign activation) {
    return z -> z.dividedBy(Expressions.abs(z).plus(1));
  }

  @Override
  public UnaryOperator<Expression> swish(Activation.Swish activation) {
    return z -> z.times(Expressions.sigmoid(z));
  }

  @Override
  public UnaryOperator<Expression> eSwish(Activation.ESwish activation) {
    return z -> z.times(Expressions.sigmoid(z)).times(activation.beta());
  }

  @Override
  public UnaryOperator<Expression> mish(Activation.Mish activation) {
    return z -> z.times(Expressions.tanh(Expressions.softplus(z)));
  }

  /** {@code Phi(z) = 1/2 erfc(-z / sqrt 2)}. */
  @Override
  public UnaryOperator<Expression> gelu(Activation.Gelu activation) {
    return z -> z.times(erfc(z.negative().dividedBy(sqrt(constant(2))))).times(0.5);
  }

  /** {@code 2 / pi} is a half of {@code 1 / arctan 1}. */
  @Override
  public UnaryOperator<Expression> geluTanh(Activation.GeluTanh activation) {
    return z -> {
      Expression root = sqrt(constant(0.5).dividedBy(atan(constant(1))));
      Expression u = z.plus(z.square().times(z).times(0.044715)).times(root);
      return z.times(0.5).times(Expressions.tanh(u).plus(1));
    };
  }

  @Override
  public UnaryOperator<Expression> geluSigmoid(Activation.GeluSigmoid activation) {
    return z -> z.times(Expressions.sigmoid(z.times(1.702)));
  }

  @Override
  public UnaryOperator<Expression> hardTanh(Activation.HardTanh activation) {
    return z -> clipped(z, 1);
  }

  @Override
  public UnaryOperator<Expression> hardSigmoid(Activation.HardSigmoid activation) {
    return z -> clipped(z, 2.5).times(0.2).plus(0.5);
  }

  @Override
  public UnaryOperator<Expression> piecewiseLinear(Activation.PiecewiseLinear activation) {
    return z -> clipped(z, 0.5).plus(0.5);
  }

  @Override
  public UnaryOperator<Expression> relu6(Activation.Relu6 activation) {
    return z -> ifPositive(z, ifNegative(z.minus(6), z, constant(6)), constant(0));
  }

  @Override
  public UnaryOperator<Expression> thresholdedRelu(Activation.ThresholdedRelu activation) {
    return z -> ifPositive(z.minus(activation.theta()), z, constant(0));
  }

  @Override
  public UnaryOperator<Expression> cube(Activation.Cube activation) {
    return z -> z.square().times(z);
  }

  @Override
  public UnaryOperator<Expression> rationalTanh(Activation.RationalTanh activation) {
    return z -> {
      Expression u = z.times(2).dividedBy(3);
      return ifPositive(z, oneMinusInverse(u), oneMinusInverse(u.negative()).negative())
          .times(1.7159);
    };
  }

  @Override
  public UnaryOperator<Expression> rectifiedTanh(Activation.RectifiedTanh activation) {
    return z -> ifPositive(z, Expressions.tanh(z), constant(0));
  }

  @Override
  public UnaryOperator<Expression> lifRate(Activation.LifRate activation) {
    return z -> {
      Expression silence = log1p(constant(-1).dividedBy(z)).times(-activation.membrane());
      Expression rate = constant(1).dividedBy(silence.plus(activation.refractory()));
      return ifPositive(z.minus(1), rate, constant(0));
    };
  }

  @Override
  public UnaryOperator<Expression> heaviside(Activation.Heaviside activation) {
    return z -> step(z, 0, activation.atZero());
  }

  @Override
  public UnaryOperator<Expression> sign(Activation.Sign activation) {
    return z -> step(z, -1, 0);
  }

  @Override
  public UnaryOperator<Expression> oneHot(Activation.OneHot activation) {
    return Expressions::oneHot;
  }

  /** The step, plus a difference that is 0 and has the derivative of the other activation. */
  @Override
  public UnaryOperator<Expression> surrogate(Activation.Surrogate activation) {
    UnaryOperator<Expression> step = activation.step().match(this);
    UnaryOperator<Expression> derivedFrom = activation.derivedFrom().match(this);
    return z -> {
      Expression f = derivedFrom.apply(z);
      return step.apply(z).stopGradient().plus(f.minus(f.stopGradient()));
    };
  }

  /** {@code 1 - 1 / q, q = 1 + u + u^2 + 1.41645 u^4}. */
  private static Expression oneMinusInverse(Expression u) {
    Expression square = u.square();
    Expression q = u.plus(1).plus(square).plus(square.square().times(1.41645));
    return constant(1).minus(constant(1).dividedBy(q));
  }

  /** {@code z} while {@code -end <= z <= end}, with the slope 1 at both ends. */
  private static Expression clipped(Expression z, double end) {
    return ifPositive(z.minus(end), constant(end), ifNegative(z.plus(end), constant(-end), z));
  }

  /** 1 on the right. */
  private static Expression step(Expression z, double left, double atZero) {
    return ifPositive(z, constant(1), ifNegative(z, constant(left), constant(atZero)));
  }

  private static Expression ifNegative(Expression z, Expression then, Expression otherwise) {
    return ifPositive(z.negative(), then, otherwise);
  }
}
