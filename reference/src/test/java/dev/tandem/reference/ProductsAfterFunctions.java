package dev.tandem.reference;

import dev.tandem.reference.matrix.Functions;
import dev.tandem.reference.matrix.Kernel;
import dev.tandem.reference.matrix.Kernels;
import java.util.Arrays;
import java.util.Random;

/**
 * A program that computes products before Java compiles them, then functions until it has compiled
 * them, and then products of each kind until it has compiled those. It prints the bytes that one of
 * each kind still takes.
 */
final class ProductsAfterFunctions {

  private static final int VALUES = 256;
  private static final int CALLS = 2_000;

  /** Enough for the slowest tile to be compiled. */
  private static final long MULTIPLY_ADDS = 1L << 29;

  private static final int MEASURED = 100;

  private final Kernels kernels = new Kernels(Kernels.Form.VECTOR, 1);
  private final Kernel kernel = kernels.onOneCore();
  private final Random random = new Random(1);

  private ProductsAfterFunctions() {}

  /**
   * Prints a line for each kind of product: bytes and name.
   *
   * @param arguments none
   * @throws ReflectiveOperationException when this Java counts no bytes
   */
  public static void main(String[] arguments) throws ReflectiveOperationException {
    new ProductsAfterFunctions().run();
  }

  private void run() throws ReflectiveOperationException {
    times(64, 128, 48).run();
    functions();
    print("tiles", 64 * 128 * 48, times(64, 128, 48));
    print("tiles that pass over zeros", 64 * 128 * 48 / 4, sparseTimes(64, 128, 48));
    print("tiles of rows in place", 60 * 128 * 24, times(60, 128, 24));
    print("tiles of ten rows", 10 * 128 * 64, times(10, 128, 64));
    print("tiles of one row", 128 * 128, times(1, 128, 128));
  }

  private void functions() {
    Functions functions = kernels.functions();
    double[] z = matrix(1, VALUES)[0];
    double[] a = new double[VALUES];
    for (int call = 0; call < CALLS; call++) {
      functions.exp(z, 0, a);
      functions.tanh(z, a);
      functions.logistic(z, a);
    }
  }

  private static void print(String name, int multiplyAdds, Runnable product)
      throws ReflectiveOperationException {
    for (long done = 0; done < MULTIPLY_ADDS; done += multiplyAdds) {
      product.run();
    }
    long before = Allocated.byThisThread();
    for (int i = 0; i < MEASURED; i++) {
      product.run();
    }
    System.out.println((Allocated.byThisThread() - before) / MEASURED + " " + name);
  }

  private Runnable times(int rows, int inputs, int units) {
    double[][] x = matrix(rows, inputs);
    double[][] w = matrix(inputs, units);
    double[][] z = matrix(rows, units);
    return () -> kernel.times(x, w, z, z, rows, inputs);
  }

  private Runnable sparseTimes(int rows, int inputs, int units) {
    double[][] x = matrix(rows, inputs);
    for (double[] row : x) {
      Arrays.fill(row, inputs / 4, inputs, 0);
    }
    double[][] w = matrix(inputs, units);
    double[][] z = matrix(rows, units);
    return () -> kernel.sparseTimes(x, w, z, z, rows, inputs);
  }

  private double[][] matrix(int rows, int columns) {
    double[][] matrix = new double[rows][];
    Arrays.setAll(matrix, row -> random.doubles(columns, -0.5, 0.5).toArray());
    return matrix;
  }
}
