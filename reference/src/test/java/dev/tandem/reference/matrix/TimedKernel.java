package dev.tandem.reference.matrix;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToLongFunction;

/** A kernel that moves a clock as if each product took so long, and remembers what it computed. */
final class TimedKernel implements Kernel {

  private final Kernel kernel;
  private final AtomicLong clock;
  private final ToLongFunction<Product> time;
  private final Set<double[][]> results = Collections.newSetFromMap(new IdentityHashMap<>());

  TimedKernel(Kernel kernel, AtomicLong clock, ToLongFunction<Product> time) {
    this.kernel = kernel;
    this.clock = clock;
    this.time = time;
  }

  /** Whether that result is its own. */
  boolean computed(double[][] result) {
    return results.contains(result);
  }

  private void compute(Product product, double[][] result) {
    clock.addAndGet(time.applyAsLong(product));
    results.add(result);
  }

  @Override
  public String description() {
    return kernel.description();
  }

  @Override
  public void times(double[][] x, double[][] w, double[][] s, double[][] z, int rows, int inputs) {
    kernel.times(x, w, s, z, rows, inputs);
    compute(Product.TIMES, z);
  }

  @Override
  public void sparseTimes(
      double[][] x, double[][] w, double[][] s, double[][] z, int rows, int inputs) {
    kernel.sparseTimes(x, w, s, z, rows, inputs);
    compute(Product.SPARSE_TIMES, z);
  }

  @Override
  public void transposedTimes(double[][] x, double[][] d, double[][] g, int rows, int inputs) {
    kernel.transposedTimes(x, d, g, rows, inputs);
    compute(Product.TRANSPOSED_TIMES, g);
  }

  @Override
  public void sparseTransposedTimes(
      double[][] x, double[][] d, double[][] g, int rows, int inputs) {
    kernel.sparseTransposedTimes(x, d, g, rows, inputs);
    compute(Product.SPARSE_TRANSPOSED_TIMES, g);
  }

  @Override
  public void timesTransposed(double[][] d, double[][] w, double[][] e, int rows) {
    kernel.timesTransposed(d, w, e, rows);
    compute(Product.TIMES_TRANSPOSED, e);
  }
}
