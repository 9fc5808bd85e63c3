package dev.tandem.reference.matrix;

/**
 * Functions of every number of a row z, into a row a of the same length; how exact, says {@link
 * Elementary}. The bits are the same wherever in its row a number stands.
 */
public final class Functions {

  private Functions() {}

  /** {@code a_j = e^(z_j - origin)}. */
  public static void exp(double[] z, double origin, double[] a) {
    for (int j = 0; j < z.length; j++) {
      a[j] = Elementary.exp(z[j] - origin);
    }
  }

  /** {@code a_j = e^z_j - 1}. */
  public static void expm1(double[] z, double[] a) {
    for (int j = 0; j < z.length; j++) {
      a[j] = Elementary.expm1(z[j]);
    }
  }

  /** {@code a_j = tanh z_j}. */
  public static void tanh(double[] z, double[] a) {
    for (int j = 0; j < z.length; j++) {
      a[j] = Elementary.tanh(z[j]);
    }
  }

  /** {@code a_j = 1 / (1 + e^-z_j)}. */
  public static void logistic(double[] z, double[] a) {
    for (int j = 0; j < z.length; j++) {
      a[j] = Elementary.logistic(z[j]);
    }
  }

  /** {@code a_j = ln(1 + e^z_j)}. */
  public static void softplus(double[] z, double[] a) {
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
}
