package dev.tandem.dl4j.start;

import dev.tandem.spec.SpecException;
import java.util.Arrays;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * Weights that start at given values, inputs x units; DL4J has no such scheme.
 *
 * <p>The values travel with the configuration, in JSON as decimal numbers that read back to the
 * same bits.
 */
public final class GivenWeights implements IWeightInit {

  private static final long serialVersionUID = 1L;

  private final double[][] rows;

  /**
   * Given values.
   *
   * @param rows one row an input, one column a unit; copied
   */
  @JsonCreator
  public GivenWeights(@JsonProperty("rows") double[][] rows) {
    this.rows = Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
  }

  @Override
  public INDArray init(double fanIn, double fanOut, long[] shape, char order, INDArray paramView) {
    int inputs = WeightView.inputs(shape);
    int units = WeightView.units(shape);
    if (inputs != rows.length || units != rows[0].length) {
      throw new SpecException(
          "%s: the layer needs %d x %d weights; give one row an input and one column a unit"
              .formatted(this, inputs, units));
    }
    return WeightView.fill(paramView, order, shape, rows);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof GivenWeights that && Arrays.deepEquals(rows, that.rows);
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(rows);
  }

  @Override
  public String toString() {
    return "GivenWeights(" + rows.length + " x " + rows[0].length + ")";
  }
}
