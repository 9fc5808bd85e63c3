package dev.tandem.dl4j;

import dev.tandem.dl4j.loss.StableBinaryCrossEntropy;
import dev.tandem.dl4j.loss.StableCrossEntropy;
import dev.tandem.dl4j.loss.StableKullbackLeibler;
import dev.tandem.dl4j.loss.StablePoisson;
import dev.tandem.dl4j.loss.UnclippedCosineProximity;
import dev.tandem.dl4j.loss.WeightedHinge;
import dev.tandem.dl4j.loss.WeightedSquaredHinge;
import dev.tandem.spec.Loss;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossBinaryXENT;
import org.nd4j.linalg.lossfunctions.impl.LossCosineProximity;
import org.nd4j.linalg.lossfunctions.impl.LossHinge;
import org.nd4j.linalg.lossfunctions.impl.LossKLD;
import org.nd4j.linalg.lossfunctions.impl.LossL1;
import org.nd4j.linalg.lossfunctions.impl.LossL2;
import org.nd4j.linalg.lossfunctions.impl.LossMAE;
import org.nd4j.linalg.lossfunctions.impl.LossMAPE;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;
import org.nd4j.linalg.lossfunctions.impl.LossMSLE;
import org.nd4j.linalg.lossfunctions.impl.LossNegativeLogLikelihood;
import org.nd4j.linalg.lossfunctions.impl.LossPoisson;
import org.nd4j.linalg.lossfunctions.impl.LossSquaredHinge;

/**
 * DL4J's loss of the same formula for a number of outputs; its own cross-entropies, divergence and
 * cosine are clipped.
 */
final class Losses implements Loss.Cases<ILossFunction> {

  private final Face face;
  private final int outputs;
  private final double @Nullable [] weights;

  /**
   * The table for outputs that all count alike, until a loss says otherwise.
   *
   * @param face which classes may be used
   * @param outputs number of units of the last layer
   */
  Losses(Face face, int outputs) {
    this(face, outputs, null);
  }

  private Losses(Face face, int outputs, double @Nullable [] weights) {
    this.face = face;
    this.outputs = outputs;
    this.weights = weights;
  }

  /** DL4J's squared error has no half, so each output gets the weight 1/2. */
  @Override
  public ILossFunction quadratic(Loss.Quadratic loss) {
    return new LossL2(scaled(0.5));
  }

  @Override
  public ILossFunction meanSquaredError(Loss.MeanSquaredError loss) {
    return new LossMSE(row());
  }

  @Override
  public ILossFunction sumOfSquares(Loss.SumOfSquares loss) {
    return new LossL2(row());
  }

  /** {@code LossMAE} forgets to divide its scores of single samples. */
  @Override
  public ILossFunction meanAbsoluteError(Loss.MeanAbsoluteError loss) {
    return face.isExact() ? new LossL1(scaled(1.0 / outputs)) : new LossMAE(row());
  }

  @Override
  public ILossFunction sumOfAbsoluteErrors(Loss.SumOfAbsoluteErrors loss) {
    return new LossL1(row());
  }

  @Override
  public ILossFunction binaryCrossEntropy(Loss.BinaryCrossEntropy loss) {
    return face.isExact() ? new StableBinaryCrossEntropy(weights) : new LossBinaryXENT(row());
  }

  @Override
  public ILossFunction crossEntropy(Loss.CrossEntropy loss) {
    return face.isExact() ? new StableCrossEntropy(weights) : new LossMCXENT(row());
  }

  @Override
  public ILossFunction logLikelihood(Loss.LogLikelihood loss) {
    return face.isExact() ? new StableCrossEntropy(weights) : new LossNegativeLogLikelihood(row());
  }

  @Override
  public ILossFunction klDivergence(Loss.KlDivergence loss) {
    requireClass(loss);
    return face.isExact() ? new StableKullbackLeibler(weights) : new LossKLD();
  }

  @Override
  public ILossFunction hinge(Loss.Hinge loss) {
    requireClass(loss);
    return weights == null ? new LossHinge() : new WeightedHinge(weights);
  }

  @Override
  public ILossFunction squaredHinge(Loss.SquaredHinge loss) {
    requireClass(loss);
    return weights == null ? new LossSquaredHinge() : new WeightedSquaredHinge(weights);
  }

  @Override
  public ILossFunction poisson(Loss.Poisson loss) {
    requireClass(loss);
    return face.isExact() ? new StablePoisson(weights) : new LossPoisson();
  }

  @Override
  public ILossFunction cosineProximity(Loss.CosineProximity loss) {
    return face.isExact() ? new UnclippedCosineProximity() : new LossCosineProximity();
  }

  @Override
  public ILossFunction meanSquaredLogError(Loss.MeanSquaredLogError loss) {
    return new LossMSLE(row());
  }

  @Override
  public ILossFunction meanAbsolutePercentageError(Loss.MeanAbsolutePercentageError loss) {
    return new LossMAPE(row());
  }

  @Override
  public ILossFunction weighted(Loss.Weighted loss) {
    return loss.loss().match(new Losses(face, outputs, loss.toArray()));
  }

  /** The weights as DL4J's losses take them, or null. */
  private @Nullable INDArray row() {
    return weights == null ? null : scaled(1);
  }

  /** The weights times a factor. */
  private INDArray scaled(double factor) {
    double[] row = new double[outputs];
    Arrays.fill(row, factor);
    for (int j = 0; weights != null && j < outputs; j++) {
      row[j] *= weights[j];
    }
    return Nd4j.createFromArray(new double[][] {row});
  }

  /** Some of DL4J's losses take no weights. */
  private void requireClass(Loss loss) {
    if (weights != null && !face.isExact()) {
      throw Face.lacks(loss + " with weights", "take weightedBy out");
    }
  }
}
