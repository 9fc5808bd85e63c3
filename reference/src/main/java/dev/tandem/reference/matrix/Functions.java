package dev.tandem.reference.matrix;

/**
 * Functions of every number of a row z, into another row a of the same length; how exact, says
 * {@link Elementary}. The bits are the same wherever in its row a number stands.
 */
public class Functions {

  /** {@code a_j = e^(z_j - origin)}. */
  public void exp(double[] z, double origin, double[] a) {
    exp(z, origin, a, 0, z.length);
  }

  /** {@code a_j = e^z_j - 1}. */
  public void expm1(double[] z, double[] a) {
    expm1(z, a, 0, z.length);
  }

  /** {@code a_j = tanh z_j}. */
  public void tanh(double[] z, double[] a) {
    tanh(z, a, 0, z.length);
  }

  /** {@code a_j = 1 / (1 + e^-z_j)}. */
  public void logistic(double[] z, double[] a) {
    logistic(z, a, 0, z.length);
  }

  /** {@code a_j = ln(1 + e^z_j)}. */
  public final void softplus(double[] z, double[] a) {
    for (int j = 0; j < z.length; j++) {
      a[j] = Elementary.softplus(z[j]);
    }
  }

  /** {@code d_j = c d_j}, except where {@code z_j > above}. */
  public static void scaleUnless(double[] z, double above, double[] d, double c) {
    for (int j = 0; j < z.length; j++) {
      d[j] *= z[j] > above ? 1 : c;
    }
  }

  static void exp(double[] z, double origin, double[] a, int from, int to) {
    for (int j = from; j < to; j++) {
      a[j] = Elementary.exp(z[j] - origin);
    }
  }

  static void expm1(double[] z, double[] a, int from, int to) {
    for (int j = from; j < to; j++) {
      a[j] = Elementary.expm1(z[j]);
    }
  }

  static void tanh(double[] z, double[] a, int from, int to) {
    for (int j = from; j < to; j++) {
      a[j] = Elementary.tanh(z[j]);
    }
  }

  static void logistic(double[] z, double[] a, int from, int to) {
    for (int j = from; j < to; j++) {
      a[j] = Elementary.logistic(z[j]);
    }
  }
}
