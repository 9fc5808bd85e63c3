package dev.tandem.dl4j.loss;

import dev.tandem.dl4j.memory.Buffers;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.buffer.DataType;
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
 *
 * <p>Scores are computed in Java: the arrays are small, each operation of ND4J on them costs as
 * much as a hundred logarithms, and {@code Math.log1p} is exact where ND4J's is not.
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

  /**
   * The terms of one sample's loss, one an output, unweighted.
   *
   * @param labels sample after sample
   * @param source what {@link #source} gives; the sample's terms take its place
   * @param from first output of the sample
   * @param to after its last output
   */
  abstract void terms(double[] labels, double[] source, int from, int to);

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
    double sum = 0;
    for (double score : scores(labels, preOutput, activationFn, mask)) {
      sum += score;
    }
    return average ? sum / preOutput.size(0) : sum;
  }

  @Override
  public INDArray computeScoreArray(
      INDArray labels, INDArray preOutput, IActivation activationFn, @Nullable INDArray mask) {
    double[] scores = scores(labels, preOutput, activationFn, mask);
    return Nd4j.createFromArray(scores).reshape(scores.length, 1).castTo(preOutput.dataType());
  }

  @Override
  public INDArray computeGradient(
      INDArray labels, INDArray preOutput, IActivation activationFn, @Nullable INDArray mask) {
    require(labels, preOutput, activationFn, mask);
    INDArray gradient = gradient(labels.castTo(preOutput.dataType()), preOutput, activationFn);
    if (mask != null) {
      LossUtil.applyMask(gradient, mask);
    }
    return gradient;
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

  /** What the terms are computed from: the drive, unless a loss says otherwise. */
  INDArray source(INDArray drive, IActivation activation) {
    return drive;
  }

  /** Multiplies each column by its output's weight. */
  final INDArray weighted(INDArray array) {
    return weights == null
        ? array
        : array.mulRowVector(Nd4j.createFromArray(weights).castTo(array.dataType()));
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

  /** One score a sample. */
  private double[] scores(
      INDArray labels, INDArray drive, IActivation activation, @Nullable INDArray mask) {
    require(labels, drive, activation, mask);
    int outputs = Math.toIntExact(drive.size(1));
    double[] targets = values(labels);
    double[] terms = values(source(drive, activation));
    for (int from = 0; from < terms.length; from += outputs) {
      terms(targets, terms, from, from + outputs);
    }
    if (weights != null) {
      for (int i = 0; i < terms.length; i++) {
        terms[i] *= weights[i % outputs];
      }
    }
    if (mask != null) {
      applyMask(terms, values(mask));
    }
    return sums(terms, outputs);
  }

  /** A value of the mask holds for one sample or for one output, as many terms as it takes. */
  private static void applyMask(double[] terms, double[] mask) {
    int each = terms.length / mask.length;
    for (int i = 0; i < terms.length; i++) {
      terms[i] *= mask[i / each];
    }
  }

  private static double[] sums(double[] terms, int outputs) {
    double[] sums = new double[terms.length / outputs];
    for (int i = 0; i < terms.length; i++) {
      sums[i / outputs] += terms[i];
    }
    return sums;
  }

  private void require(
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
    if (mask != null && mask.length() != drive.size(0) && mask.length() != drive.length()) {
      throw new IllegalArgumentException(
          "%s: outputs are %s but the mask is %s; give one value a sample or one an output"
              .formatted(name(), Arrays.toString(drive.shape()), Arrays.toString(mask.shape())));
    }
  }

  private static double[] values(INDArray array) {
    double[] values = new double[Math.toIntExact(array.length())];
    Buffers.read(array.castTo(DataType.DOUBLE), values);
    return values;
  }
}
