package dev.tandem.reference;

import dev.tandem.reference.matrix.Functions;

/**
 * {@code z} from 0 on, {@code slope z} below.
 *
 * @param slope below 0
 */
record RowLine(double slope) implements ActivationFunction {

  /** The last number below 0: what is above it is at least 0. */
  private static final double BELOW_0 = -Double.MIN_VALUE;

  @Override
  public void forward(double[] z, double[] a) {
    System.arraycopy(z, 0, a, 0, z.length);
    Functions.scaleUnless(z, BELOW_0, a, slope);
  }

  @Override
  public void backward(double[] z, double[] a, double[] d) {
    Functions.scaleUnless(z, BELOW_0, d, slope);
  }
}
