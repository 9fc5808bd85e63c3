package dev.tandem.reference.matrix;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Products in loops until vectors have proved faster at products of the same kind, computed in the
 * same way; the bits are the same, but for the sign of a sum that is 0.
 *
 * <p>The first million multiply-adds are loops without any trial: to load the classes of vectors
 * takes longer than a small network needs to predict or to learn its first batch.
 */
final class VectorWhenFasterKernel implements Kernel {

  private static final long EARLY_MULTIPLY_ADDS = 1L << 20;

  /** Of the products that are timed: whole rounds of a tile. */
  private static final int DEPTH = 10 * VectorFourSteps.ROUND;

  /** Multiply-adds in vectors until they are looked at again: a hundred times as long as that. */
  private static final long TERM = 1L << 28;

  private static final int PRODUCTS = Product.values().length;
  private static final int ROUTES = VectorRoute.values().length;

  private final Kernel loops;
  private final Kernel vectors;
  private final LongSupplier clock;
  private final @Nullable Trial[] trials = new @Nullable Trial[PRODUCTS * ROUTES];
  private long early = EARLY_MULTIPLY_ADDS;

  /**
   * A kernel without any trial so far.
   *
   * @param loops what it begins with
   * @param vectors what is to prove faster
   * @param clock nanoseconds
   */
  VectorWhenFasterKernel(Kernel loops, Kernel vectors, LongSupplier clock) {
    this.loops = loops;
    this.vectors = vectors;
    this.clock = clock;
  }

  @Override
  public String description() {
    return vectors.description();
  }

  @Override
  public void times(double[][] x, double[][] w, double[][] s, double[][] z, int rows, int inputs) {
    if (isForLoops(rows, inputs, w[0].length, w[0].length)) {
      loops.times(x, w, s, z, rows, inputs);
    } else {
      timesWhenFaster(x, w, s, z, rows, inputs);
    }
  }

  @Override
  public void sparseTimes(
      double[][] x, double[][] w, double[][] s, double[][] z, int rows, int inputs) {
    if (isForLoops(rows, inputs, w[0].length, w[0].length)) {
      loops.times(x, w, s, z, rows, inputs);
      return;
    }
    VectorRoute route = VectorRoute.ofRows(rows, inputs, w[0].length, true);
    if (route != VectorRoute.TILED) {
      timesWhenFaster(x, w, s, z, rows, inputs);
      return;
    }
    Trial trial = trial(Product.SPARSE_TIMES, SmallProduct::sparseTimes, route);
    if (trial.isPassed(work(rows, inputs, w[0].length))) {
      vectors.sparseTimes(x, w, s, z, rows, inputs);
    } else {
      long begin = trial.now();
      timesWhenFaster(x, w, s, z, rows, inputs);
      trial.workedSince(begin);
    }
  }

  private void timesWhenFaster(
      double[][] x, double[][] w, double[][] s, double[][] z, int rows, int inputs) {
    Trial trial =
        trial(
            Product.TIMES,
            SmallProduct::times,
            VectorRoute.ofRows(rows, inputs, w[0].length, false));
    if (trial.isPassed(work(rows, inputs, w[0].length))) {
      vectors.times(x, w, s, z, rows, inputs);
    } else {
      long begin = trial.now();
      loops.times(x, w, s, z, rows, inputs);
      trial.workedSince(begin);
    }
  }

  @Override
  public void transposedTimes(double[][] x, double[][] d, double[][] g, int rows, int inputs) {
    if (isForLoops(rows, inputs, d[0].length, d[0].length)) {
      loops.transposedTimes(x, d, g, rows, inputs);
    } else {
      transposedTimesWhenFaster(x, d, g, rows, inputs);
    }
  }

  @Override
  public void sparseTransposedTimes(
      double[][] x, double[][] d, double[][] g, int rows, int inputs) {
    if (isForLoops(rows, inputs, d[0].length, d[0].length)) {
      loops.transposedTimes(x, d, g, rows, inputs);
      return;
    }
    Trial trial =
        trial(
            Product.SPARSE_TRANSPOSED_TIMES,
            SmallProduct::sparseTransposedTimes,
            VectorRoute.ofColumns(d[0].length));
    if (trial.isPassed(work(rows, inputs, d[0].length))) {
      vectors.sparseTransposedTimes(x, d, g, rows, inputs);
    } else {
      long begin = trial.now();
      transposedTimesWhenFaster(x, d, g, rows, inputs);
      trial.workedSince(begin);
    }
  }

  private void transposedTimesWhenFaster(
      double[][] x, double[][] d, double[][] g, int rows, int inputs) {
    Trial trial =
        trial(
            Product.TRANSPOSED_TIMES,
            SmallProduct::transposedTimes,
            VectorRoute.ofColumns(d[0].length));
    if (trial.isPassed(work(rows, inputs, d[0].length))) {
      vectors.transposedTimes(x, d, g, rows, inputs);
    } else {
      long begin = trial.now();
      loops.transposedTimes(x, d, g, rows, inputs);
      trial.workedSince(begin);
    }
  }

  @Override
  public void timesTransposed(double[][] d, double[][] w, double[][] e, int rows) {
    if (isForLoops(rows, w.length, w[0].length, w.length)) {
      loops.timesTransposed(d, w, e, rows);
      return;
    }
    Trial trial =
        trial(
            Product.TIMES_TRANSPOSED,
            SmallProduct::timesTransposed,
            VectorRoute.ofTransposed(rows, w[0].length, w.length));
    if (trial.isPassed(work(rows, w.length, w[0].length))) {
      vectors.timesTransposed(d, w, e, rows);
    } else {
      long begin = trial.now();
      loops.timesTransposed(d, w, e, rows);
      trial.workedSince(begin);
    }
  }

  /** All up to the first one that is too large for what is left of the early ones. */
  private boolean isForLoops(int rows, int inputs, int units, int columns) {
    if (early > 0) {
      early -= Math.min(early, work(rows, inputs, units));
    }
    return early > 0 || columns < VectorTiles.LANES;
  }

  private static long work(int rows, int inputs, int units) {
    return (long) rows * inputs * units;
  }

  private Trial trial(Product product, SmallProduct small, VectorRoute route) {
    int at = product.ordinal() * ROUTES + route.ordinal();
    Trial trial = trials[at];
    if (trial == null) {
      trial = new Trial(both(loops, small, route), both(vectors, small, route), 1, TERM, clock);
      trials[at] = trial;
    }
    return trial;
  }

  /** One for the tile of whole rounds, one for the other. */
  private static Runnable both(Kernel kernel, SmallProduct small, VectorRoute route) {
    Runnable even = small.of(kernel, route.lines(), DEPTH, route.columns());
    Runnable odd = small.of(kernel, route.lines(), DEPTH - 1, route.columns());
    return () -> {
      even.run();
      odd.run();
    };
  }
}
