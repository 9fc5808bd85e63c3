package dev.tandem.run;

import dev.tandem.data.DataException;
import dev.tandem.spec.Loss;
import java.util.Arrays;
import java.util.function.DoublePredicate;

/** The table of targets: where each loss needs them. */
enum TargetRules implements Loss.Cases<TargetRule> {
  INSTANCE;

  private static final double SUM_TOLERANCE = 1e-9;

  @Override
  public TargetRule quadratic(Loss.Quadratic loss) {
    return TargetRules::anything;
  }

  @Override
  public TargetRule meanSquaredError(Loss.MeanSquaredError loss) {
    return TargetRules::anything;
  }

  @Override
  public TargetRule sumOfSquares(Loss.SumOfSquares loss) {
    return TargetRules::anything;
  }

  @Override
  public TargetRule meanAbsoluteError(Loss.MeanAbsoluteError loss) {
    return TargetRules::anything;
  }

  @Override
  public TargetRule sumOfAbsoluteErrors(Loss.SumOfAbsoluteErrors loss) {
    return TargetRules::anything;
  }

  @Override
  public TargetRule binaryCrossEntropy(Loss.BinaryCrossEntropy loss) {
    return TargetRules::probabilities;
  }

  @Override
  public TargetRule crossEntropy(Loss.CrossEntropy loss) {
    return TargetRules::distribution;
  }

  @Override
  public TargetRule logLikelihood(Loss.LogLikelihood loss) {
    return TargetRules::oneHot;
  }

  @Override
  public TargetRule klDivergence(Loss.KlDivergence loss) {
    return TargetRules::distribution;
  }

  @Override
  public TargetRule hinge(Loss.Hinge loss) {
    return TargetRules::signs;
  }

  @Override
  public TargetRule squaredHinge(Loss.SquaredHinge loss) {
    return TargetRules::signs;
  }

  @Override
  public TargetRule poisson(Loss.Poisson loss) {
    return TargetRules::notNegative;
  }

  @Override
  public TargetRule cosineProximity(Loss.CosineProximity loss) {
    return TargetRules::notAllZero;
  }

  @Override
  public TargetRule meanSquaredLogError(Loss.MeanSquaredLogError loss) {
    return TargetRules::aboveMinusOne;
  }

  @Override
  public TargetRule meanAbsolutePercentageError(Loss.MeanAbsolutePercentageError loss) {
    return TargetRules::notZero;
  }

  @Override
  public TargetRule weighted(Loss.Weighted loss) {
    return loss.loss().match(this);
  }

  private static void anything(Loss loss, int sample, double[] target) {}

  private static void probabilities(Loss loss, int sample, double[] target) {
    each(loss, sample, target, y -> y >= 0 && y <= 1, "lie in [0, 1]", "use 0 and 1");
  }

  private static void signs(Loss loss, int sample, double[] target) {
    each(loss, sample, target, y -> y == 1 || y == -1, "be -1 or 1", "use -1 and 1");
  }

  private static void notNegative(Loss loss, int sample, double[] target) {
    each(loss, sample, target, y -> y >= 0, "be 0 or more", "use counts or rates");
  }

  private static void aboveMinusOne(Loss loss, int sample, double[] target) {
    each(loss, sample, target, y -> y > -1, "be greater than -1", "use another loss");
  }

  private static void notZero(Loss loss, int sample, double[] target) {
    each(loss, sample, target, y -> y != 0, "not be 0", "use meanAbsoluteError()");
  }

  private static void distribution(Loss loss, int sample, double[] target) {
    probabilities(loss, sample, target);
    double sum = Arrays.stream(target).sum();
    if (Math.abs(sum - 1) > SUM_TOLERANCE) {
      throw new DataException(
          "%s: the targets of a sample must sum to 1 but those of sample %d sum to %s; use one-hot"
              .formatted(loss, sample, sum));
    }
  }

  private static void oneHot(Loss loss, int sample, double[] target) {
    long ones = Arrays.stream(target).filter(y -> y == 1).count();
    long zeros = Arrays.stream(target).filter(y -> y == 0).count();
    if (ones != 1 || zeros != target.length - 1) {
      throw new DataException(
          "%s: the targets of a sample must be one-hot but those of sample %d are %s; %s"
              .formatted(loss, sample, Arrays.toString(target), "use crossEntropy()"));
    }
  }

  private static void notAllZero(Loss loss, int sample, double[] target) {
    if (Arrays.stream(target).allMatch(y -> y == 0)) {
      throw new DataException(
          "%s: the targets of a sample must not be all 0 but those of sample %d are; %s"
              .formatted(loss, sample, "leave it out"));
    }
  }

  private static void each(
      Loss loss, int sample, double[] target, DoublePredicate fits, String must, String advice) {
    for (int i = 0; i < target.length; i++) {
      if (!fits.test(target[i])) {
        throw new DataException(
            "%s: targets must %s but sample %d, output %d is %s; %s"
                .formatted(loss, must, sample, i, target[i], advice));
      }
    }
  }
}
