package dev.tandem.reference.matrix;

import static dev.tandem.reference.matrix.Matrices.assertSame;
import static dev.tandem.reference.matrix.Matrices.chains;
import static dev.tandem.reference.matrix.Matrices.fractions;
import static dev.tandem.reference.matrix.Matrices.sizes;
import static dev.tandem.reference.matrix.Matrices.transposed;
import static dev.tandem.reference.matrix.Matrices.zeros;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** On a clock that says who is faster, loops take a microsecond. */
class VectorWhenFasterKernelTest {

  private static final long LOOPS = 1_000;
  private static final int ROWS = 11;
  private static final int INPUTS = 20;
  private static final int UNITS = 40;

  /** More than a hundred of these products are early ones. */
  private static final int ALL = 300;

  private final AtomicLong clock = new AtomicLong();

  private final TimedKernel loops = new TimedKernel(new FusedKernel(), clock, product -> LOOPS);

  @ParameterizedTest
  @EnumSource
  void a_product_goes_over_to_vectors_when_they_are_faster(Product product) {
    TimedKernel vectors = vectorsFasterAt(EnumSet.allOf(Product.class));
    List<double[][]> results = compute(vectors, product);

    assertThat(results.subList(0, 110)).allMatch(loops::computed).noneMatch(vectors::computed);
    assertThat(results.subList(250, ALL)).allMatch(vectors::computed).noneMatch(loops::computed);
  }

  @ParameterizedTest
  @EnumSource
  void a_product_stays_with_loops_while_vectors_are_slower_at_it(Product product) {
    TimedKernel vectors = vectorsFasterAt(EnumSet.noneOf(Product.class));

    assertThat(compute(vectors, product)).allMatch(loops::computed).noneMatch(vectors::computed);
  }

  /** As when the tile that passes over zeros has been compiled badly. */
  @ParameterizedTest
  @EnumSource(names = {"SPARSE_TIMES", "SPARSE_TRANSPOSED_TIMES"})
  void where_passing_over_zeros_is_slower_vectors_take_all(Product sparse) {
    Product dense = sparse == Product.SPARSE_TIMES ? Product.TIMES : Product.TRANSPOSED_TIMES;
    TimedKernel vectors = vectorsFasterAt(EnumSet.of(dense));
    List<double[][]> results = compute(vectors, sparse);

    assertThat(results.subList(250, ALL)).allMatch(vectors::computed).noneMatch(loops::computed);
    assertThat(time(vectors, sparse)).as("the dense product's").isEqualTo(LOOPS / 2);
  }

  @Test
  void it_goes_over_without_changing_a_bit() {
    TimedKernel vectors = vectorsFasterAt(EnumSet.allOf(Product.class));
    Kernel kernel = new VectorWhenFasterKernel(loops, vectors, clock::get);
    int inLoops = 0;
    int inVectors = 0;
    for (int[] size : sizes()) {
      double[][] x = fractions(size[0], size[1], 1);
      double[][] w = fractions(size[1], size[2], 2);
      double[][] d = fractions(size[0], size[2], 3);
      double[][] z = new double[size[0]][size[2]];
      kernel.times(x, w, d, z, size[0], size[1]);
      assertSame(size, z, chains(d, x, w));
      double[][] sparse = new double[size[0]][size[2]];
      kernel.sparseTimes(x, w, d, sparse, size[0], size[1]);
      assertSame(size, sparse, z);
      double[][] g = new double[size[1]][size[2]];
      kernel.transposedTimes(x, d, g, size[0], size[1]);
      assertSame(size, g, chains(zeros(g), transposed(x), d));
      double[][] sparseGradient = new double[size[1]][size[2]];
      kernel.sparseTransposedTimes(x, d, sparseGradient, size[0], size[1]);
      assertSame(size, sparseGradient, g);
      double[][] e = new double[size[0]][size[1]];
      kernel.timesTransposed(d, w, e, size[0]);
      assertSame(size, e, chains(zeros(e), d, transposed(w)));
      for (double[][] result : List.of(z, sparse, g, sparseGradient, e)) {
        inLoops += loops.computed(result) ? 1 : 0;
        inVectors += vectors.computed(result) ? 1 : 0;
      }
    }
    assertThat(inLoops).isGreaterThan(1000);
    assertThat(inVectors).isGreaterThan(400);
  }

  private TimedKernel vectorsFasterAt(Set<Product> products) {
    return new TimedKernel(
        new VectorKernel(new Crew(1)),
        clock,
        product -> products.contains(product) ? LOOPS / 2 : 2 * LOOPS);
  }

  /** What time a further product takes, after the trials. */
  private long time(TimedKernel vectors, Product product) {
    Kernel kernel = new VectorWhenFasterKernel(loops, vectors, clock::get);
    for (int i = 0; i < ALL; i++) {
      compute(kernel, product);
    }
    long before = clock.get();
    compute(kernel, product);
    return clock.get() - before;
  }

  private List<double[][]> compute(TimedKernel vectors, Product product) {
    Kernel kernel = new VectorWhenFasterKernel(loops, vectors, clock::get);
    List<double[][]> results = new ArrayList<>();
    for (int i = 0; i < ALL; i++) {
      results.add(compute(kernel, product));
    }
    return results;
  }

  private static double[][] compute(Kernel kernel, Product product) {
    double[][] x = fractions(ROWS, INPUTS, 1);
    double[][] w = fractions(INPUTS, UNITS, 2);
    double[][] d = fractions(ROWS, UNITS, 3);
    double[][] z = new double[ROWS][UNITS];
    double[][] g = new double[INPUTS][UNITS];
    double[][] e = new double[ROWS][INPUTS];
    switch (product) {
      case TIMES -> kernel.times(x, w, d, z, ROWS, INPUTS);
      case SPARSE_TIMES -> kernel.sparseTimes(x, w, d, z, ROWS, INPUTS);
      case TRANSPOSED_TIMES -> kernel.transposedTimes(x, d, g, ROWS, INPUTS);
      case SPARSE_TRANSPOSED_TIMES -> kernel.sparseTransposedTimes(x, d, g, ROWS, INPUTS);
      case TIMES_TRANSPOSED -> kernel.timesTransposed(d, w, e, ROWS);
    }
    return switch (product) {
      case TIMES, SPARSE_TIMES -> z;
      case TRANSPOSED_TIMES, SPARSE_TRANSPOSED_TIMES -> g;
      case TIMES_TRANSPOSED -> e;
    };
  }
}
