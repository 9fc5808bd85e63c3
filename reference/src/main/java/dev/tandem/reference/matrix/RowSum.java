package dev.tandem.reference.matrix;

import java.util.Arrays;

/**
 * Adds rows to a row. Four rows at a time is what the compiler of Java 17 still turns into vector
 * instructions; with eight it gives up.
 */
public final class RowSum {

  private RowSum() {}

  /**
   * {@code t = sum of the rows of s}: the gradient of the biases.
   *
   * @param s the rows
   * @param t one row, overwritten
   * @param rows how many rows count
   */
  public static void of(double[][] s, double[] t, int rows) {
    Arrays.fill(t, 0);
    for (int row = 0; row < rows; row++) {
      addOne(1, s, row, t);
    }
  }

  /** {@code t = t + c0 s[k] + c1 s[k + 1] + c2 s[k + 2] + c3 s[k + 3]}. */
  static void addFour(double c0, double c1, double c2, double c3, double[][] s, int k, double[] t) {
    double[] s0 = s[k];
    double[] s1 = s[k + 1];
    double[] s2 = s[k + 2];
    double[] s3 = s[k + 3];
    for (int j = 0; j < t.length; j++) {
      t[j] += (c0 * s0[j] + c1 * s1[j]) + (c2 * s2[j] + c3 * s3[j]);
    }
  }

  /** {@code t = t + c s[k]}. */
  static void addOne(double c, double[][] s, int k, double[] t) {
    double[] row = s[k];
    for (int j = 0; j < t.length; j++) {
      t[j] += c * row[j];
    }
  }
}
