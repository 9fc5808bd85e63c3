package dev.tandem.dl4j.loss;

import dev.tandem.dl4j.activation.Softplus;
import java.util.function.DoubleBinaryOperator;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationSoftPlus;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * {@code sum_j (a_j - y_j ln a_j)} with softplus units; {@code dC/dz = sigmoid(z) (1 - y / a)}.
 *
 * <p>Computed from the drive, in Java: ND4J has no logarithm of {@code 1 + x} that is exact for
 * small {@code x}. Not {@code LossPoisson}, whose score is infinite and whose gradient is not a
 * number where {@code a} has underflown to 0.
 */
public final class StablePoisson extends DriveLoss {

  private static final long serialVersionUID = 1L;

  /** Below it {@code ln(1 + exp(z)) = exp(z)} to the last bit. */
  private static final double TINY = -37;

  /** Outputs that all count alike. */
  public StablePoisson() {
    this(null);
  }

  /**
   * Outputs with weights.
   *
   * @param weights one an output, or null
   */
  @JsonCreator
  public StablePoisson(@JsonProperty("weights") double @Nullable [] weights) {
    super(weights);
  }

  @Override
  void terms(double[] labels, double[] drive, int from, int to) {
    for (int i = from; i < to; i++) {
      double z = drive[i];
      drive[i] = softplus(z) - labels[i] * (z < TINY ? z : Math.log(softplus(z)));
    }
  }

  @Override
  INDArray gradient(INDArray labels, INDArray drive, IActivation activation) {
    return weighted(
        each(labels, drive, (y, z) -> sigmoid(z) - y * (z < TINY ? 1 : sigmoid(z) / softplus(z))));
  }

  @Override
  void require(IActivation activation, @Nullable INDArray mask) {
    if (!(activation instanceof Softplus || activation instanceof ActivationSoftPlus)) {
      throw new IllegalArgumentException(
          "%s: needs a softplus in the output layer but finds %s; use Activation.SOFTPLUS"
              .formatted(this, activation));
    }
  }

  private static double softplus(double z) {
    return Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
  }

  private static double sigmoid(double z) {
    return 1 / (1 + Math.exp(-z));
  }

  private static INDArray each(INDArray labels, INDArray drive, DoubleBinaryOperator function) {
    double[][] y = labels.toDoubleMatrix();
    double[][] z = drive.toDoubleMatrix();
    for (int row = 0; row < z.length; row++) {
      for (int column = 0; column < z[row].length; column++) {
        z[row][column] = function.applyAsDouble(y[row][column], z[row][column]);
      }
    }
    return Nd4j.createFromArray(z).castTo(drive.dataType());
  }
}
