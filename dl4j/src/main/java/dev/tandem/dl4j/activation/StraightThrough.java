package dev.tandem.dl4j.activation;

import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * Forward a step, backward the derivative of another activation at the same drive: a
 * straight-through estimator. DL4J has none. Source: Bengio, Leonard and Courville 2013,
 * arXiv:1308.3432.
 */
public final class StraightThrough extends Citizen {

  private static final long serialVersionUID = 1L;

  private final IActivation step;
  private final IActivation derivedFrom;

  /**
   * A step with a derivative.
   *
   * @param step what is computed
   * @param derivedFrom whose derivative is taken
   */
  @JsonCreator
  public StraightThrough(
      @JsonProperty("step") IActivation step,
      @JsonProperty("derivedFrom") IActivation derivedFrom) {
    this.step = step;
    this.derivedFrom = derivedFrom;
  }

  @Override
  public INDArray getActivation(INDArray in, boolean training) {
    return step.getActivation(in, training);
  }

  @Override
  public Pair<INDArray, INDArray> backprop(INDArray in, INDArray epsilon) {
    return derivedFrom.backprop(in, epsilon);
  }

  @Override
  public String toString() {
    return "StraightThrough(step=" + step + ", derivedFrom=" + derivedFrom + ")";
  }
}
