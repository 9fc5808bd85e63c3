package dev.tandem.reference;

import dev.tandem.reference.matrix.Elementary;
import dev.tandem.reference.matrix.Functions;

/** The activations that most networks have: each with loops of its own over a whole row. */
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

  /** {@code 1 / (1 + exp(-z))}; {@code a (1 - a)}. */
  SIGMOID {
    @Override
    public void forward(double[] z, double[] a) {
      Functions.logistic(z, a);
    }

    @Override
    public void backward(double[] z, double[] a, double[] d) {
      for (int j = 0; j < a.length; j++) {
        d[j] *= a[j] * (1 - a[j]);
      }
    }
  },

  /** {@code tanh z}; {@code 1 - a^2}. */
  TANH {
    @Override
    public void forward(double[] z, double[] a) {
      Functions.tanh(z, a);
    }

    @Override
    public void backward(double[] z, double[] a, double[] d) {
      for (int j = 0; j < a.length; j++) {
        d[j] *= 1 - a[j] * a[j];
      }
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
  },

  /** {@code ln(1 + exp z)}; {@code 1 / (1 + exp(-z))}. */
  SOFTPLUS {
    @Override
    public void forward(double[] z, double[] a) {
      Functions.softplus(z, a);
    }

    @Override
    public void backward(double[] z, double[] a, double[] d) {
      for (int j = 0; j < z.length; j++) {
        d[j] *= Elementary.logistic(z[j]);
      }
    }
  }
}
