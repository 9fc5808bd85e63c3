package dev.tandem.dl4j;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.LossUtil;

/**
 * A loss that is computed from the drive {@code z} of the last layer, so that nothing is lost where
 * its activation saturates. What DL4J asks of a loss is said here once; the formulas are below.
 *
 * <p>Stateless. As with DL4J's own losses a score is the sum over samples unless the average is
 * asked for, a gradient is never divided by the number of samples, and a mask is a column (one
 * value a sample) or of the labels' shape (one value an output).
 */
abstract class DriveLoss implements ILossFunction {

  private static final long serialVersionUID = 1L;

  /** The terms of the loss, batch x outputs, in an array of its own. */
  abstract INDArray terms(INDArray labels, INDArray drive);

  /** {@code dC/dz}, batch x outputs, given the output {@code a}, which may be overwritten. */
  abstract INDArray gradient(INDArray labels, INDArray output);

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
    INDArray output = activationFn.getActivation(preOutput.dup(), true);
    return masked(gradient(checked, output), mask);
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
    return other != null && other.getClass() == getClass();
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  @Override
  public String toString() {
    return getClass().getSimpleName() + "()";
  }

  private INDArray maskedTerms(
      INDArray labels, INDArray drive, IActivation activation, @Nullable INDArray mask) {
    return masked(terms(checked(labels, drive, activation, mask), drive), mask);
  }

  private INDArray checked(
      INDArray labels, INDArray drive, IActivation activation, @Nullable INDArray mask) {
    require(activation, mask);
    if (!labels.equalShapes(drive)) {
      throw new IllegalArgumentException(
          "%s: outputs are %s but labels are %s; give one label an output"
              .formatted(name(), Arrays.toString(drive.shape()), Arrays.toString(labels.shape())));
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
