package dev.tandem.reference;

import java.util.Arrays;

/** 1 for the greatest drive of a sample, the first of equals, else 0. Source: course A18. */
final class GreatestOfRow implements ActivationFunction {

  @Override
  public void forward(double[] z, double[] a) {
    int greatest = 0;
    for (int j = 1; j < z.length; j++) {
      greatest = z[j] > z[greatest] ? j : greatest;
    }
    Arrays.fill(a, 0);
    a[greatest] = 1;
  }

  /** The derivative is 0 wherever there is one. */
  @Override
  public void backward(double[] z, double[] a, double[] d) {
    Arrays.fill(d, 0);
  }
}
