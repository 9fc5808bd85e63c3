package dev.tandem.evaluation;

/**
 * How far predictions {@code a} are from targets {@code y} over the {@code n} samples of one
 * output, or the means of these numbers over several outputs.
 *
 * @param meanSquaredError {@code 1/n sum (a - y)^2}
 * @param meanAbsoluteError {@code 1/n sum |a - y|}
 * @param rootMeanSquaredError {@code sqrt(meanSquaredError)}
 * @param rSquared {@code 1 - sum (a - y)^2 / sum (y - mean y)^2}: 1 is perfect, 0 is no better than
 *     the mean; not finite when all targets are equal
 * @param relativeSquaredError {@code sum (a - y)^2 / sum (y - mean y)^2}; not finite when all
 *     targets are equal
 * @param correlation Pearson's r of predictions and targets; NaN when one of them does not vary
 */
public record RegressionErrors(
    double meanSquaredError,
    double meanAbsoluteError,
    double rootMeanSquaredError,
    double rSquared,
    double relativeSquaredError,
    double correlation) {

  RegressionErrors plus(RegressionErrors other) {
    return new RegressionErrors(
        meanSquaredError + other.meanSquaredError,
        meanAbsoluteError + other.meanAbsoluteError,
        rootMeanSquaredError + other.rootMeanSquaredError,
        rSquared + other.rSquared,
        relativeSquaredError + other.relativeSquaredError,
        correlation + other.correlation);
  }

  RegressionErrors over(int outputs) {
    return new RegressionErrors(
        meanSquaredError / outputs,
        meanAbsoluteError / outputs,
        rootMeanSquaredError / outputs,
        rSquared / outputs,
        relativeSquaredError / outputs,
        correlation / outputs);
  }
}
