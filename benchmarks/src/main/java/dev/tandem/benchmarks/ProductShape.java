package dev.tandem.benchmarks;

import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sizes of a product by name: {@code 10x784x30} is a matrix of 10 x 784 times one of 784 x 30.
 * {@code T784x10x30} has the same result as a product of 784 x 10 by 10 x 30, but its left matrix
 * lies transposed in memory, as a layer's inputs do in the gradient of its weights; {@code
 * 10x30x784T} so with the right one, as the weights do on the way back.
 *
 * @param rows rows of the result
 * @param inner columns of the left matrix
 * @param columns columns of the result
 * @param form which matrix lies transposed
 */
record ProductShape(int rows, int inner, int columns, Form form) {

  private static final Pattern NAME = Pattern.compile("(T?)(\\d+)x(\\d+)x(\\d+)(T?)");

  /** Which matrix lies transposed in memory. */
  enum Form {
    PLAIN,
    LEFT_TRANSPOSED,
    RIGHT_TRANSPOSED
  }

  static ProductShape parse(String name) {
    Matcher parts = NAME.matcher(name);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "product %s: needs three sizes; name it like 10x784x30".formatted(name));
    }
    Form form = parts.group(5).isEmpty() ? Form.PLAIN : Form.RIGHT_TRANSPOSED;
    return new ProductShape(
        Integer.parseInt(parts.group(2)),
        Integer.parseInt(parts.group(3)),
        Integer.parseInt(parts.group(4)),
        parts.group(1).isEmpty() ? form : Form.LEFT_TRANSPOSED);
  }

  /** Multiplications and additions of a product. */
  double operations() {
    return 2.0 * rows * inner * columns;
  }

  /** The left matrix as it lies in memory. */
  double[][] left() {
    return form == Form.LEFT_TRANSPOSED ? random(1, inner, rows) : random(1, rows, inner);
  }

  /** The right matrix as it lies in memory. */
  double[][] right() {
    return form == Form.RIGHT_TRANSPOSED ? random(2, columns, inner) : random(2, inner, columns);
  }

  private static double[][] random(long seed, int rows, int columns) {
    return random(seed, rows, columns, 1);
  }

  /** Values between minus the bound and the bound. */
  static double[][] random(long seed, int rows, int columns, double bound) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] matrix = new double[rows][];
    for (int row = 0; row < rows; row++) {
      matrix[row] = random.doubles(columns, -bound, bound).toArray();
    }
    return matrix;
  }
}
