package dev.tandem.reference.graph;

import static dev.tandem.reference.autodiff.Expressions.abs;
import static dev.tandem.reference.autodiff.Expressions.constant;
import static dev.tandem.reference.autodiff.Expressions.exp;
import static dev.tandem.reference.autodiff.Expressions.ifPositive;
import static dev.tandem.reference.autodiff.Expressions.log;
import static dev.tandem.reference.autodiff.Expressions.log1p;
import static dev.tandem.reference.autodiff.Expressions.softplus;
import static dev.tandem.reference.autodiff.Expressions.sqrt;

import dev.tandem.data.Matrix;
import dev.tandem.reference.autodiff.Expression;
import dev.tandem.spec.Loss;

/** The table of losses. Those that would take the logarithm of a rounded 0 begin at the drives. */
enum Losses implements Loss.Cases<LossTerms> {
  TABLE;

  /** Below it {@code ln(1 + exp(z)) = exp(z)} to the last bit, so its logarithm is z. */
  private static final double TINY = -37;

  @Override
  public LossTerms quadratic(Loss.Quadratic loss) {
    return (z, a, y) -> a.minus(y).square().times(0.5);
  }

  @Override
  public LossTerms meanSquaredError(Loss.MeanSquaredError loss) {
    return (z, a, y) -> a.minus(y).square().dividedBy(a.columns());
  }

  @Override
  public LossTerms sumOfSquares(Loss.SumOfSquares loss) {
    return (z, a, y) -> a.minus(y).square();
  }

  @Override
  public LossTerms meanAbsoluteError(Loss.MeanAbsoluteError loss) {
    return (z, a, y) -> abs(a.minus(y)).dividedBy(a.columns());
  }

  @Override
  public LossTerms sumOfAbsoluteErrors(Loss.SumOfAbsoluteErrors loss) {
    return (z, a, y) -> abs(a.minus(y));
  }

  /** {@code -ln a = softplus(z) - z} and {@code -ln(1 - a) = softplus(z)}. */
  @Override
  public LossTerms binaryCrossEntropy(Loss.BinaryCrossEntropy loss) {
    return (z, a, y) -> softplus(z).minus(y.times(z));
  }

  @Override
  public LossTerms crossEntropy(Loss.CrossEntropy loss) {
    return (z, a, y) -> y.times(surprise(z));
  }

  @Override
  public LossTerms logLikelihood(Loss.LogLikelihood loss) {
    return (z, a, y) -> y.times(surprise(z));
  }

  /** {@code 0 ln 0 = 0}. */
  @Override
  public LossTerms klDivergence(Loss.KlDivergence loss) {
    return (z, a, y) -> y.times(surprise(z)).plus(ifPositive(y, y.times(log(y)), constant(0)));
  }

  @Override
  public LossTerms hinge(Loss.Hinge loss) {
    return (z, a, y) -> shortfall(a, y);
  }

  @Override
  public LossTerms squaredHinge(Loss.SquaredHinge loss) {
    return (z, a, y) -> shortfall(a, y).square();
  }

  /** As {@code a} underflows, {@code ln a} goes to {@code z}. */
  @Override
  public LossTerms poisson(Loss.Poisson loss) {
    return (z, a, y) -> a.minus(y.times(ifPositive(constant(TINY).minus(z), z, log(a))));
  }

  /** An output of length 0 has no direction. */
  @Override
  public LossTerms cosineProximity(Loss.CosineProximity loss) {
    return (z, a, y) -> {
      Expression length = length(a);
      Expression cosine = a.dividedBy(length).times(y.dividedBy(length(y))).rowSums();
      return ifPositive(constant(Double.MIN_NORMAL).minus(length), constant(0), cosine.negative());
    };
  }

  @Override
  public LossTerms meanSquaredLogError(Loss.MeanSquaredLogError loss) {
    return (z, a, y) -> log1p(a).minus(log1p(y)).square().dividedBy(a.columns());
  }

  @Override
  public LossTerms meanAbsolutePercentageError(Loss.MeanAbsolutePercentageError loss) {
    return (z, a, y) -> abs(y.minus(a).dividedBy(y)).times(100).dividedBy(a.columns());
  }

  @Override
  public LossTerms weighted(Loss.Weighted loss) {
    LossTerms terms = loss.loss().match(this);
    double[] weights = loss.toArray();
    Expression row = constant(Matrix.of(1, weights.length, weights));
    return (z, a, y) -> terms.of(z, a, y).times(row);
  }

  /** {@code -ln a = ln sum_k exp(z_k) - z} of a softmax. */
  private static Expression surprise(Expression z) {
    Expression shifted = z.minus(z.rowMaxima().stopGradient());
    return log(exp(shifted).rowSums()).minus(shifted);
  }

  /** {@code max(0, 1 - y a)}, the kink on the side of 0. */
  private static Expression shortfall(Expression a, Expression y) {
    Expression missing = constant(1).minus(y.times(a));
    return ifPositive(missing, missing, constant(0));
  }

  /** {@code |v|} of each row, in units of its greatest value: no square under- or overflows. */
  private static Expression length(Expression v) {
    Expression greatest = abs(v).rowMaxima().stopGradient();
    Expression unit = ifPositive(greatest, greatest, constant(1));
    return sqrt(v.dividedBy(unit).square().rowSums()).times(unit);
  }
}
