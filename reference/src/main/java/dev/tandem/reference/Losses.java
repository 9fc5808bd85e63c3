package dev.tandem.reference;

import dev.tandem.spec.Loss;

/** The table of losses: value and derivative side by side. */
enum Losses implements Loss.Cases<LossFunction> {
  TABLE;

  @Override
  public LossFunction quadratic(Loss.Quadratic loss) {
    return new SquaredError(units -> 0.5);
  }

  @Override
  public LossFunction meanSquaredError(Loss.MeanSquaredError loss) {
    return new SquaredError(units -> 1.0 / units);
  }

  @Override
  public LossFunction binaryCrossEntropy(Loss.BinaryCrossEntropy loss) {
    return new SigmoidCrossEntropy();
  }

  @Override
  public LossFunction crossEntropy(Loss.CrossEntropy loss) {
    return new SoftmaxCrossEntropy();
  }
}
