package dev.tandem.dl4j.start;

import dev.tandem.data.Matrix;
import dev.tandem.run.StartValues;
import dev.tandem.spec.Fans;
import dev.tandem.spec.Initializer;
import dev.tandem.spec.ParameterId;
import dev.tandem.spec.ParameterId.Role;
import dev.tandem.spec.ParameterSpec;
import java.util.Arrays;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Weights that start where Tandem's do: a pure function of a seed, the name of a node and a
 * distribution, so that {@code init()} alone gives the values of {@link StartValues}. DL4J's
 * generator and its seed have no part in it.
 *
 * <p>Two are equal when they print the same class and numbers.
 */
abstract class DrawnWeights implements IWeightInit {

  private static final long serialVersionUID = 1L;

  private final long seed;
  private final String node;

  DrawnWeights(long seed, String node) {
    this.seed = seed;
    this.node = node;
  }

  /** The distribution. */
  abstract Initializer initializer();

  @Override
  public final INDArray init(
      double fanIn, double fanOut, long[] shape, char order, INDArray paramView) {
    ParameterSpec weights =
        new ParameterSpec(
            new ParameterId(node, Role.WEIGHTS),
            WeightView.inputs(shape),
            WeightView.units(shape),
            new Fans(fanIn, fanOut),
            initializer());
    Matrix drawn = StartValues.draw(seed, weights);
    double[][] rows = new double[drawn.rows()][];
    Arrays.setAll(rows, drawn::row);
    return WeightView.fill(paramView, order, shape, rows);
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other != null && other.getClass() == getClass() && other.toString().equals(toString());
  }

  @Override
  public final int hashCode() {
    return toString().hashCode();
  }

  @Override
  public final String toString() {
    return "%s(%s, seed=%d, node=%s)"
        .formatted(getClass().getSimpleName(), initializer(), seed, node);
  }
}
