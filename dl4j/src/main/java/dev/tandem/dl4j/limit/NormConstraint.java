package dev.tandem.dl4j.limit;

import java.util.HashSet;
import java.util.Set;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.layers.LayerConstraint;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.shade.jackson.annotation.JsonAutoDetect;

/**
 * Multiplies parameters by a number that depends on their norm: for a matrix (inputs x units) each
 * column, for kernels (units x channels x height x width) each unit, for a vector the whole. Not
 * DL4J's {@code BaseConstraint}, which acts twice a step.
 */
@JsonAutoDetect(
    fieldVisibility = JsonAutoDetect.Visibility.ANY,
    getterVisibility = JsonAutoDetect.Visibility.NONE,
    isGetterVisibility = JsonAutoDetect.Visibility.NONE)
abstract class NormConstraint implements LayerConstraint {

  private static final long serialVersionUID = 1L;

  /** Serializable, as constraints are: so not by its interface. */
  private HashSet<String> params = new HashSet<>();

  /** What a vector of this norm is multiplied by. */
  abstract double factor(double norm);

  /** A new one with the same numbers, for no parameters yet. */
  abstract NormConstraint fresh();

  @Override
  public final void applyConstraint(Layer layer, int iteration, int epoch) {
    for (String name : params) {
      apply(layer.getParam(name));
    }
  }

  /** Changes one parameter array in place. */
  final void apply(INDArray parameter) {
    if (parameter.rank() == 1) {
      parameter.muli(factor(parameter.norm2Number().doubleValue()));
      return;
    }
    if (parameter.rank() > 2) {
      apply(parameter.reshape('c', true, parameter.size(0), -1).transpose());
      return;
    }
    double[] factors = parameter.norm2(0).toDoubleVector();
    for (int unit = 0; unit < factors.length; unit++) {
      factors[unit] = factor(factors[unit]);
    }
    parameter.muliRowVector(Nd4j.createFromArray(factors));
  }

  @Override
  public final void setParams(Set<String> params) {
    this.params = new HashSet<>(params);
  }

  @Override
  public final Set<String> getParams() {
    return Set.copyOf(params);
  }

  @Override
  public final NormConstraint clone() {
    NormConstraint clone = fresh();
    clone.setParams(params);
    return clone;
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other != null && other.getClass() == getClass() && other.toString().equals(toString());
  }

  @Override
  public final int hashCode() {
    return toString().hashCode();
  }

  /** The class, its number and its parameters. */
  @Override
  public abstract String toString();
}
