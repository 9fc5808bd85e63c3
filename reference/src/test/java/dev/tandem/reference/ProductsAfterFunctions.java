package dev.tandem.reference;

import dev.tandem.reference.matrix.Functions;
import dev.tandem.reference.matrix.Kernel;
import dev.tandem.reference.matrix.Kernels;
import java.util.Arrays;
import java.util.Random;

/**
 * A program that computes one product before Java compiles it, then functions until it has compiled
 * them, and then products of each kind until it has compiled those. It prints the bytes that one of
 * each kind still takes.
 */
final class ProductsAfterFunctions {

  private static final int INPUTS = 128;
  private static final int VALUES = 256;
  private static final int CALLS = 2_000;

  /** Enough for the slowest tile to be compiled. */
  private static final long MULTIPLY_ADDS = 1L << 29;

  private static final int MEASURED = 100;

  private final Kernels kernels = new Kernels(Kernels.Form.VECTOR, 1);
  private final Kernel kernel = kernels.onOneCore();
  private final Random random = new Random(1);

  /** A product for each kind of tile. */
  enum Tile {
    OF_COPIES(64, 48),
    OF_SOME_STEPS(64, 48),
    OF_ROWS_IN_PLACE(60, 24),
    OF_TEN_ROWS(10, 64),
    OF_ONE_ROW(1, 128);

    private final int rows;
    private final int units;

    Tile(int rows, int units) {
      this.rows = rows;
      this.units = units;
    }

    private long multiplyAdds() {
      return (long) rows * units * (this == OF_SOME_STEPS ? INPUTS / 4 : INPUTS);
    }
  }

  private ProductsAfterFunctions() {}

  /**
   * Prints a line for each kind of tile: bytes and name.
   *
   * @param arguments the kind that comes first
   * @throws ReflectiveOperationException when this Java counts no bytes
   */
  public static void main(String[] arguments) throws ReflectiveOperationException {
    ProductsAfterFunctions program = new ProductsAfterFunctions();
    program.product(Tile.valueOf(arguments[0])).run();
    program.functions();
    for (Tile tile : Tile.values()) {
      program.print(tile);
    }
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

  private void print(Tile tile) throws ReflectiveOperationException {
    Runnable product = product(tile);
    for (long done = 0; done < MULTIPLY_ADDS; done += tile.multiplyAdds()) {
      product.run();
    }
    long before = Allocated.byThisThread();
    for (int i = 0; i < MEASURED; i++) {
      product.run();
    }
    System.out.println((Allocated.byThisThread() - before) / MEASURED + " " + tile);
  }

  private Runnable product(Tile tile) {
    double[][] x = matrix(tile.rows, INPUTS);
    double[][] w = matrix(INPUTS, tile.units);
    double[][] s = matrix(tile.rows, tile.units);
    double[][] z = new double[tile.rows][tile.units];
    if (tile != Tile.OF_SOME_STEPS) {
      return () -> kernel.times(x, w, s, z, tile.rows, INPUTS);
    }
    for (double[] row : x) {
      Arrays.fill(row, INPUTS / 4, INPUTS, 0);
    }
    return () -> kernel.sparseTimes(x, w, s, z, tile.rows, INPUTS);
  }

  private double[][] matrix(int rows, int columns) {
    double[][] matrix = new double[rows][];
    Arrays.setAll(matrix, row -> random.doubles(columns, -0.5, 0.5).toArray());
    return matrix;
  }
}
