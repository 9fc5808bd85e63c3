package dev.tandem.reference.matrix;

/**
 * Loops of fused multiply-adds, in the order and rounding of {@link VectorKernel}: for products
 * with fewer columns than a vector has lanes, and for all until vectors have proved faster.
 */
final class FusedKernel extends LoopKernel {

  @Override
  public String description() {
    return "loops of fused multiply-adds";
  }

  @Override
  void addFour(double c0, double c1, double c2, double c3, double[][] w, int k, double[] t) {
    double[] w0 = w[k];
    double[] w1 = w[k + 1];
    double[] w2 = w[k + 2];
    double[] w3 = w[k + 3];
    for (int j = 0; j < t.length; j++) {
      t[j] =
          Math.fma(c3, w3[j], Math.fma(c2, w2[j], Math.fma(c1, w1[j], Math.fma(c0, w0[j], t[j]))));
    }
  }

  @Override
  void addOne(double c, double[][] w, int k, double[] t) {
    double[] row = w[k];
    for (int j = 0; j < t.length; j++) {
      t[j] = Math.fma(c, row[j], t[j]);
    }
  }

  @Override
  void dotFour(double[] d, double[][] w, int i, double[] e) {
    double[] w0 = w[i];
    double[] w1 = w[i + 1];
    double[] w2 = w[i + 2];
    double[] w3 = w[i + 3];
    double e0 = 0;
    double e1 = 0;
    double e2 = 0;
    double e3 = 0;
    for (int j = 0; j < d.length; j++) {
      double factor = d[j];
      e0 = Math.fma(factor, w0[j], e0);
      e1 = Math.fma(factor, w1[j], e1);
      e2 = Math.fma(factor, w2[j], e2);
      e3 = Math.fma(factor, w3[j], e3);
    }
    e[i] = e0;
    e[i + 1] = e1;
    e[i + 2] = e2;
    e[i + 3] = e3;
  }

  @Override
  double dotOne(double[] d, double[] w) {
    double sum = 0;
    for (int j = 0; j < d.length; j++) {
      sum = Math.fma(d[j], w[j], sum);
    }
    return sum;
  }
}
