package dev.tandem.reference.matrix;

/** Dot products of a row with other rows, several independent sums at once. */
final class RowDot {

  private RowDot() {}

  /** {@code e[i + m] = d . w[i + m]} for m = 0, 1, 2, 3. */
  static void four(double[] d, double[][] w, int i, double[] e) {
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
      e0 += factor * w0[j];
      e1 += factor * w1[j];
      e2 += factor * w2[j];
      e3 += factor * w3[j];
    }
    e[i] = e0;
    e[i + 1] = e1;
    e[i + 2] = e2;
    e[i + 3] = e3;
  }

  /** {@code d . w}. */
  static double one(double[] d, double[] w) {
    double sum = 0;
    for (int j = 0; j < d.length; j++) {
      sum += d[j] * w[j];
    }
    return sum;
  }
}
