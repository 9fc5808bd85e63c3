package dev.tandem.reference;

import dev.tandem.spec.Join;

/** The table of joins. */
enum Joins implements JoinRule {
  /** {@code a = sum x_i, dC/dx_i = g}. */
  SUM {
    @Override
    public void forward(double[][] x, double[] a) {
      System.arraycopy(x[0], 0, a, 0, a.length);
      for (int i = 1; i < x.length; i++) {
        for (int j = 0; j < a.length; j++) {
          a[j] += x[i][j];
        }
      }
    }

    @Override
    public void backward(double[][] x, double[] g, int branch, double[] gx) {
      System.arraycopy(g, 0, gx, 0, g.length);
    }
  },

  /** {@code a = prod x_i, dC/dx_i = g prod_{k != i} x_k}. */
  PRODUCT {
    @Override
    public void forward(double[][] x, double[] a) {
      System.arraycopy(x[0], 0, a, 0, a.length);
      for (int i = 1; i < x.length; i++) {
        multiply(a, x[i]);
      }
    }

    @Override
    public void backward(double[][] x, double[] g, int branch, double[] gx) {
      System.arraycopy(g, 0, gx, 0, g.length);
      for (int i = 0; i < x.length; i++) {
        if (i != branch) {
          multiply(gx, x[i]);
        }
      }
    }

    private void multiply(double[] product, double[] factor) {
      for (int j = 0; j < product.length; j++) {
        product[j] *= factor[j];
      }
    }
  },

  /** {@code a = sum x_i / k, dC/dx_i = g / k}. */
  AVERAGE {
    @Override
    public void forward(double[][] x, double[] a) {
      SUM.forward(x, a);
      for (int j = 0; j < a.length; j++) {
        a[j] /= x.length;
      }
    }

    @Override
    public void backward(double[][] x, double[] g, int branch, double[] gx) {
      for (int j = 0; j < g.length; j++) {
        gx[j] = g[j] / x.length;
      }
    }
  },

  /** {@code a = max x_i; dC/dx_i = g} for the first i with {@code x_i = a}, else 0. */
  MAXIMUM {
    @Override
    public void forward(double[][] x, double[] a) {
      for (int j = 0; j < a.length; j++) {
        a[j] = x[first(x, j)][j];
      }
    }

    @Override
    public void backward(double[][] x, double[] g, int branch, double[] gx) {
      for (int j = 0; j < g.length; j++) {
        gx[j] = first(x, j) == branch ? g[j] : 0;
      }
    }

    private int first(double[][] x, int j) {
      int first = 0;
      for (int i = 1; i < x.length; i++) {
        if (x[i][j] > x[first][j]) {
          first = i;
        }
      }
      return first;
    }
  },

  /** {@code a = (x_1, ..., x_k)}, {@code dC/dx_i} is its part of g. */
  CONCATENATE {
    @Override
    public void forward(double[][] x, double[] a) {
      int from = 0;
      for (double[] branch : x) {
        System.arraycopy(branch, 0, a, from, branch.length);
        from += branch.length;
      }
    }

    @Override
    public void backward(double[][] x, double[] g, int branch, double[] gx) {
      int from = 0;
      for (int i = 0; i < branch; i++) {
        from += x[i].length;
      }
      System.arraycopy(g, from, gx, 0, gx.length);
    }
  };

  static JoinRule of(Join join) {
    return switch (join) {
      case SUM -> SUM;
      case PRODUCT -> PRODUCT;
      case AVERAGE -> AVERAGE;
      case MAXIMUM -> MAXIMUM;
      case CONCATENATE -> CONCATENATE;
    };
  }
}
