package dev.tandem.reference.matrix;

/** The products of a {@link Kernel}. */
enum Product {
  /** See {@link Kernel#times}. */
  TIMES {
    @Override
    Runnable small(Kernel kernel, int lines, int depth, int columns) {
      return times(kernel::times, lines, depth, columns);
    }
  },
  /** See {@link Kernel#sparseTimes}. */
  SPARSE_TIMES {
    @Override
    Runnable small(Kernel kernel, int lines, int depth, int columns) {
      return times(kernel::sparseTimes, lines, depth, columns);
    }
  },
  /** See {@link Kernel#transposedTimes}. */
  TRANSPOSED_TIMES {
    @Override
    Runnable small(Kernel kernel, int lines, int depth, int columns) {
      return transposedTimes(kernel::transposedTimes, lines, depth, columns);
    }
  },
  /** See {@link Kernel#sparseTransposedTimes}. */
  SPARSE_TRANSPOSED_TIMES {
    @Override
    Runnable small(Kernel kernel, int lines, int depth, int columns) {
      return transposedTimes(kernel::sparseTransposedTimes, lines, depth, columns);
    }
  },
  /** See {@link Kernel#timesTransposed}. */
  TIMES_TRANSPOSED {
    @Override
    Runnable small(Kernel kernel, int lines, int depth, int columns) {
      double[][] d = halfZeros(lines, depth);
      double[][] w = new double[columns][depth];
      double[][] e = new double[lines][columns];
      return () -> kernel.timesTransposed(d, w, e, lines);
    }
  };

  /**
   * One of so many numbers, for which only time counts.
   *
   * @param kernel who computes it
   * @param lines rows or columns of the first factor; in the first half of them, every other number
   *     is 0
   * @param depth multiply-adds of a sum
   * @param columns columns of the result
   */
  abstract Runnable small(Kernel kernel, int lines, int depth, int columns);

  private interface Times {
    void compute(double[][] x, double[][] w, double[][] s, double[][] z, int rows, int inputs);
  }

  private interface TransposedTimes {
    void compute(double[][] x, double[][] d, double[][] g, int rows, int inputs);
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
}
