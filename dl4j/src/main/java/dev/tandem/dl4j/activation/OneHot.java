package dev.tandem.dl4j.activation;

import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * 1 for the greatest drive of each row, the first of equals, else 0. Its derivative is 0 wherever
 * there is one, so {@code backprop} refuses; {@link StraightThrough} gives it another. DL4J has
 * none.
 */
public final class OneHot extends Citizen {

  private static final long serialVersionUID = 1L;

  /** There is nothing to configure. */
  public OneHot() {}

  @Override
  public INDArray getActivation(INDArray in, boolean training) {
    double[][] rows = in.castTo(DataType.DOUBLE).toDoubleMatrix();
    for (double[] row : rows) {
      mark(row);
    }
    return in.assign(Nd4j.createFromArray(rows));
  }

  @Override
  public Pair<INDArray, INDArray> backprop(INDArray in, INDArray epsilon) {
    throw Untrained.because(this);
  }

  @Override
  public String toString() {
    return "OneHot()";
  }

  private static void mark(double[] row) {
    int greatest = 0;
    for (int j = 1; j < row.length; j++) {
      greatest = row[j] > row[greatest] ? j : greatest;
    }
    for (int j = 0; j < row.length; j++) {
      row[j] = j == greatest ? 1 : 0;
    }
  }
}
