package dev.tandem.reference.matrix;

/**
 * A product of so many numbers, for which only time counts. Each kind is made by a method of its
 * own, so that a program that only predicts need not have the others.
 */
interface SmallProduct {

  /**
   * One that can be computed again and again.
   *
   * @param kernel who computes it
   * @param lines rows or columns of the first factor; in the first half of them, every other number
   *     is 0
   * @param depth multiply-adds of a sum
   * @param columns columns of the result
   */
  Runnable of(Kernel kernel, int lines, int depth, int columns);

  /** For {@link Product#TIMES}. */
  static Runnable times(Kernel kernel, int lines, int depth, int columns) {
    return times(kernel::times, lines, depth, columns);
  }

  /** For {@link Product#SPARSE_TIMES}. */
  static Runnable sparseTimes(Kernel kernel, int lines, int depth, int columns) {
    return times(kernel::sparseTimes, lines, depth, columns);
  }

  /** For {@link Product#TRANSPOSED_TIMES}. */
  static Runnable transposedTimes(Kernel kernel, int lines, int depth, int columns) {
    return transposedTimes(kernel::transposedTimes, lines, depth, columns);
  }

  /** For {@link Product#SPARSE_TRANSPOSED_TIMES}. */
  static Runnable sparseTransposedTimes(Kernel kernel, int lines, int depth, int columns) {
    return transposedTimes(kernel::sparseTransposedTimes, lines, depth, columns);
  }

  /** For {@link Product#TIMES_TRANSPOSED}. */
  static Runnable timesTransposed(Kernel kernel, int lines, int depth, int columns) {
    double[][] d = halfZeros(lines, depth);
    double[][] w = new double[columns][depth];
    double[][] e = new double[lines][columns];
    return () -> kernel.timesTransposed(d, w, e, lines);
  }

  private static Runnable times(Times product, int lines, int depth, int columns) {
    double[][] x = halfZeros(lines, depth);
    double[][] w = new double[depth][columns];
    double[][] s = new double[lines][columns];
    double[][] z = new double[lines][columns];
    return () -> product.compute(x, w, s, z, lines, depth);
  }

  private static Runnable transposedTimes(
      TransposedTimes product, int lines, int depth, int columns) {
    double[][] x = transposed(halfZeros(lines, depth));
    double[][] d = new double[depth][columns];
    double[][] g = new double[lines][columns];
    return () -> product.compute(x, d, g, depth, lines);
  }

  private static double[][] halfZeros(int lines, int depth) {
    double[][] x = new double[lines][depth];
    for (int line = 0; line < lines; line++) {
      for (int k = 0; k < depth; k++) {
        x[line][k] = line < lines / 2 && k % 2 == 0 ? 0 : 1;
      }
    }
    return x;
  }

  private static double[][] transposed(double[][] x) {
    double[][] t = new double[x[0].length][x.length];
    for (int k = 0; k < t.length; k++) {
      for (int line = 0; line < x.length; line++) {
        t[k][line] = x[line][k];
      }
    }
    return t;
  }

  /** {@link Kernel#times} or its like. */
  interface Times {
    void compute(double[][] x, double[][] w, double[][] s, double[][] z, int rows, int inputs);
  }

  /** {@link Kernel#transposedTimes} or its like. */
  interface TransposedTimes {
    void compute(double[][] x, double[][] d, double[][] g, int rows, int inputs);
  }
}
