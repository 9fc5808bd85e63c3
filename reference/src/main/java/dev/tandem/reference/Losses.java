package dev.tandem.reference;

import static dev.tandem.reference.OutputTerm.DISTANCE;
import static dev.tandem.reference.OutputTerm.HINGE;
import static dev.tandem.reference.OutputTerm.RELATIVE_DISTANCE;
import static dev.tandem.reference.OutputTerm.SQUARE;
import static dev.tandem.reference.OutputTerm.SQUARED_HINGE;
import static dev.tandem.reference.OutputTerm.SQUARED_LOG_RATIO;

import dev.tandem.spec.Loss;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** The table of losses for a number of outputs, each with its weight. */
final class Losses implements Loss.Cases<LossFunction> {

  private final double[] weights;

  private Losses(double[] weights) {
    this.weights = weights;
  }

  /** The table for outputs that all count alike, until a loss says otherwise. */
  static Losses of(int outputs) {
    double[] weights = new double[outputs];
    Arrays.fill(weights, 1);
    return new Losses(weights);
  }

  @Override
  public LossFunction quadratic(Loss.Quadratic loss) {
    return sum(units -> 0.5, SQUARE);
  }

  @Override
  public LossFunction meanSquaredError(Loss.MeanSquaredError loss) {
    return sum(units -> 1.0 / units, SQUARE);
  }

  @Override
  public LossFunction sumOfSquares(Loss.SumOfSquares loss) {
    return sum(units -> 1, SQUARE);
  }

  @Override
  public LossFunction meanAbsoluteError(Loss.MeanAbsoluteError loss) {
    return sum(units -> 1.0 / units, DISTANCE);
  }

  @Override
  public LossFunction sumOfAbsoluteErrors(Loss.SumOfAbsoluteErrors loss) {
    return sum(units -> 1, DISTANCE);
  }

  @Override
  public LossFunction binaryCrossEntropy(Loss.BinaryCrossEntropy loss) {
    return new SigmoidCrossEntropy(weights);
  }

  @Override
  public LossFunction crossEntropy(Loss.CrossEntropy loss) {
    return new SoftmaxCrossEntropy(weights);
  }

  @Override
  public LossFunction logLikelihood(Loss.LogLikelihood loss) {
    return new SoftmaxCrossEntropy(weights);
  }

  @Override
  public LossFunction klDivergence(Loss.KlDivergence loss) {
    return new KullbackLeibler(weights);
  }

  @Override
  public LossFunction hinge(Loss.Hinge loss) {
    return sum(units -> 1, HINGE);
  }

  @Override
  public LossFunction squaredHinge(Loss.SquaredHinge loss) {
    return sum(units -> 1, SQUARED_HINGE);
  }

  @Override
  public LossFunction poisson(Loss.Poisson loss) {
    return new Poisson(weights);
  }

  @Override
  public LossFunction cosineProximity(Loss.CosineProximity loss) {
    return new CosineProximity();
  }

  @Override
  public LossFunction meanSquaredLogError(Loss.MeanSquaredLogError loss) {
    return sum(units -> 1.0 / units, SQUARED_LOG_RATIO);
  }

  @Override
  public LossFunction meanAbsolutePercentageError(Loss.MeanAbsolutePercentageError loss) {
    return sum(units -> 100.0 / units, RELATIVE_DISTANCE);
  }

  @Override
  public LossFunction weighted(Loss.Weighted loss) {
    return loss.loss().match(new Losses(loss.toArray()));
  }

  private LossFunction sum(IntToDoubleFunction factor, OutputTerm term) {
    return new OutputSum(factor, weights, term);
  }
}
