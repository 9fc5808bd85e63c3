package dev.tandem.dl4j;

import dev.tandem.spec.Loss;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossBinaryXENT;
import org.nd4j.linalg.lossfunctions.impl.LossL2;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;

/**
 * DL4J's loss of the same formula for a number of outputs; its own cross-entropies are clipped.
 *
 * @param face which classes may be used
 * @param outputs number of units of the last layer
 */
record Losses(Face face, int outputs) implements Loss.Cases<ILossFunction> {

  /** DL4J's squared error has no half, so each output gets the weight 1/2. */
  @Override
  public ILossFunction quadratic(Loss.Quadratic loss) {
    return new LossL2(Nd4j.valueArrayOf(new long[] {1, outputs}, 0.5, DataType.DOUBLE));
  }

  @Override
  public ILossFunction meanSquaredError(Loss.MeanSquaredError loss) {
    return new LossMSE();
  }

  @Override
  public ILossFunction binaryCrossEntropy(Loss.BinaryCrossEntropy loss) {
    return face.isExact() ? new StableBinaryCrossEntropy() : new LossBinaryXENT();
  }

  @Override
  public ILossFunction crossEntropy(Loss.CrossEntropy loss) {
    return face.isExact() ? new StableCrossEntropy() : new LossMCXENT();
  }
}
