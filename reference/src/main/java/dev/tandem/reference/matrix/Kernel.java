package dev.tandem.reference.matrix;

/**
 * The matrix products that all heavy arithmetic goes through. Names: {@code x} is batch x inputs,
 * {@code w} is inputs x units, {@code d} is batch x units; only the first {@code rows} samples and,
 * where they are named, the first {@code inputs} inputs count; others are neither read nor written.
 *
 * <p>A kernel keeps scratch that grows with the largest product, so it belongs to one engine and to
 * one thread at a time. The order of each sum is fixed: the same numbers give the same bits.
 */
public interface Kernel {

  /** Makes kernels and functions of one form: what is found by name has no arguments. */
  interface Maker {

    /** A new kernel; the crew shares large products. */
    Kernel kernel(Crew crew);

    /** One that computes in loops until it has proved faster. */
    Kernel kernelWhenFaster(Crew crew);

    /** The functions. */
    Functions functions();

    /** Those that are computed in loops until they have proved faster. */
    Functions functionsWhenFaster();
  }

  /** What it is, in a few words. */
  String description();

  /**
   * {@code z = s + x w}.
   *
   * @param x batch x inputs
   * @param w inputs x units, at least one row
   * @param s batch x units: what the sums start from, such as the biases in every row; must not
   *     share a row with z
   * @param z batch x units, overwritten
   * @param rows number of samples
   * @param inputs number of inputs
   */
  void times(double[][] x, double[][] w, double[][] s, double[][] z, int rows, int inputs);

  /**
   * As {@link #times}, for an x with many zeros: what is multiplied by one of them may be left out,
   * whatever it is. Of numbers that are finite, that may change the sign of a sum that is 0.
   */
  default void sparseTimes(
      double[][] x, double[][] w, double[][] s, double[][] z, int rows, int inputs) {
    times(x, w, s, z, rows, inputs);
  }

  /**
   * {@code g = x^T d}: the gradient of the weights.
   *
   * @param x batch x inputs
   * @param d batch x units
   * @param g inputs x units, overwritten
   * @param rows number of samples
   * @param inputs number of inputs
   */
  void transposedTimes(double[][] x, double[][] d, double[][] g, int rows, int inputs);

  /**
   * As {@link #transposedTimes}, for an x with many zeros: what is multiplied by one of them may be
   * left out, whatever it is. Of numbers that are finite, that may change the sign of a sum that is
   * 0.
   */
  default void sparseTransposedTimes(
      double[][] x, double[][] d, double[][] g, int rows, int inputs) {
    transposedTimes(x, d, g, rows, inputs);
  }

  /**
   * {@code e = d w^T}: the gradient of a layer's inputs.
   *
   * @param d batch x units
   * @param w inputs x units
   * @param e batch x inputs, overwritten
   * @param rows number of samples
   */
  void timesTransposed(double[][] d, double[][] w, double[][] e, int rows);
}
