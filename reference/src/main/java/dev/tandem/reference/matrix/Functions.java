package dev.tandem.reference.matrix;

/**
 * Functions of every number of a row z, into a row a of the same length that is not z; how exact,
 * says {@link Elementary}. Whatever computes them, the bits are the same, wherever in its row a
 * number stands and however long that is.
 */
public interface Functions {

  /** {@code a_j = e^(z_j - origin)}. */
  void exp(double[] z, double origin, double[] a);

  /** {@code a_j = e^z_j - 1}. */
  void expm1(double[] z, double[] a);

  /** {@code a_j = ln z_j}. */
  void log(double[] z, double[] a);

  /** {@code a_j = tanh z_j}. */
  void tanh(double[] z, double[] a);

  /** {@code a_j = 1 / (1 + e^-z_j)}. */
  void logistic(double[] z, double[] a);

  /** {@code a_j = ln(1 + e^z_j)}. */
  void softplus(double[] z, double[] a);

  /** {@code d_j = c d_j}, except where {@code z_j > above}. */
  void scaleUnless(double[] z, double above, double[] d, double c);
}
