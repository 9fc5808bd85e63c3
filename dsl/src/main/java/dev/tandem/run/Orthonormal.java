package dev.tandem.run;

/**
 * The orthonormal factor of a matrix by modified Gram and Schmidt, each vector projected twice so
 * that what remains of the others is rounding alone. Of a Gaussian matrix it is uniformly
 * distributed, since the triangular factor has a positive diagonal. Source: Golub and Van Loan,
 * Matrix Computations, 5.2; Mezzadri, How to generate random matrices from the classical compact
 * groups, 2007.
 */
final class Orthonormal {

  private Orthonormal() {}

  /** Makes the columns of a matrix orthonormal, or its rows where there are fewer of them. */
  static void make(double[] values, int rows, int columns) {
    boolean byRow = rows < columns;
    int count = byRow ? rows : columns;
    int length = byRow ? columns : rows;
    int start = byRow ? columns : 1;
    int step = byRow ? 1 : columns;
    for (int k = 0; k < count; k++) {
      for (int pass = 0; pass < 2; pass++) {
        for (int j = 0; j < k; j++) {
          double share = dot(values, j * start, k * start, length, step);
          for (int i = 0; i < length; i++) {
            values[k * start + i * step] -= share * values[j * start + i * step];
          }
        }
      }
      double norm = Math.sqrt(dot(values, k * start, k * start, length, step));
      for (int i = 0; i < length; i++) {
        values[k * start + i * step] /= norm;
      }
    }
  }

  private static double dot(double[] values, int first, int second, int length, int step) {
    double sum = 0;
    for (int i = 0; i < length; i++) {
      sum += values[first + i * step] * values[second + i * step];
    }
    return sum;
  }
}
