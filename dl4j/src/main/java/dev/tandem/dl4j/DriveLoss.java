package dev.tandem.dl4j;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.LossUtil;
import org.nd4j.shade.jackson.annotation.JsonInclude;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * A loss that is computed from the drive {@code z} of the last layer, so that nothing is lost where
 * its activation saturates. What DL4J asks of a loss is said here once; the formulas are below.
 *
 * <p>Immutable. As with DL4J's own losses a score is the sum over samples unless the average is
 * asked for, a gradient is never divided by the number of samples, weights (one an output) are not
 * scaled to any sum, and a mask is a column (one value a sample) or of the labels' shape (one value
 * an output).
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
abstract class DriveLoss implements ILossFunction {

  private static final long serialVersionUID = 1L;

  @JsonProperty private final double @Nullable [] weights;

  /**
   * A loss.
   *
   * @param weights one an output, or null for outputs that all count alike
   */
  DriveLoss(double @Nullable [] weights) {
    this.weights = weights == null ? null : weights.clone();
  }

  /** What each output adds to the loss, unweighted: batch x outputs, in an array of its own. */
  abstract INDArray terms(INDArray labels, INDArray drive, IActivation activation);

  /** {@code dC/dz}, weighted: batch x outputs, in an array of its own. */
  abstract INDArray gradient(INDArray labels, INDArray drive, IActivation activation);

  /** Makes sure that the formulas hold. */
  abstract void require(IActivation activation, @Nullable INDArray mask);

  @Override
  public double computeScore(
      INDArray labels,
      INDArray preOutput,
      IActivation activationFn,
      @Nullable INDArray mask,
      boolean average) {
    INDArray terms = maskedTerms(labels, preOutput, activationFn, mask);
    double sum = terms.sumNumber().doubleValue();
    return average ? sum / terms.size(0) : sum;
  }

  @Override
  public INDArray computeScoreArray(
      INDArray labels, INDArray preOutput, IActivation activationFn, @Nullable INDArray mask) {
    return maskedTerms(labels, preOutput, activationFn, mask).sum(true, 1);
  }

  @Override
  public INDArray computeGradient(
      INDArray labels, INDArray preOutput, IActivation activationFn, @Nullable INDArray mask) {
    INDArray checked = checked(labels, preOutput, activationFn, mask);
    return masked(gradient(checked, preOutput, activationFn), mask);
  }

  @Override
  public Pair<Double, INDArray> computeGradientAndScore(
      INDArray labels,
      INDArray preOutput,
      IActivation activationFn,
      @Nullable INDArray mask,
      boolean average) {
    return new Pair<>(
        computeScore(labels, preOutput, activationFn, mask, average),
        computeGradient(labels, preOutput, activationFn, mask));
  }

  @Override
  public String name() {
    return toString();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other != null
        && other.getClass() == getClass()
        && Arrays.equals(((DriveLoss) other).weights, weights);
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  @Override
  public String toString() {
    String list = weights == null ? "" : "weights=" + Arrays.toString(weights);
    return "%s(%s)".formatted(getClass().getSimpleName(), list);
  }

  /** Multiplies each column by its output's weight. */
  INDArray weighted(INDArray array) {
    if (weights == null) {
      return array;
    }
    return array.mulRowVector(Nd4j.createFromArray(weights).castTo(array.dataType()));
  }

  /** Refuses a mask of single outputs, where the outputs of a sample hang together. */
  final void requireWholeSamples(@Nullable INDArray mask) {
    if (mask != null && !mask.isColumnVectorOrScalar()) {
      throw new UnsupportedOperationException(
          "%s: a mask of single outputs is not supported; mask whole samples".formatted(this));
    }
  }

  /** {@code f(z)}, in an array of its own. */
  static INDArray output(INDArray drive, IActivation activation) {
    return activation.getActivation(drive.dup(), true);
  }

  private INDArray maskedTerms(
      INDArray labels, INDArray drive, IActivation activation, @Nullable INDArray mask) {
    INDArray checked = checked(labels, drive, activation, mask);
    return masked(weighted(terms(checked, drive, activation)), mask);
  }

  private INDArray checked(
      INDArray labels, INDArray drive, IActivation activation, @Nullable INDArray mask) {
    require(activation, mask);
    if (!labels.equalShapes(drive)) {
      throw new IllegalArgumentException(
          "%s: outputs are %s but labels are %s; give one label an output"
              .formatted(name(), Arrays.toString(drive.shape()), Arrays.toString(labels.shape())));
    }
    if (weights != null && weights.length != drive.size(1)) {
      throw new IllegalArgumentException(
          "%s: there are %d outputs but %d weights; give one weight an output"
              .formatted(name(), drive.size(1), weights.length));
    }
    return labels.castTo(drive.dataType());
  }

  private static INDArray masked(INDArray array, @Nullable INDArray mask) {
    if (mask != null) {
      LossUtil.applyMask(array, mask);
    }
    return array;
  }
}
