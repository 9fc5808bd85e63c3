package dev.tandem.reference;

import dev.tandem.reference.matrix.Functions;

/** The activations that most networks have and that need nothing but a loop over a row. */
enum RowActivations implements ActivationFunction {
  /** {@code z}; 1. */
  IDENTITY {
    @Override
    public void forward(double[] z, double[] a) {
      System.arraycopy(z, 0, a, 0, z.length);
    }

    @Override
    public void backward(double[] z, double[] a, double[] d) {
      // The derivative is 1.
    }
  },

  /** {@code max(0, z)}; 1 above 0. */
  RELU {
    @Override
    public void forward(double[] z, double[] a) {
      for (int j = 0; j < z.length; j++) {
        a[j] = Math.max(0, z[j]);
      }
    }

    @Override
    public void backward(double[] z, double[] a, double[] d) {
      Functions.scaleUnless(z, 0, d, 0);
    }
  }
}
